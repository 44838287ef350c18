package io.github.stylome.cli.transform;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.Arrays;
import java.util.Random;

/** Puts words, or the characters of words, in another order. */
final class Shuffling {
  private Shuffling() {}

  static String words(String text, Random random) {
    Spans words = Spans.of(Tokenizers.words(), text);
    int[] order = order(words.size(), random);
    StringBuilder shuffled = new StringBuilder(text.length());
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      shuffled.append(text, last, words.start(i)).append(text, words.start(order[i]), words.end(order[i]));
      last = words.end(i);
    }
    return shuffled.append(text, last, text.length()).toString();
  }

  /** Characters are grapheme clusters, so that marks stay with their letters. */
  static String lettersWithinWords(String text, Random random) {
    StringBuilder shuffled = new StringBuilder(text.length());
    int last = 0;
    for (TextCursor word = Tokenizers.words().open(text); word.next(); ) {
      shuffled.append(text, last, word.start());
      appendShuffled(text.substring(word.start(), word.end()), random, shuffled);
      last = word.end();
    }
    return shuffled.append(text, last, text.length()).toString();
  }

  private static void appendShuffled(String word, Random random, StringBuilder shuffled) {
    Spans characters = Spans.of(Tokenizers.graphemes(), word);
    for (int i : order(characters.size(), random)) {
      shuffled.append(word, characters.start(i), characters.end(i));
    }
  }

  /** Returns the numbers below {@code size} in random order, each order equally likely (Fisher and Yates). */
  static int[] order(int size, Random random) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    for (int i = size - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
