package io.github.stylome.spark.aggregate;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.jspecify.annotations.Nullable;

/**
 * An aggregator of texts over an accumulator of Stylome. Each task gathers in one accumulator for each group, and what
 * crosses the network are those, not the texts: a group that has most of all texts is gathered by as many tasks as
 * another. Merging is exact, so that the result does not depend on how texts are dealt out. A text that is null is
 * refused; but where this is a typed column, and not a function of a column ({@code functions.udaf}), Spark hands none
 * on.
 *
 * @param <T> the accumulator
 */
abstract class BytesAggregator<T> extends Aggregator<String, Gathered<T>, byte[]> {
  private static final long serialVersionUID = 1;

  /** Returns an accumulator that has no text. */
  abstract T empty();

  /** Returns how accumulators become bytes. */
  abstract Gathered.Form<T> form();

  abstract void add(T accumulator, String text);

  abstract void addAll(T accumulator, T other);

  @Override
  public final Gathered<T> zero() {
    return new Gathered<>(empty(), form());
  }

  @Override
  public final Gathered<T> reduce(Gathered<T> gathered, @Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException("a text is null; leave such rows out, or give them an empty text");
    }
    add(gathered.open(form()), text);
    return gathered;
  }

  @Override
  public final Gathered<T> merge(Gathered<T> one, Gathered<T> other) {
    addAll(one.open(form()), other.open(form()));
    return one;
  }

  @Override
  public final byte[] finish(Gathered<T> gathered) {
    return gathered.toBytes();
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // there is no class of Gathered<T>
  public final Encoder<Gathered<T>> bufferEncoder() {
    return (Encoder) Encoders.javaSerialization(Gathered.class);
  }

  @Override
  public final Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
