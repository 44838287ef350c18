package io.github.stylome.verification;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What every round uses, in order: drawn at random, or recorded and played back. */
@FunctionalInterface
interface ImposterDraws {
  /** Returns what the next round uses. */
  ImposterDraw next();

  /** Returns draws without replacement; features are in their order, so that ranks keep their meaning. */
  static ImposterDraws random(SplitMix64 random, int[] imposters, int drawnImposters, int features, int drawnFeatures) {
    int[] from = imposters.clone();
    int[] all = IntStream.range(0, features).toArray();
    return () -> {
      random.choose(from, drawnImposters);
      random.choose(all, drawnFeatures);
      boolean[] drawn = new boolean[features];
      for (int i = 0; i < drawnFeatures; i++) {
        drawn[all[i]] = true;
      }
      int[] ascending = new int[drawnFeatures];
      for (int i = 0, next = 0; i < features; i++) {
        if (drawn[i]) {
          ascending[next++] = i;
        }
      }
      return new ImposterDraw(Arrays.copyOf(from, drawnImposters), ascending);
    };
  }
}
