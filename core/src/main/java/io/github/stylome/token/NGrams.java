package io.github.stylome.token;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms of a text: its overlapping n-grams of tokens or of characters.
 *
 * <p>A word n-gram is n tokens joined by single spaces. A character n-gram is n code points, or n grapheme clusters, of
 * the text that arises when all tokens are joined by single spaces, with none at the ends; it can span words. k units
 * in a row have {@code max(0, k - n + 1)} n-grams. A token that has a {@linkplain TokenCursor#name name} counts as its
 * name. Grapheme clusters are those of each token, and every space between two is one more.
 *
 * <p>N-grams reach over the whole text unless a {@link Scope} says otherwise.
 *
 * <p>With skips, the terms are k-skip-n-grams: all subsequences of n units with at most k units skipped between the
 * first and the last of them together, so that n-grams without a skip are among them. k = 2 gives {@code a b}, {@code a
 * c} and {@code a d} of the pairs that begin the text {@code a b c d e}. Away from the ends, {@code C(n - 1 + k, k)} of
 * them end with each unit. Guthrie, Allison, Liu, Guthrie and Wilks, "A Closer Look at Skip-gram Modelling", LREC 2006.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param unit what is counted off
 * @param n how many units make a term, at least 1
 * @param skips how many units may be skipped within a term, at least 0
 * @param scope what a term does not reach beyond
 */
public record NGrams(Unit unit, int n, int skips, Scope scope) {

  /** The largest n that is accepted. */
  public static final int MAX_N = 32;

  /** The most units that may be skipped. */
  public static final int MAX_SKIPS = 10;

  /** The most n-grams that may end with one unit. */
  public static final int MAX_PER_UNIT = 1000;

  private static final Pattern DESCRIPTION = Pattern.compile(
      "(word|character|grapheme)s\\(n=([1-9]\\d?)(?:,skips=([1-9]\\d?))?(?:,within=([a-z-]{1,20}))?\\)");

  private static final int PIECE = 1 << 14;

  /** What an n-gram is made of. */
  public enum Unit {
    /** Tokens. */
    WORD,
    /** Code points. */
    CHARACTER,
    /** Extended grapheme clusters of Unicode Standard Annex #29: what a reader takes for one character. */
    GRAPHEME
  }

  /** What an n-gram does not reach beyond. */
  public enum Scope {
    /** The text: n-grams cross sentences and, if they are of characters, words. */
    TEXT("text"),
    /**
     * A sentence of Unicode Standard Annex #29. A token belongs to the sentence that it begins in. Behind a full stop
     * the annex looks for a capital: fold case before, and most sentences are not found.
     */
    SENTENCE("sentences"),
    /** A token. For characters only. */
    WORD("words"),
    /** A token with a space before and a space behind it, so that its first and last letters tell. For characters only. */
    PADDED_WORD("padded-words");

    private final String label;

    Scope(String label) {
      this.label = label;
    }

    boolean isOneToken() {
      return this == WORD || this == PADDED_WORD;
    }

    static Scope ofLabel(String label) {
      for (Scope scope : values()) {
        if (scope != TEXT && scope.label.equals(label)) { // the text is the default, and is not written
          return scope;
        }
      }
      throw new IllegalArgumentException("n-grams do not stay within \"" + label + "\"");
    }
  }

  /**
   * Checks that the parts go together.
   *
   * @throws IllegalArgumentException if n is not in [1, {@value #MAX_N}]; if skips are not in [0, {@value #MAX_SKIPS}], if
   *     1-grams have any, or if more than {@value #MAX_PER_UNIT} n-grams would end with one unit; or if words are to stay
   *     within a word
   */
  public NGrams {
    if (n < 1 || n > MAX_N) {
      throw new IllegalArgumentException("n-grams need an n from 1 to " + MAX_N + ", not " + n);
    }
    if (skips < 0 || skips > MAX_SKIPS || (n == 1 && skips > 0)) {
      throw new IllegalArgumentException(
          n + "-grams have from 0 to " + (n == 1 ? 0 : MAX_SKIPS) + " skips, not " + skips);
    }
    if (perUnit(n, skips) > MAX_PER_UNIT) {
      throw new IllegalArgumentException(
          skips + "-skip-" + n + "-grams are " + perUnit(n, skips) + " for each unit, more than " + MAX_PER_UNIT);
    }
    if (unit == Unit.WORD && scope.isOneToken()) {
      throw new IllegalArgumentException("n-grams of words cannot stay within a word");
    }
  }

  /** Makes n-grams without skips, which reach over the whole text. */
  public NGrams(Unit unit, int n) {
    this(unit, n, 0, Scope.TEXT);
  }

  /** Returns n-grams of tokens. */
  public static NGrams ofWords(int n) {
    return new NGrams(Unit.WORD, n);
  }

  /** Returns n-grams of code points. */
  public static NGrams ofCharacters(int n) {
    return new NGrams(Unit.CHARACTER, n);
  }

  /** Returns n-grams of extended grapheme clusters. */
  public static NGrams ofGraphemes(int n) {
    return new NGrams(Unit.GRAPHEME, n);
  }

  /**
   * Returns the n-grams that {@link #toString} describes.
   *
   * @throws IllegalArgumentException if the description is not one
   */
  public static NGrams parse(String description) {
    Matcher matcher = DESCRIPTION.matcher(description);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a description of n-grams: " + description);
    }
    String skips = matcher.group(3);
    String within = matcher.group(4);
    return new NGrams(
        Unit.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
        Integer.parseInt(matcher.group(2)),
        skips == null ? 0 : Integer.parseInt(skips),
        within == null ? Scope.TEXT : Scope.ofLabel(within));
  }

  /** Returns the same with up to so many units skipped within a term. */
  public NGrams withSkips(int skips) {
    return new NGrams(unit, n, skips, scope);
  }

  /**
   * Returns the same within {@linkplain Scope#SENTENCE sentences}.
   *
   * @throws IllegalArgumentException if the scope is not {@link Scope#TEXT}: it is chosen once
   */
  public NGrams withinSentences() {
    return within(Scope.SENTENCE);
  }

  /**
   * Returns the same within {@linkplain Scope#WORD tokens}.
   *
   * @throws IllegalArgumentException if the scope is not {@link Scope#TEXT}: it is chosen once
   */
  public NGrams withinWords() {
    return within(Scope.WORD);
  }

  /**
   * Returns the same within tokens that have {@linkplain Scope#PADDED_WORD a space on each side}.
   *
   * @throws IllegalArgumentException if the scope is not {@link Scope#TEXT}: it is chosen once
   */
  public NGrams withinPaddedWords() {
    return within(Scope.PADDED_WORD);
  }

  private NGrams within(Scope narrower) {
    if (scope != Scope.TEXT) {
      throw new IllegalArgumentException("the scope of " + this + " has been chosen already");
    }
    return new NGrams(unit, n, skips, narrower);
  }

  /**
   * Hands every n-gram of the text to the sink, repetitions included, in the order of their last units. O(length × n)
   * time, times the n-grams that end with a unit where there are skips; memory for the longest token, and within
   * sentences for a copy of the text.
   *
   * @param text the normalised text
   * @return the number of n-grams
   */
  public long forEach(Tokenizer tokenizer, CharSequence text, TermSink sink) {
    if (unit == Unit.WORD && n == 1) {
      return forEachToken(tokenizer, text, sink);
    }
    String string = text.toString(); // copies runs of chars faster than any other sequence
    return forEach(tokenizer.open(string), string, sentenceStarts(string), sink);
  }

  /** Single tokens need not be joined: they are handed over out of a piece of the text. */
  private static long forEachToken(Tokenizer tokenizer, CharSequence text, TermSink sink) {
    String string = text.toString();
    char[] piece = new char[Math.min(string.length(), PIECE)];
    int from = 0;
    int to = 0;
    TextCursor cursor = tokenizer.open(string);
    long count = 0;
    while (cursor.next()) {
      int start = cursor.start();
      int length = cursor.end() - start;
      String name = cursor.name();
      if (name != null) {
        sink.accept(name.toCharArray(), 0, name.length());
      } else {
        if (start + length > to) {
          piece = length > piece.length ? new char[length] : piece;
          from = start;
          to = start + Math.min(piece.length, string.length() - start);
          string.getChars(from, to, piece, 0);
        }
        sink.accept(piece, start - from, length);
      }
      count++;
    }
    return count;
  }

  /** Hands out the n-grams of the tokens that are left to the cursor. The predicate is asked for each, in order. */
  long forEach(TokenCursor cursor, String text, IntPredicate startsSentence, TermSink sink) {
    UnitWindow window = new UnitWindow(n, skips, unit == Unit.WORD, sink);
    UnitCutter cutter = new UnitCutter(unit);
    boolean begun = false;
    while (cursor.next()) {
      if (isSegmentStart(cursor, startsSentence)) {
        window.clear();
        begun = false;
      }
      if (unit != Unit.WORD && (begun || scope == Scope.PADDED_WORD)) {
        window.add(" ", 0, 1);
      }
      String name = cursor.name();
      if (name == null) {
        cutter.addTo(window, text, cursor.start(), cursor.end());
      } else {
        cutter.addTo(window, name, 0, name.length());
      }
      if (scope == Scope.PADDED_WORD) {
        window.add(" ", 0, 1);
      }
      begun = true;
    }
    return window.count();
  }

  /** Returns whether a text, which has been normalised, has at least one n-gram. Reads no token behind the first. */
  public boolean anyIn(Tokenizer tokenizer, CharSequence text) {
    TokenCursor cursor = tokenizer.open(text);
    IntPredicate startsSentence = sentenceStarts(text);
    UnitCutter cutter = new UnitCutter(unit);
    long units = 0;
    while (units < n && cursor.next()) {
      if (isSegmentStart(cursor, startsSentence)) {
        units = 0;
      }
      if (scope == Scope.PADDED_WORD) {
        units = 2;
      } else if (unit != Unit.WORD && units > 0) {
        units++;
      }
      String name = cursor.name();
      units += name == null
          ? cutter.count(text, cursor.start(), cursor.end())
          : cutter.count(name, 0, name.length());
    }
    return units >= n;
  }

  private boolean isSegmentStart(TokenCursor cursor, IntPredicate startsSentence) {
    return scope.isOneToken() || (scope == Scope.SENTENCE && startsSentence.test(cursor.start()));
  }

  private IntPredicate sentenceStarts(CharSequence text) {
    return scope == Scope.SENTENCE ? new SentenceStarts(text) : offset -> false;
  }

  private static long perUnit(int n, int skips) {
    long ways = 1;
    for (int i = 1; i <= skips; i++) {
      ways = ways * (n - 1 + i) / i;
    }
    return ways;
  }

  /** Returns a description that says everything, as in {@code words(n=2,skips=1,within=sentences)}. */
  @Override
  public String toString() {
    return unit.name().toLowerCase(Locale.ROOT) + "s(n=" + n
        + (skips == 0 ? "" : ",skips=" + skips)
        + (scope == Scope.TEXT ? "" : ",within=" + scope.label)
        + ")";
  }
}
