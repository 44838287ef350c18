package io.github.stylome.verdict;

import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.Distance;
import java.util.List;

/**
 * How texts are attributed: {@linkplain ProfileMethod by the nearest profile}, {@linkplain StackedMethod by models that
 * are learnt channel by channel}, or by {@linkplain AutomaticMethod whichever of them} the texts are enough for.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface AttributionMethod permits ProfileMethod, StackedMethod, AutomaticMethod {
  /** The names that {@link #named} knows, the default first. */
  List<String> NAMES = ImmutableList.of("auto", "stacked", "reasoning", "standard", "cosine-delta", "burrows-delta");

  /** Returns the name used on the command line and in files. */
  String name();

  /** Returns whether anything that the method measures is in a text. */
  boolean canMeasure(CharSequence text);

  /** Returns the method that chooses by the training texts; the default. */
  static AutomaticMethod auto() {
    return new AutomaticMethod();
  }

  /** Returns the method that learns a linear model for each of many channels and weighs them by held-out texts. */
  static StackedMethod stacked() {
    return StackedMethod.standard();
  }

  /** Returns the method that learns such models from reasoning traces. */
  static StackedMethod reasoning() {
    return StackedMethod.reasoning();
  }

  /** Returns the mean of three profiles by Cosine Delta. */
  static ProfileMethod standard() {
    return ProfileMethod.standard();
  }

  /** Returns the nearest centroid by Cosine Delta over the most frequent words. */
  static ProfileMethod cosineDelta(int words) {
    return ProfileMethod.cosineDelta(words);
  }

  /** Returns the nearest centroid by Burrows's Delta over the most frequent words. */
  static ProfileMethod burrowsDelta(int words) {
    return ProfileMethod.burrowsDelta(words);
  }

  /**
   * Returns the nearest centroid by any distance over the most frequent words.
   *
   * @param words how many, at least 1
   */
  static ProfileMethod delta(Distance distance, int words) {
    return ProfileMethod.delta(distance, words);
  }

  /**
   * Returns the method of this name, with its default settings.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  static AttributionMethod named(String name) {
    return switch (name) {
      case "auto" -> auto();
      case "stacked" -> stacked();
      case "reasoning" -> reasoning();
      case "standard" -> standard();
      case "cosine-delta" -> cosineDelta(ProfileMethod.DEFAULT_WORDS);
      case "burrows-delta" -> burrowsDelta(ProfileMethod.DEFAULT_WORDS);
      default -> throw new IllegalArgumentException(
          "unknown method \"" + name + "\"; known are " + String.join(", ", NAMES));
    };
  }
}
