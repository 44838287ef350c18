package io.github.stylome.token;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The tokenizers that come with Stylome. All are immutable and safe to share between threads. */
public final class Tokenizers {
  private static final Tokenizer WORDS = new UnicodeTokenizer("words", UnicodeTokenizer.Kept.WORDS);
  private static final Tokenizer WORDS_AND_MARKS =
      new UnicodeTokenizer("words-and-marks", UnicodeTokenizer.Kept.WORDS_AND_MARKS);
  private static final Tokenizer SEGMENTS = new UnicodeTokenizer("segments", UnicodeTokenizer.Kept.ALL);
  private static final Tokenizer WORDS_AND_ADDRESSES = new AddressTokenizer("words-and-addresses", false);
  private static final Tokenizer WORDS_MARKS_AND_ADDRESSES = new AddressTokenizer("words-marks-and-addresses", true);
  private static final Tokenizer ARABIC_WORDS = new ArabicTokenizer("arabic-words");
  private static final Tokenizer LETTERS = new RunTokenizer("letters", RunTokenizer.Member.LETTER);
  private static final Tokenizer WHITESPACE = new RunTokenizer("whitespace", RunTokenizer.Member.NOT_SPACE);
  private static final Tokenizer WHOLE_TEXT = new RunTokenizer("whole-text", RunTokenizer.Member.ANY);
  private static final Tokenizer SENTENCES = new SentenceTokenizer();
  private static final Tokenizer GRAPHEMES = new GraphemeTokenizer();
  private static final List<Tokenizer> STYLO =
      Arrays.stream(StyloRules.values()).<Tokenizer>map(StyloTokenizer::new).toList();
  private static final List<Tokenizer> ALL = Stream.concat(
          Stream.of(WORDS, WORDS_AND_MARKS, SEGMENTS, WORDS_AND_ADDRESSES, WORDS_MARKS_AND_ADDRESSES, ARABIC_WORDS,
              LETTERS, WHITESPACE, WHOLE_TEXT, SENTENCES, GRAPHEMES),
          STYLO.stream())
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
   * Returns the tokenizer that leaves nothing out: every segment between two word boundaries of UAX #29 is a token, white
   * space and controls with type {@link TokenType#SPACE} included, so that the tokens tile the text. A line break is one
   * token, however many follow one another.
   */
  public static Tokenizer segments() {
    return SEGMENTS;
  }

  /**
   * Returns the tokenizer that cuts as {@link #words} does and takes each address whole: a {@link TokenType#URL}, an
   * {@link TokenType#EMAIL} address, a {@link TokenType#MENTION} or a {@link TokenType#HASHTAG} is one token.
   *
   * <p>Recognised are {@code scheme://} and {@code www.} addresses; host names without them if they end in a common
   * top-level domain in lower case, or in a country's and a path follows; e-mail addresses whose domain has a dot; an
   * {@code @} or {@code #} in front of a name or word with a letter, and behind none. All take letters of any script.
   * Punctuation at the end, quotation marks and closing brackets that the address did not open stay outside. {@code
   * C#}, {@code #1}, {@code # Title}, {@code a@b}, {@code 12:30}, {@code e.g.} and {@code file.txt} are no addresses;
   * {@code asp.net} is one. The possessive {@code 's} behind an address is left out, so that {@code @user's} counts
   * as {@code @user} and no letter is left over. O(length).
   */
  public static Tokenizer wordsAndAddresses() {
    return WORDS_AND_ADDRESSES;
  }

  /**
   * Returns the tokenizer that cuts as {@link #wordsAndMarks} does and takes addresses as {@link #wordsAndAddresses}
   * does.
   */
  public static Tokenizer wordsMarksAndAddresses() {
    return WORDS_MARKS_AND_ADDRESSES;
  }

  /**
   * Returns the tokenizer that cuts as {@link #words} does and parts Arabic words from their clitics, by rule and list:
   * the conjunctions wa- and fa-, the prepositions bi-, ka- and li-, the future sa- and the article, alone or in
   * chains, and the pronouns behind prepositions and particles. Each clitic is a {@link TokenType#CLITIC}; the stem
   * keeps its type. Tokens keep the spelling of the text; what is left of the article or a relative
   * pronoun in {@code lil-} is {@linkplain TokenCursor#name counted} as the whole.
   *
   * <p>A word is cut only where that is safe: function words and words of roots that begin with those letters stay
   * whole, and so do nouns without article behind a preposition, and what may be a foreign name or loan word. Text may
   * be vocalised or normalised. Words of other scripts are not touched, but for the clitics in front of them. Meant for
   * Standard Arabic: it cuts Persian and Urdu wrongly. O(length).
   */
  public static Tokenizer arabicWords() {
    return ARABIC_WORDS;
  }

  /**
   * Returns the tokenizer for maximal runs of letters and the marks on them: digits, apostrophes, hyphens and all else
   * separate. Numerals among Han ideographs (U+3007) are letters. This is the plain tokenisation that much of the
   * literature reports.
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

  /** Returns all tokenizers that come with Stylome, unmodifiable. */
  public static List<Tokenizer> all() {
    return ALL;
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
}
