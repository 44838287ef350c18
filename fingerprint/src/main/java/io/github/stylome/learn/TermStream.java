package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;

/**
 * The n-grams of one kind that a channel counts: of several lengths in tokens, or in chars of the whole text.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param unit what an n-gram is made of
 * @param tokenizer how the text is cut; {@code whole-text} for chars
 * @param shortest the least n, at least 1
 * @param longest the greatest n, at most 8
 */
public record TermStream(Unit unit, Tokenizer tokenizer, int shortest, int longest) {
  /** The greatest n. */
  public static final int MOST = 8;

  /** What an n-gram is made of. */
  public enum Unit {
    /** Tokens, by their text or their name. */
    TOKEN,
    /** Chars of the text, UTF-16 code units, whatever they are. */
    CHAR
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if they are out of range, or chars are to be counted of anything but the whole text
   */
  public TermStream {
    requireNonNull(unit, "unit");
    requireNonNull(tokenizer, "tokenizer");
    Preconditions.checkArgument(shortest >= 1 && shortest <= longest && longest <= MOST,
        "n-grams from %s to %s; lengths are in [1, %s]", shortest, longest, MOST);
    Preconditions.checkArgument(unit == Unit.TOKEN || tokenizer.equals(Tokenizers.wholeText()),
        "chars are those of the whole text, not of %s", tokenizer.name());
  }

  /** Returns the n-grams of a tokenizer's tokens. */
  public static TermStream ofTokens(Tokenizer tokenizer, int shortest, int longest) {
    return new TermStream(Unit.TOKEN, tokenizer, shortest, longest);
  }

  /** Returns the n-grams of the chars of a text. */
  public static TermStream ofChars(int shortest, int longest) {
    return new TermStream(Unit.CHAR, Tokenizers.wholeText(), shortest, longest);
  }

  /** Returns the same n-grams of the tokens of another tokenizer. */
  public TermStream with(Tokenizer other) {
    return new TermStream(unit, other, shortest, longest);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TermStream other && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns a description that says everything, as in {@code token(words,1-3)}. */
  @Override
  public String toString() {
    return (unit == Unit.TOKEN ? "token(" : "char(") + tokenizer.name() + "," + shortest + "-" + longest + ")";
  }
}
