package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import java.util.Arrays;

/**
 * By how much a candidate was nearer than imposters, round by round.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BootstrapDistances implements VerificationResult {
  private final String question;
  private final String candidate;
  private final String method;
  private final ImposterSettings settings;
  private final double[] differences; // ascending

  BootstrapDistances(
      String question, String candidate, String method, ImposterSettings settings, double[] differences) {
    this.question = question;
    this.candidate = candidate;
    this.method = method;
    this.settings = settings;
    this.differences = differences.clone();
    Arrays.sort(this.differences);
  }

  @Override
  public String question() {
    return question;
  }

  @Override
  public String candidate() {
    return candidate;
  }

  @Override
  public String method() {
    return method;
  }

  /** Returns the share of rounds in which the candidate was nearer than the imposter, in [0, 1]. */
  @Override
  public double score() {
    return (double) Arrays.stream(differences).filter(difference -> difference > 0).count() / differences.length;
  }

  /** Returns what was drawn, and the seed. */
  public ImposterSettings settings() {
    return settings;
  }

  /** Returns the mean of the distance to an imposter less that to the candidate; positive speaks for the candidate. */
  public double mean() {
    return Arrays.stream(differences).average().orElse(Double.NaN);
  }

  /** Returns the sample standard deviation of the differences; NaN for a single round. */
  public double deviation() {
    double mean = mean();
    double squares = Arrays.stream(differences).map(difference -> (difference - mean) * (difference - mean)).sum();
    return Math.sqrt(squares / (differences.length - 1));
  }

  /**
   * Returns a quantile of the differences, between two rounds by linear interpolation; those of 0.025 and 0.975 bound
   * 95% of them.
   *
   * @param share in [0, 1]
   */
  public double quantile(double share) {
    Preconditions.checkArgument(share >= 0 && share <= 1, "a quantile at %s", share);
    double place = share * (differences.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, differences.length - 1);
    return differences[below] + (place - below) * (differences[above] - differences[below]);
  }

  @Override
  public String toString() {
    return "BootstrapDistances[" + question + ", " + candidate + ", " + method + ", score " + score() + "]";
  }
}
