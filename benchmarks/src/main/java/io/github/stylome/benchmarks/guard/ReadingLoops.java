package io.github.stylome.benchmarks.guard;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.learn.HashedVocabulary;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.LinearModel;
import io.github.stylome.learn.TermStream;
import java.util.Arrays;
import java.util.List;

/** A page read for a channel that has learnt: its n-grams are counted, and all labels scored. */
final class ReadingLoops {
  private static final int WORDS = 400;
  private static final int LABELS = 20;
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  /** Beside five numbers for each feature: a score for each label, and what holds it all. */
  private static final long ANSWER = 1_500;

  private ReadingLoops() {}

  static List<GuardedLoop> all() {
    String text = Prose.by(1).text(WORDS, 1);
    LearnedChannel channel = channel(text);
    PlainReader reader = new PlainReader(text.toCharArray());
    return List.of(new GuardedLoop("learn/read", () -> channel.read(text).score(LABELS - 1), reader::score,
        20L * channel.vocabulary().size() + ANSWER));
  }

  /** Makes all n-grams of a text features of weight 1 for all labels. */
  private static LearnedChannel channel(String text) {
    LearnedChannelSpec spec =
        LearnedChannelSpec.of("characters", 1 << 16, TermStream.ofChars(SHORTEST, LONGEST));
    HashedVocabulary vocabulary =
        HashedVocabulary.mostWidespread(spec.streams(), List.of(text), 1, spec.maxFeatures());
    byte[] steps = new byte[vocabulary.size() * LABELS];
    float[] units = new float[vocabulary.size()];
    Arrays.fill(steps, (byte) 1);
    Arrays.fill(units, 1);
    return LearnedChannel.of(spec, vocabulary, LinearModel.of(steps, units, new float[LABELS]));
  }

  /** Counts n-grams of ASCII in one table, and adds up their weights one by one. */
  private static final class PlainReader {
    private final char[] chars;
    private final int[] keys = new int[1 << 14];
    private final int[] counts = new int[keys.length];
    private final int[] order = new int[keys.length];
    private final float[][] weights = new float[keys.length][LABELS];

    PlainReader(char[] chars) {
      this.chars = chars;
      for (float[] own : weights) {
        Arrays.fill(own, 1);
      }
    }

    double score() {
      int size = count();
      float[] sums = new float[LABELS];
      double squares = 0;
      for (int i = 0; i < size; i++) {
        int slot = order[i];
        float value = (float) (1 + Math.log(counts[slot]));
        squares += (double) value * value;
        for (int label = 0; label < LABELS; label++) {
          sums[label] += value * weights[slot][label];
        }
        counts[slot] = 0;
      }
      return sums[LABELS - 1] / Math.sqrt(squares);
    }

    private int count() {
      int size = 0;
      for (int n = SHORTEST; n <= LONGEST; n++) {
        for (int i = 0; i + n <= chars.length; i++) {
          int slot = slot(key(i, n));
          if (counts[slot]++ == 0) {
            order[size++] = slot;
          }
        }
      }
      return size;
    }

    private int key(int from, int n) {
      int key = 0;
      for (int i = from; i < from + n; i++) {
        key = key << 7 | chars[i];
      }
      return key;
    }

    private int slot(int key) {
      int mask = keys.length - 1;
      int slot = (key * 0x9E3779B9) >>> 18 & mask;
      while (counts[slot] != 0 && keys[slot] != key) {
        slot = slot + 1 & mask;
      }
      keys[slot] = key;
      return slot;
    }
  }
}
