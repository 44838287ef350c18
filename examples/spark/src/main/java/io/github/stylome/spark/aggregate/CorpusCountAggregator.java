package io.github.stylome.spark.aggregate;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.feature.FeatureSpec;

/**
 * Counts how often each n-gram occurs in texts, and in how many of them. The result are the bytes of a {@link
 * CorpusCounter}, which {@link #counter} reads.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CorpusCountAggregator extends BytesAggregator<CorpusCounter> {
  private static final long serialVersionUID = 1;

  private final SerializableSpec spec;

  /**
   * Makes an aggregator that normalises and cuts texts as a spec says; its limit and its culling do not matter.
   *
   * @throws IllegalArgumentException if the spec has a tokenizer that is not one of Stylome's
   */
  public CorpusCountAggregator(FeatureSpec spec) {
    this.spec = new SerializableSpec(spec);
  }

  /**
   * Returns the counter of a result.
   *
   * @throws IllegalArgumentException if the bytes are not those of a result of this aggregator
   */
  public CorpusCounter counter(byte[] result) {
    FeatureSpec own = spec.get();
    return CorpusCounter.ofBytes(own.features().ngrams(), own.tokenizer(), result);
  }

  @Override
  CorpusCounter empty() {
    FeatureSpec own = spec.get();
    return new CorpusCounter(own.features().ngrams(), own.tokenizer());
  }

  @Override
  Gathered.Form<CorpusCounter> form() {
    return new Gathered.Form<>() {
      @Override
      public byte[] toBytes(CorpusCounter accumulator) {
        return accumulator.toBytes();
      }

      @Override
      public CorpusCounter ofBytes(byte[] bytes) {
        return counter(bytes);
      }
    };
  }

  @Override
  void add(CorpusCounter accumulator, String text) {
    accumulator.add(spec.get().normalize(text));
  }

  @Override
  void addAll(CorpusCounter accumulator, CorpusCounter other) {
    accumulator.merge(other);
  }
}
