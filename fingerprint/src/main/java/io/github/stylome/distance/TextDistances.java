package io.github.stylome.distance;

import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.text.Document;
import org.apache.commons.text.similarity.EditDistance;
import org.apache.commons.text.similarity.SimilarityScore;

/**
 * Distances of style in the interfaces of Apache Commons Text, so that they can stand where an edit distance of its own
 * does.
 *
 * <p>The results are safe to share between threads. They throw {@link
 * io.github.stylome.fingerprint.UnmeasurableTextException} for a text in which nothing can be measured.
 */
public final class TextDistances {
  private TextDistances() {}

  /** Returns the distance of two texts' fingerprints as an edit distance. */
  public static EditDistance<Double> editDistance(Fingerprinter fingerprinter, Distance distance) {
    return (left, right) -> between(fingerprinter, distance, left, right);
  }

  /** Returns {@code 1 / (1 + distance)}, in (0, 1], as a similarity. */
  public static SimilarityScore<Double> similarityScore(Fingerprinter fingerprinter, Distance distance) {
    return (left, right) -> 1 / (1 + between(fingerprinter, distance, left, right));
  }

  private static double between(Fingerprinter fingerprinter, Distance distance, CharSequence left, CharSequence right) {
    return distance.between(
        fingerprinter.fingerprint(Document.of("left", left.toString())),
        fingerprinter.fingerprint(Document.of("right", right.toString())));
  }
}
