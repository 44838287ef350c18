package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a classifier says of a text.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param id the text
 * @param ranking every label of the training texts with its score, best first; of equal scores in natural order of the
 *     labels
 */
public record Prediction(String id, List<LabelScore> ranking) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Prediction {
    ranking = List.copyOf(ranking);
    Preconditions.checkArgument(!ranking.isEmpty(), "a prediction of no label");
  }

  static Prediction of(String id, List<String> labels, double[] scores) {
    List<LabelScore> ranking = IntStream.range(0, scores.length)
        .mapToObj(i -> new LabelScore(labels.get(i), Double.isNaN(scores[i]) ? Double.NEGATIVE_INFINITY : scores[i]))
        .sorted(Comparator.comparingDouble(LabelScore::score).reversed())
        .toList();
    return new Prediction(id, ranking);
  }

  /** Returns the label of the highest score; empty if the first two are tied. */
  public Optional<String> best() {
    boolean tied = ranking.size() > 1 && ranking.get(0).score() == ranking.get(1).score();
    return tied ? Optional.empty() : Optional.of(ranking.get(0).label());
  }

  /**
   * Returns the score of a label.
   *
   * @throws IllegalArgumentException if no training text has it
   */
  public double score(String label) {
    return ranking.stream().filter(candidate -> candidate.label().equals(label)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no training text is by \"" + label + "\""))
        .score();
  }
}
