package io.github.stylome.keyness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The slop index of a text: hits in a thousand words.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param words of the text, numbers not counted, at least 1
 * @param hits how many terms were found
 * @param perThousand hits in a thousand words
 * @param interval of that
 * @param scale what the index is for texts of known origin
 * @param terms how often each term was found, the most frequent first, those not found left out
 */
public record SlopDensity(
    int words, int hits, double perThousand, Interval interval, IndexScale scale, Map<String, Integer> terms) {
  private static final double THOUSAND = 1000;

  /** Copies the terms. */
  public SlopDensity {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /**
   * The interval is the score interval of a Poisson rate, with the variance that hits have between texts: it has a
   * width where there is no hit too.
   */
  static SlopDensity of(int words, int hits, IndexScale scale, Map<String, Integer> terms) {
    double square = Deviates.Z95 * Deviates.Z95 * scale.overdispersion();
    double middle = hits + square / 2;
    double margin = StrictMath.sqrt(square * (hits + square / 4));
    Interval interval = new Interval(
        Math.max(0, middle - margin) * THOUSAND / words, (middle + margin) * THOUSAND / words);
    return new SlopDensity(words, hits, hits * THOUSAND / words, interval, scale, terms);
  }

  /** Returns whether the text has more of the habits than the reference has, beyond what chance would do. */
  public boolean aboveReference() {
    return interval.lower() > scale.referencePerThousand();
  }

  /** Returns whether the text has more of the habits than people have; false where they are not known. */
  public boolean aboveHuman() {
    return scale.humanPerThousand().isPresent() && interval.lower() > scale.humanPerThousand().getAsDouble();
  }
}
