package io.github.stylome.spark.aggregate;

import io.github.stylome.count.TermCounter;
import io.github.stylome.feature.FeatureSpec;

/**
 * Counts how often each n-gram occurs in texts. The result are the bytes of a {@link TermCounter}, which {@link
 * TermCounter#ofBytes} reads.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TermCountAggregator extends BytesAggregator<TermCounter> {
  private static final long serialVersionUID = 1;
  private static final Gathered.Form<TermCounter> FORM = new Gathered.Form<>() {
    @Override
    public byte[] toBytes(TermCounter accumulator) {
      return accumulator.toBytes();
    }

    @Override
    public TermCounter ofBytes(byte[] bytes) {
      return TermCounter.ofBytes(bytes);
    }
  };

  private final SerializableSpec spec;

  /**
   * Makes an aggregator that normalises and cuts texts as a spec says; its limit and its culling do not matter.
   *
   * @throws IllegalArgumentException if the spec has a tokenizer that is not one of Stylome's
   */
  public TermCountAggregator(FeatureSpec spec) {
    this.spec = new SerializableSpec(spec);
  }

  @Override
  TermCounter empty() {
    return new TermCounter();
  }

  @Override
  Gathered.Form<TermCounter> form() {
    return FORM;
  }

  @Override
  void add(TermCounter accumulator, String text) {
    FeatureSpec own = spec.get();
    accumulator.addAll(own.features().ngrams(), own.tokenizer(), own.normalize(text));
  }

  @Override
  void addAll(TermCounter accumulator, TermCounter other) {
    accumulator.merge(other);
  }
}
