package io.github.stylome.distance;

import io.github.stylome.fingerprint.Fingerprint;

/** Compares one text with a fixed list of profiles. Implementations are immutable and safe to share between threads. */
public interface OneToMany {
  /**
   * Returns the distances of a text from the profiles, in their order. A new array.
   *
   * @throws IllegalArgumentException if another fingerprinter measured it
   * @throws UndefinedDistanceException if the distance is undefined for it
   */
  double[] distances(Fingerprint text);
}
