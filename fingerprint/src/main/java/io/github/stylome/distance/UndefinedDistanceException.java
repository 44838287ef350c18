package io.github.stylome.distance;

/**
 * A vector that a distance cannot compare with any other, as one without direction has no cosine. The message names it.
 */
public final class UndefinedDistanceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UndefinedDistanceException(String message) {
    super(message);
  }

  static UndefinedDistanceException ofAverage(String id) {
    return new UndefinedDistanceException(
        "\"" + id + "\" is exactly average: a zero vector has no direction");
  }
}
