package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.primitives.Doubles;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one text scores, and how strange it is to an attributor.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param rarity the share of training texts that are at least as strange as this one, in (0, 1]; 1 if the method does not
 *     know
 */
public record ScoredText(LabelScores scores, double rarity) {
  private static final int MOST_AT_ONCE = 32;
  private static final double NOT_KNOWN = 0.5;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rarity is not in (0, 1]
   */
  public ScoredText {
    Preconditions.checkArgument(rarity > 0 && rarity <= 1, "a rarity of %s", rarity);
  }

  /** Returns what texts score, in their order; empty for one in which nothing can be measured. */
  public static List<Optional<ScoredText>> of(Attributor attributor, List<Document> documents, Workers workers) {
    if (attributor instanceof StackedAttributor stacked) {
      int run = Math.max(1, Math.min(MOST_AT_ONCE, documents.size() / workers.count()));
      return workers.map(Lists.partition(documents, run), texts -> stacked(stacked, texts)).stream()
          .flatMap(List::stream)
          .toList();
    }
    return workers.map(documents, document -> answered(attributor, document));
  }

  private static List<Optional<ScoredText>> stacked(StackedAttributor attributor, List<Document> documents) {
    return attributor.scores(documents).stream()
        .map(text -> text.failure().isPresent()
            ? Optional.<ScoredText>empty()
            : Optional.of(new ScoredText(scores(attributor, text), attributor.rarity(text))))
        .toList();
  }

  private static LabelScores scores(StackedAttributor attributor, StackedScores text) {
    Calibration calibration = attributor.calibration();
    double weight = calibration.weight((double) text.tokens());
    double unknown = attributor.doubts().novelty()
        .map(model -> model.probability(text.scores(), StackedScores.meanCoordinates(List.of(text)), 1))
        .orElse(NOT_KNOWN);
    return new LabelScores(
        Doubles.asList(calibration.logProbabilities(text.scores(), weight, 1)), unknown,
        IntStream.range(0, attributor.channels().size()).mapToObj(c -> text.reading(c).unseen()).toList());
  }

  private static Optional<ScoredText> answered(Attributor attributor, Document document) {
    Attribution answer = attributor.attribute(document);
    if (answer.ranking().isEmpty()) {
      return Optional.empty();
    }
    double[] logs = new double[attributor.labels().size()];
    for (Candidate candidate : answer.ranking()) {
      logs[attributor.labels().indexOf(candidate.label())] = StrictMath.log(candidate.probability());
    }
    LabelScores scores = new LabelScores(
        Doubles.asList(logs), answer.unknown().orElse(NOT_KNOWN), ImmutableList.of(1 - answer.coverage()));
    return Optional.of(new ScoredText(scores, 1));
  }
}
