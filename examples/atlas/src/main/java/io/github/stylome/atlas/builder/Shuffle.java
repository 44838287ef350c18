package io.github.stylome.atlas.builder;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Orders that depend on names alone, and on nothing that a name means. */
final class Shuffle {
  private Shuffle() {}

  /** Returns the items in the order of a hash of their names. */
  static <T> List<T> byName(List<T> items, Function<T, String> name) {
    List<T> shuffled = new ArrayList<>(items);
    shuffled.sort(Comparator.<T>comparingLong(item -> hash(name.apply(item))).thenComparing(name));
    return shuffled;
  }

  /** Returns a number in [0, places) that a name falls on. */
  static int place(String name, int places) {
    return (int) Long.remainderUnsigned(hash(name), places);
  }

  private static long hash(String name) {
    return Hashing.sha256().hashString(name, StandardCharsets.UTF_8).asLong();
  }
}
