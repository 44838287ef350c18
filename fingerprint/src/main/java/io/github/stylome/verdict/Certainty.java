package io.github.stylome.verdict;

import com.google.common.base.Preconditions;

/** Words for probabilities, each from the least probability that deserves it. */
public enum Certainty {
  /** From 0.95. */
  SURELY("surely", 0.95),
  /** From 0.7. */
  PROBABLY("probably", 0.7),
  /** From 0.5: more likely than not. */
  PERHAPS("perhaps", 0.5),
  /** Less than 0.5: the contrary is likelier. */
  POSSIBLY("possibly", 0);

  private final String word;
  private final double leastProbability;

  Certainty(String word, double leastProbability) {
    this.word = word;
    this.leastProbability = leastProbability;
  }

  /**
   * Returns the word for a probability.
   *
   * @throws IllegalArgumentException if it is not in [0, 1]
   */
  public static Certainty of(double probability) {
    Preconditions.checkArgument(
        probability >= 0 && probability <= 1, "the probability must be in [0, 1], not %s", probability);
    Certainty certainty = SURELY;
    while (probability < certainty.leastProbability) {
      certainty = values()[certainty.ordinal() + 1];
    }
    return certainty;
  }

  /** Returns the word, as in "surely". */
  public String word() {
    return word;
  }

  /** Returns the least probability that deserves the word. */
  public double leastProbability() {
    return leastProbability;
  }
}
