package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import io.github.stylome.verification.PairScorer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Scores every pair once, however many verifiers ask, and takes the time. */
final class TimedScorer implements PairScorer {
  private record Ids(String questioned, String known) {}

  private final PairScorer scorer;
  private final Map<Ids, Double> scores = new ConcurrentHashMap<>();
  private final AtomicLong nanoseconds = new AtomicLong();

  TimedScorer(PairScorer scorer) {
    this.scorer = scorer;
  }

  @Override
  public String name() {
    return scorer.name();
  }

  @Override
  public double score(Document questioned, Document known) {
    return scores.computeIfAbsent(new Ids(questioned.id(), known.id()), ids -> {
      long start = System.nanoTime();
      double score = scorer.score(questioned, known);
      nanoseconds.addAndGet(System.nanoTime() - start);
      return score;
    });
  }

  /** Returns the mean time of a pair. */
  double milliseconds() {
    return nanoseconds.get() / 1e6 / Math.max(1, scores.size());
  }
}
