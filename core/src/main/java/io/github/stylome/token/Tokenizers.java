package io.github.stylome.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The tokenizers that come with Stylome. */
public final class Tokenizers {
  private static final Tokenizer WORDS = new UnicodeTokenizer(
      "words", EnumSet.of(TokenType.WORD, TokenType.NUMBER, TokenType.IDEOGRAPH, TokenType.KANA, TokenType.HANGUL));
  private static final Tokenizer WORDS_AND_MARKS =
      new UnicodeTokenizer("words-and-marks", EnumSet.range(TokenType.WORD, TokenType.LINE_BREAK));
  private static final Tokenizer LETTERS = new RunTokenizer("letters", RunTokenizer.Member.LETTER);
  private static final Tokenizer WHITESPACE = new RunTokenizer("whitespace", RunTokenizer.Member.NOT_SPACE);
  private static final Tokenizer WHOLE_TEXT = new RunTokenizer("whole-text", RunTokenizer.Member.ANY);
  private static final List<Tokenizer> STYLO =
      Arrays.stream(StyloRules.values()).<Tokenizer>map(StyloTokenizer::new).toList();
  private static final List<Tokenizer> ALL =
      Stream.concat(Stream.of(WORDS, WORDS_AND_MARKS, LETTERS, WHITESPACE, WHOLE_TEXT), STYLO.stream()).toList();

  private Tokenizers() {}

  /**
   * Returns the default: words, numbers and single ideographs between the word boundaries of Unicode Standard Annex #29
   * (Unicode 17), without punctuation and symbols. {@code don't} and {@code 3.14} are one token each, {@code
   * well-known} is two.
   */
  public static Tokenizer words() {
    return WORDS;
  }

  /**
   * Returns the tokenizer that cuts as {@link #words} does and keeps punctuation, symbols, emoji and runs of line
   * breaks as tokens, so that typography and layout can be counted.
   */
  public static Tokenizer wordsAndMarks() {
    return WORDS_AND_MARKS;
  }

  /**
   * Returns the tokenizer for maximal runs of letters and the marks on them: digits, apostrophes, hyphens and all else
   * separate. This is the plain tokenisation that much of the literature reports.
   */
  public static Tokenizer letters() {
    return LETTERS;
  }

  /** Returns the tokenizer for maximal runs of anything but white space. */
  public static Tokenizer whitespace() {
    return WHITESPACE;
  }

  /** Returns the tokenizer whose only token is the text. Character n-grams over it see every space and line break. */
  public static Tokenizer wholeText() {
    return WHOLE_TEXT;
  }

  /**
   * Returns the tokenizer that cuts as the R package stylo does by these rules. Tokens that stylo rewrites have a
   * {@linkplain TokenCursor#name name}. stylo lower-cases first, which is left to normalisation: see {@link
   * StyloRules}.
   */
  public static Tokenizer stylo(StyloRules rules) {
    return STYLO.get(rules.ordinal());
  }

  /**
   * Returns the tokenizer of this {@link Tokenizer#name}.
   *
   * @throws IllegalArgumentException if none that comes with Stylome has it
   */
  public static Tokenizer named(String name) {
    for (Tokenizer tokenizer : ALL) {
      if (tokenizer.name().equals(name)) {
        return tokenizer;
      }
    }
    throw new IllegalArgumentException(
        "unknown tokenizer \"" + name + "\"; known are " + ALL.stream().map(Tokenizer::name).toList());
  }

  /** Returns all tokenizers that have a name here. */
  static List<Tokenizer> all() {
    return ALL;
  }
}
