package io.github.stylome.keyness;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;
import java.util.Arrays;

/**
 * Reads a text as the ids of its words, with a break wherever no term may go on: at the end of a sentence, and at a
 * number or a word too long. Lists are made and matched by the same reading, so that what is listed is found.
 *
 * <p>O(length) time; 4 bytes a word.
 */
final class WordReader {
  /** Stands between two words that are no neighbours. */
  static final int BREAK = -1;

  /** What the eye does not see, or what keyboards do differently. Case is kept: sentences are found by it. */
  private static final Normalizer NORMALIZER = Normalizer.of(
      NormalizationRule.REMOVE_BIDI_CONTROLS,
      NormalizationRule.ARABIC_PRESENTATION_FORMS,
      NormalizationRule.ARABIC_TATWEEL,
      NormalizationRule.ARABIC_HARAKAT,
      NormalizationRule.NFC,
      NormalizationRule.UNIFY_QUOTES);

  private final String text;
  private final TextCursor words;
  private final TextCursor sentences;
  private int sentenceEnd;
  private int wordEnd = -1; // of the word before in the sentence, -1 if there is none
  private int[] ids = new int[64];
  private int size;

  private WordReader(CharSequence text) {
    this.text = NORMALIZER.normalize(text).toString();
    words = Tokenizers.words().open(this.text);
    sentences = Tokenizers.sentences().open(this.text);
  }

  /** Returns the words of a text. New ones go into the lexicon, and how all are written. */
  static int[] readInto(Lexicon lexicon, CharSequence text) {
    return new WordReader(text).read(lexicon, true);
  }

  /** Returns the words of a text, {@link Lexicon#UNKNOWN} for those that the lexicon does not have. */
  static int[] read(Lexicon lexicon, CharSequence text) {
    return new WordReader(text).read(lexicon, false);
  }

  private int[] read(Lexicon lexicon, boolean adding) {
    while (words.next()) {
      int start = words.start();
      if (startsSentence(start)) {
        addBreak();
      }
      if (words.type() == TokenType.NUMBER) {
        addBreak();
        continue;
      }
      String spelling = text.substring(start, words.end());
      int id = adding ? lexicon.add(spelling) : lexicon.find(spelling);
      if (id == BREAK) {
        addBreak();
        continue;
      }
      if (adding && isWithinSentence(start)) {
        lexicon.noteSpelling(id, spelling);
      }
      wordEnd = words.end();
      add(id);
    }
    return Arrays.copyOf(ids, size);
  }

  private boolean startsSentence(int offset) {
    boolean begun = false;
    while (offset >= sentenceEnd && sentences.next()) {
      sentenceEnd = sentences.end();
      begun = true;
    }
    return begun;
  }

  /** Returns whether only a space or a comma parts a word from the one before: titles and list items begin anew. */
  private boolean isWithinSentence(int start) {
    if (wordEnd < 0 || start - wordEnd > 2) {
      return false;
    }
    for (int i = wordEnd; i < start; i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != ',') {
        return false;
      }
    }
    return start > wordEnd;
  }

  private void addBreak() {
    if (size > 0 && ids[size - 1] != BREAK) {
      add(BREAK);
    }
    wordEnd = -1;
  }

  private void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = id;
  }

  /** Returns how many words are read, breaks not counted. */
  static int count(int[] ids) {
    int count = 0;
    for (int id : ids) {
      count += id == BREAK ? 0 : 1;
    }
    return count;
  }
}
