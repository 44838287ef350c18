package io.github.stylome.fuzz;

import java.util.Objects;
import java.util.function.Supplier;

/** How a target says what must hold. A broken claim is an {@link AssertionError}, which a fuzzer keeps as a find. */
final class Claims {
  private Claims() {}

  /** Fails with this message unless the claim holds. */
  static void holds(boolean claim, Supplier<String> message) {
    if (!claim) {
      throw new AssertionError(message.get());
    }
  }

  /** Fails unless the values are equal. */
  static void equal(Object expected, Object actual, String what) {
    holds(Objects.equals(expected, actual), () -> what + ": expected " + expected + ", but was " + actual);
  }
}
