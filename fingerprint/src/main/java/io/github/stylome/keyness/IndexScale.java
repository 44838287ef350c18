package io.github.stylome.keyness;

import java.util.OptionalDouble;

/**
 * What the slop index of a profile is for texts of known origin, so that that of another text can be read.
 *
 * @param targetPerThousand hits in a thousand words of the target, from which the list was made, at least 0
 * @param referencePerThousand the same of the reference
 * @param humanPerThousand the same of text by people, where there is any
 * @param overdispersion how many times the variance of hits between texts of the reference is that of independent hits,
 *     at least 1
 */
public record IndexScale(
    double targetPerThousand, double referencePerThousand, OptionalDouble humanPerThousand, double overdispersion) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not finite, or is out of range
   */
  public IndexScale {
    check("hits in a thousand words of the target", targetPerThousand, 0);
    check("hits in a thousand words of the reference", referencePerThousand, 0);
    check("hits in a thousand words of text by people", humanPerThousand.orElse(0), 0);
    check("overdispersion", overdispersion, 1);
  }

  private static void check(String what, double value, double least) {
    if (!(value >= least && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(what + " must be finite and at least " + least + ", not " + value);
    }
  }
}
