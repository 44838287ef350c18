package io.github.stylome.lineage;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is said of where one suspect comes from.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param suspect the label
 * @param texts how many texts of the suspect were read
 * @param ranking every candidate but the suspect itself, the likest first, equally like ones by label
 * @param verdict what is concluded
 * @param reason the verdict in a sentence, with the numbers it rests on
 * @param paired whether answers to the same prompts were compared; else style alone was
 * @param leftOut whether the suspect was among the candidates, and so was left out of its ranking
 * @param likestPrompts up to ten prompts whose answers by the suspect and the first candidate are most alike, the
 *     likest first; none if no prompt is shared
 * @param seed of the resamples
 */
public record LineageAnswer(
    String suspect,
    int texts,
    List<LineageCandidate> ranking,
    LineageVerdict verdict,
    String reason,
    boolean paired,
    boolean leftOut,
    List<String> likestPrompts,
    long seed) {
  /** Copies the lists. */
  public LineageAnswer {
    ranking = ImmutableList.copyOf(ranking);
    likestPrompts = ImmutableList.copyOf(likestPrompts);
  }

  /** Returns the candidate that is accused, if one is. */
  public Optional<LineageCandidate> accused() {
    return verdict.isAccusing() ? Optional.of(ranking.get(0)) : Optional.empty();
  }

  /** Returns the candidate that is likest by content alone, where content was compared. */
  public Optional<LineageCandidate> firstByContent() {
    return ranking.stream()
        .filter(candidate -> !Double.isNaN(candidate.content()))
        .max(Comparator.comparingDouble(LineageCandidate::content));
  }

  /** Returns the candidate that is likest by style alone. Where it is another, a student may have two sources. */
  public Optional<LineageCandidate> firstByStyle() {
    return ranking.stream()
        .filter(candidate -> !Double.isNaN(candidate.style()))
        .max(Comparator.comparingDouble(LineageCandidate::style));
  }
}
