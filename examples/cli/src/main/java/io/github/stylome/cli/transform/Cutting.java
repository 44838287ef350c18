package io.github.stylome.cli.transform;

import io.github.stylome.token.Tokenizers;
import java.util.Random;

/** Cuts parts out of a text. */
final class Cutting {
  private Cutting() {}

  /** What lies between two sentences goes with the first. */
  static String dropHalfOfSentences(String text, Random random) {
    Spans sentences = Spans.of(Tokenizers.sentences(), text);
    int count = sentences.size();
    boolean[] dropped = new boolean[count];
    int[] order = Shuffling.order(count, random);
    for (int i = 0; i < count / 2; i++) {
      dropped[order[i]] = true;
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < count; i++) {
      if (!dropped[i]) {
        int from = i == 0 ? 0 : sentences.start(i);
        kept.append(text, from, i + 1 < count ? sentences.start(i + 1) : text.length());
      }
    }
    return count == 0 ? text : kept.toString();
  }

  static String firstHalf(String text) {
    Spans words = Spans.of(Tokenizers.words(), text);
    return words.size() == 0 ? text : text.substring(0, words.end((words.size() - 1) / 2));
  }
}
