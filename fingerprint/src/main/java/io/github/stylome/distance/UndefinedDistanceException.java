package io.github.stylome.distance;

import io.github.stylome.fingerprint.MeasuredVector;

/**
 * A vector that a distance cannot compare with any other, as one without direction has no cosine. The message names it.
 */
public final class UndefinedDistanceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UndefinedDistanceException(String message) {
    super(message);
  }

  static UndefinedDistanceException ofAverage(MeasuredVector vector) {
    return new UndefinedDistanceException(
        "\"" + vector.id() + "\" is exactly average: a zero vector has no direction");
  }
}
