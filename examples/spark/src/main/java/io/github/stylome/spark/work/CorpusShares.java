package io.github.stylome.spark.work;

import io.github.stylome.composition.Composition;
import io.github.stylome.composition.SourceShare;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A composition that travels.
 *
 * <p>Immutable and safe to share between threads.
 */
record CorpusShares(long texts, long measured, ArrayList<Share> shares, int strangers, long seed)
    implements Serializable {
  /** A share of one source. */
  private record Share(String source, double share, double lower, double upper) implements Serializable {}

  static CorpusShares of(Composition corpus) {
    List<Share> shares = corpus.shares().stream()
        .map(share -> new Share(share.source(), share.share(), share.lower(), share.upper()))
        .toList();
    return new CorpusShares(
        corpus.texts(), corpus.measured(), new ArrayList<>(shares), corpus.strangers(), corpus.seed());
  }

  Composition get() {
    List<SourceShare> all = shares.stream()
        .map(share -> new SourceShare(share.source(), share.share(), share.lower(), share.upper()))
        .toList();
    return new Composition(texts, measured, all, strangers, seed);
  }
}
