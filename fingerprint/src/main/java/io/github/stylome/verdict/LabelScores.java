package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one text scores for every label of an attributor, without evidence, sets and alarms: all that is needed where
 * texts are counted by the million.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param logProbabilities the natural logarithm of the probability of each label, in the order of {@link
 *     Attributor#labels}, before it is kept from certainty; negative infinity of a label of which nothing is known
 * @param unknown the probability that none of the labels is right, in [0, 1], where half of all texts are by none; one
 *     half if the method does not know
 * @param unseen for each channel the share of n-grams that were not learnt, in [0, 1]; of a method without channels, the
 *     share of tokens that are not features
 */
public record LabelScores(List<Double> logProbabilities, double unknown, List<Double> unseen) {
  private static final int MOST_AT_ONCE = 32;
  private static final double NOT_KNOWN = 0.5;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the probability is not in [0, 1]
   */
  public LabelScores {
    logProbabilities = ImmutableList.copyOf(logProbabilities);
    unseen = ImmutableList.copyOf(unseen);
    Preconditions.checkArgument(unknown >= 0 && unknown <= 1, "a probability of %s", unknown);
  }

  /** Returns what texts score, in their order; empty for one in which nothing can be measured. */
  public static List<Optional<LabelScores>> of(Attributor attributor, List<Document> documents, Workers workers) {
    if (attributor instanceof StackedAttributor stacked) {
      int run = Math.max(1, Math.min(MOST_AT_ONCE, documents.size() / workers.count()));
      return workers.map(Lists.partition(documents, run), texts -> stacked(stacked, texts)).stream()
          .flatMap(List::stream)
          .toList();
    }
    return workers.map(documents, document -> answered(attributor, document));
  }

  private static List<Optional<LabelScores>> stacked(StackedAttributor attributor, List<Document> documents) {
    return attributor.scores(documents).stream()
        .map(text -> text.failure().isPresent() ? Optional.<LabelScores>empty() : Optional.of(scores(attributor, text)))
        .toList();
  }

  private static LabelScores scores(StackedAttributor attributor, StackedScores text) {
    Calibration calibration = attributor.calibration();
    double weight = calibration.weight((double) text.tokens());
    double unknown = attributor.doubts().novelty()
        .map(model -> model.probability(text.scores(), StackedScores.meanCoordinates(List.of(text)), 1))
        .orElse(NOT_KNOWN);
    return new LabelScores(
        boxed(calibration.logProbabilities(text.scores(), weight, 1)), unknown,
        IntStream.range(0, attributor.channels().size()).mapToObj(c -> text.reading(c).unseen()).toList());
  }

  private static Optional<LabelScores> answered(Attributor attributor, Document document) {
    Attribution answer = attributor.attribute(document);
    if (answer.ranking().isEmpty()) {
      return Optional.empty();
    }
    double[] logs = new double[attributor.labels().size()];
    for (Candidate candidate : answer.ranking()) {
      logs[attributor.labels().indexOf(candidate.label())] = StrictMath.log(candidate.probability());
    }
    return Optional.of(new LabelScores(
        boxed(logs), answer.unknown().orElse(NOT_KNOWN), ImmutableList.of(1 - answer.coverage())));
  }

  private static List<Double> boxed(double[] values) {
    ImmutableList.Builder<Double> boxed = ImmutableList.builder();
    for (double value : values) {
      boxed.add(value);
    }
    return boxed.build();
  }
}
