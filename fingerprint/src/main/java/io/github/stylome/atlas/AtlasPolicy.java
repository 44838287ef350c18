package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Candidate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When an atlas says nothing: of too little text, of text that is unlike all its profiles, between a person and a
 * machine, and between families.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param minimumTokens the least number of tokens of all texts together, at least 1
 * @param minimumCoverage the least share of tokens that the atlas has a figure of, in [0, 1]
 * @param minimumProbability the least probability of the best family among the machine families, in [0, 1]
 * @param humanDoubt a machine is named only if the probability of a person is at most this by learnt channels and by
 *     profiles, and a person only if that of a machine is by one of them and that of a person at least as much by the
 *     other, in [0, 0.5]
 * @param likeness the least likeness to the nearest profile
 */
public record AtlasPolicy(
    int minimumTokens, double minimumCoverage, double minimumProbability, double humanDoubt, LikenessLimits likeness) {
  /** A text that says the same again and again has no style to be told by: it needs one in so many of the features. */
  private static final int FEATURES_PER_DISTINCT = 50;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AtlasPolicy {
    Preconditions.checkArgument(
        minimumTokens >= 1, "the minimum length must be at least 1 token, not %s", minimumTokens);
    Preconditions.checkArgument(minimumCoverage >= 0 && minimumCoverage <= 1,
        "the minimum coverage must be in [0, 1], not %s", minimumCoverage);
    Preconditions.checkArgument(minimumProbability >= 0 && minimumProbability <= 1,
        "the minimum probability must be in [0, 1], not %s", minimumProbability);
    Preconditions.checkArgument(
        humanDoubt >= 0 && humanDoubt <= 0.5, "the doubt must be in [0, 0.5], not %s", humanDoubt);
  }

  /** Returns the default, with the limits of coverage and likeness that belong to an atlas. */
  public static AtlasPolicy standard(double minimumCoverage, LikenessLimits likeness) {
    return new AtlasPolicy(120, minimumCoverage, 0.5, 0.1, likeness);
  }

  /** Returns the same policy for texts that need not be like those of a collection. */
  AtlasPolicy withoutLikeness() {
    return new AtlasPolicy(
        minimumTokens, minimumCoverage, minimumProbability, humanDoubt, LikenessLimits.of(Map.of()));
  }

  Optional<Doubt> doubt(Measured measured, Beliefs beliefs) {
    String basis = measured.basis();
    if (measured.tokens() < minimumTokens) {
      return Optional.of(new Doubt(Abstention.TOO_SHORT, String.format(
          Locale.ROOT, "too short: %s, and at least %d are asked for", basis, minimumTokens)));
    }
    if (measured.coverage() < minimumCoverage) {
      return Optional.of(new Doubt(Abstention.UNLIKE_ANY, String.format(Locale.ROOT,
          "unlike anything in the atlas: it knows %.2f of the words and marks, on %s, and at least %.2f is asked for",
          measured.coverage(), basis, minimumCoverage)));
    }
    int leastDistinct = measured.features() / FEATURES_PER_DISTINCT;
    if (measured.distinctFeatures() < leastDistinct) {
      return Optional.of(new Doubt(Abstention.UNLIKE_ANY, String.format(Locale.ROOT,
          "unlike anything in the atlas: only %d different words and marks, on %s, and at least %d are asked for",
          measured.distinctFeatures(), basis, leastDistinct)));
    }
    double found = LikenessLimits.likeness(measured.nearestScore(), measured.meanTokens());
    double limit = likeness.limit(measured.nearestCollection(), measured.texts());
    if (found < limit) {
      return Optional.of(new Doubt(Abstention.UNLIKE_ANY, String.format(Locale.ROOT,
          "unlike anything in the atlas: likeness %.3f to the nearest profile, on %s, and at least %.3f is asked for",
          found, basis, limit)));
    }
    boolean person = beliefs.byPerson(humanDoubt);
    if (!person && !beliefs.byMachine(humanDoubt)) {
      return Optional.of(new Doubt(Abstention.TOO_CLOSE, String.format(Locale.ROOT,
          "too close: a person has probability %s, on %s; it must be below %.2f or above %.2f for an answer",
          beliefs.humanInWords(), basis, humanDoubt, 1 - humanDoubt)));
    }
    Candidate first = beliefs.families().get(0);
    double among = first.probability() / (1 - beliefs.human());
    if (!person && (first.label().equals(Atlas.HUMAN) || among < minimumProbability)) {
      return Optional.of(new Doubt(Abstention.TOO_CLOSE, String.format(Locale.ROOT,
          "too close: like a machine, but of the families %s has probability %.2f, on %s, and %.2f is asked for",
          first.label(), among, basis, minimumProbability)));
    }
    return Optional.empty();
  }

  /** A reason to say nothing, and its description. */
  record Doubt(Abstention abstention, String description) {}

  /** What was measured of texts that are judged together. */
  record Measured(
      int texts,
      long tokens,
      double coverage,
      int features,
      int distinctFeatures,
      double nearestScore,
      String nearestCollection) {
    double meanTokens() {
      return (double) tokens / texts;
    }

    String basis() {
      return tokens + " tokens" + (texts > 1 ? " in " + texts + " texts" : "");
    }
  }
}
