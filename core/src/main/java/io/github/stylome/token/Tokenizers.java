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
  private static final Tokenizer SENTENCES = new SentenceTokenizer();
  private static final Tokenizer GRAPHEMES = new GraphemeTokenizer();
  private static final List<Tokenizer> STYLO =
      Arrays.stream(StyloRules.values()).<Tokenizer>map(StyloTokenizer::new).toList();
  private static final List<Tokenizer> ALL = Stream.concat(
          Stream.of(WORDS, WORDS_AND_MARKS, LETTERS, WHITESPACE, WHOLE_TEXT, SENTENCES, GRAPHEMES), STYLO.stream())
      .toList();

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
   * Returns the tokenizer for sentences: every piece of the text between the default sentence boundaries of Unicode
   * Standard Annex #29 (Unicode 17), with the white space behind it. The sentences of a text joined are the text.
   *
   * <p>A sentence ends behind a full stop, question mark or exclamation mark of any script, with the closing quotation
   * marks and brackets behind it, and at every line break: text whose lines are wrapped should be unwrapped first. A
   * full stop before a lower-case letter does not end one, nor does one between digits or before a comma.
   *
   * <p>What the standard does not do: it knows no abbreviations, so {@code Mr. Smith} is cut behind {@code Mr.}, since a
   * capital follows, and behind any full stop before a letter without case, as in Arabic. It does not tell opening from
   * closing quotation marks, so one right behind a terminator, as Chinese writes it, goes with the sentence before.
   *
   * <p>Time linear in the length of the text, read through a window of fixed size. A lone surrogate is a code point
   * like any other that the rules do not name.
   */
  public static Tokenizer sentences() {
    return SENTENCES;
  }

  /**
   * Returns the tokenizer for the extended grapheme clusters of Unicode Standard Annex #29 (Unicode 17), which are what
   * readers take for single characters: a letter with its combining marks, a Hangul syllable, a consonant conjunct of
   * an Indic script, an emoji with its modifiers, a flag, CR LF. The clusters of a text joined are the text.
   *
   * <p>Time linear in the length of the text, read through a window of fixed size. A lone surrogate is a cluster of its
   * own, with the marks behind it, like any other code point that the rules do not name.
   */
  public static Tokenizer graphemes() {
    return GRAPHEMES;
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
