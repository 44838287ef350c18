package io.github.stylome.spark.aggregate;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.ReferenceAccumulator;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the texts of a reference corpus, whose features have been selected. The result are the bytes of a {@link
 * ReferenceAccumulator}, which {@link #accumulator} reads. A text with nothing to measure is no part of it, and the
 * accumulator says how many are.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ReferenceAggregator extends BytesAggregator<ReferenceAccumulator> {
  private static final long serialVersionUID = 1;

  private final SerializableSpec spec;
  private final ArrayList<String> terms;
  private transient volatile @Nullable Vocabulary vocabulary; // made when first asked for, the same whoever makes it

  /**
   * Makes an aggregator of texts measured by these features.
   *
   * @throws IllegalArgumentException if the spec has a tokenizer that is not one of Stylome's
   */
  public ReferenceAggregator(FeatureSpec spec, Vocabulary vocabulary) {
    this.spec = new SerializableSpec(spec);
    terms = new ArrayList<>(vocabulary.terms());
  }

  private Vocabulary vocabulary() {
    Vocabulary known = vocabulary;
    if (known == null) {
      known = Vocabulary.copyOf(List.copyOf(terms));
      vocabulary = known;
    }
    return known;
  }

  /**
   * Returns the accumulator of a result.
   *
   * @throws IllegalArgumentException if the bytes are not those of a result of this aggregator
   */
  public ReferenceAccumulator accumulator(byte[] result) {
    ReferenceAccumulator accumulator = empty();
    accumulator.addBytes(result);
    return accumulator;
  }

  @Override
  ReferenceAccumulator empty() {
    return new ReferenceAccumulator(spec.get(), vocabulary());
  }

  @Override
  Gathered.Form<ReferenceAccumulator> form() {
    return new Gathered.Form<>() {
      @Override
      public byte[] toBytes(ReferenceAccumulator accumulator) {
        return accumulator.toBytes();
      }

      @Override
      public ReferenceAccumulator ofBytes(byte[] bytes) {
        return accumulator(bytes);
      }
    };
  }

  @Override
  void add(ReferenceAccumulator accumulator, String text) {
    accumulator.add(Document.of("text", text));
  }

  @Override
  void addAll(ReferenceAccumulator accumulator, ReferenceAccumulator other) {
    accumulator.merge(other);
  }
}
