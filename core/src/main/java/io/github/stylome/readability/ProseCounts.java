package io.github.stylome.readability;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;

/**
 * What readability formulas and distributions count in a text.
 *
 * <p>Words are those of {@link Tokenizers#words}: {@code well-known} is two, and every Chinese character is one.
 * Letters are letters and digits, without the marks on them, so that Arabic is as long with its vowel signs as without.
 * Sentences are those of {@link Tokenizers#sentences} that have a word; every line break ends one, so that wrapped text
 * should be unwrapped first. Syllables are estimated by English spelling, and mean nothing in other languages.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ProseCounts {
  private final LengthDistribution wordLengths;
  private final LengthDistribution sentenceLengths;
  private final PunctuationRates punctuation;
  private final long letters;
  private final long syllables;
  private final long polysyllables;

  private ProseCounts(Reader reader) {
    wordLengths = reader.words.distribution();
    sentenceLengths = reader.sentences.distribution();
    punctuation = reader.marks.rates(wordLengths.count());
    letters = reader.letters;
    syllables = reader.syllables;
    polysyllables = reader.polysyllables;
  }

  /** Counts a text. O(length) time; memory does not grow with it, but for the lengths and marks that differ. */
  public static ProseCounts of(CharSequence text) {
    Reader reader = new Reader(text.toString());
    reader.read();
    return new ProseCounts(reader);
  }

  /** Returns how many words there are. */
  public long words() {
    return wordLengths.count();
  }

  /** Returns how many sentences there are. */
  public long sentences() {
    return sentenceLengths.count();
  }

  /** Returns how many letters and digits the words have. */
  public long letters() {
    return letters;
  }

  /** Returns how many syllables the words have by English spelling, an estimate. */
  public long syllables() {
    return syllables;
  }

  /** Returns how many words have three syllables or more by English spelling, an estimate. */
  public long polysyllables() {
    return polysyllables;
  }

  /** Returns how many words have more letters than that. */
  public long wordsLongerThan(int length) {
    return length == Integer.MAX_VALUE ? 0 : wordLengths.histogram().tailMap(length + 1).values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Returns how many letters the words have. */
  public LengthDistribution wordLengths() {
    return wordLengths;
  }

  /** Returns how many words the sentences have. */
  public LengthDistribution sentenceLengths() {
    return sentenceLengths;
  }

  /** Returns how often there are which marks of punctuation. */
  public PunctuationRates punctuation() {
    return punctuation;
  }

  /** Reads a text once. Not safe for concurrent use. */
  private static final class Reader {
    private static final int POLYSYLLABLE = 3;

    final LengthDistribution.Tally words = new LengthDistribution.Tally();
    final LengthDistribution.Tally sentences = new LengthDistribution.Tally();
    final PunctuationRates.Tally marks = new PunctuationRates.Tally();
    long letters;
    long syllables;
    long polysyllables;
    private final String text;
    private final TextCursor ends;
    private final EnglishSyllables english = new EnglishSyllables();
    private int sentenceEnd;
    private int sentenceWords;

    Reader(String text) {
      this.text = text;
      ends = Tokenizers.sentences().open(text);
    }

    void read() {
      TextCursor tokens = Tokenizers.wordsAndMarks().open(text);
      while (tokens.next()) {
        TokenType type = tokens.type();
        if (type == TokenType.PUNCTUATION) {
          marks.add(text.codePointAt(tokens.start()));
        } else if (isWord(type)) {
          addWord(tokens.start(), tokens.end());
        }
      }
      endSentence();
    }

    private static boolean isWord(TokenType type) {
      return switch (type) {
        case WORD, NUMBER, IDEOGRAPH, KANA, HANGUL -> true;
        default -> false;
      };
    }

    private void addWord(int start, int end) {
      if (start >= sentenceEnd) {
        endSentence();
        while (sentenceEnd <= start && ends.next()) {
          sentenceEnd = ends.end();
        }
      }
      sentenceWords++;
      int length = letters(start, end);
      letters += length;
      words.add(length);
      int count = english.count(text, start, end);
      syllables += count;
      polysyllables += count >= POLYSYLLABLE ? 1 : 0;
    }

    private void endSentence() {
      if (sentenceWords > 0) {
        sentences.add(sentenceWords);
        sentenceWords = 0;
      }
    }

    private int letters(int start, int end) {
      int count = 0;
      for (int i = start; i < end; ) {
        int codePoint = text.codePointAt(i);
        i += Character.charCount(codePoint);
        CharacterKind kind = UnicodeData.kind(UnicodeData.properties(codePoint));
        count += switch (kind) {
          case LETTER, HAN, KANA, HANGUL, NUMBER -> 1;
          default -> 0;
        };
      }
      return count;
    }
  }
}
