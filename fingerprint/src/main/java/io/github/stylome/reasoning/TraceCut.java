package io.github.stylome.reasoning;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;

/**
 * Cuts traces to equal length. A trace is often cut off where its model ran out of tokens; so what stands behind the last
 * whole sentence is dropped, whether the model left off there or the cut did.
 */
final class TraceCut {
  private TraceCut() {}

  /** Returns the number of words, at most so many. */
  static int words(String text, int most) {
    TextCursor words = Tokenizers.words().open(text);
    int count = 0;
    while (count < most && words.next()) {
      count++;
    }
    return count;
  }

  /**
   * Returns the whole sentences within the first so many words. Where they hold less than half of what is there of these
   * words, the words themselves: the end of one is a fair cut as well, only not as clean. O(length) time.
   */
  static String toWholeSentences(String text, int words) {
    int half = words(text, words) / 2;
    TextCursor cursor = Tokenizers.words().open(text);
    int end = 0;
    int middle = 0;
    int count = 0;
    for (; count < words && cursor.next(); count++) {
      end = cursor.end();
      middle = count < half ? end : middle;
    }
    boolean isCut = count == words && cursor.next();
    int whole = wholeSentences(text, isCut ? end : text.length(), isCut);
    return text.substring(0, count > 0 && whole > middle ? whole : end);
  }

  /** Returns where the last sentence ends that ends within a place; one that lacks its mark at the end has no end. */
  private static int wholeSentences(String text, int place, boolean isCut) {
    TextCursor sentences = Tokenizers.sentences().open(text);
    int whole = 0;
    while (sentences.next() && sentences.start() < place) {
      int end = trimmedEnd(text, sentences.start(), sentences.end());
      // The mark behind the last word belongs to the sentence; only words beyond the place were cut off.
      boolean inside = !isCut || wordsEnd(text, sentences.start(), end) <= place;
      if (inside && isWhole(text, end)) {
        whole = end;
      }
    }
    return whole;
  }

  private static int trimmedEnd(String text, int start, int end) {
    int i = end;
    while (i > start && text.charAt(i - 1) <= ' ') {
      i--;
    }
    return i;
  }

  /** Returns the end of a sentence without the marks behind its last word. */
  private static int wordsEnd(String text, int start, int end) {
    int i = end;
    while (i > start && isMark(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isMark(char c) {
    return ".!?:;,)]}\"'*_`\u2019\u201D\u3002\uFF01\uFF1F\uFF1A\uFF1B\u061F\u061B\u2026\uFF09\u300D\u300F\u300B".indexOf(c)
        >= 0;
  }

  /** Returns whether a sentence ends here: with a mark, or with a line that another follows. */
  private static boolean isWhole(String text, int end) {
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    return (isMark(last) && last != ',') || isFollowedByLine(text, end);
  }

  private static boolean isFollowedByLine(String text, int end) {
    for (int i = end; i < text.length() && text.charAt(i) <= ' '; i++) {
      if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return true;
      }
    }
    return false;
  }
}
