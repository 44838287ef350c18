package io.github.stylome.shape;

import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokenizers that see the shape of a text and not what it says. They belong on a text as it was written, before any
 * normalisation but NFC: what a normaliser evens out is what they count.
 *
 * <p>All take linear time and bounded memory on any text. {@code docs/shape.md} lists the names of their tokens.
 */
public final class Shapes {
  private static final Tokenizer MARKDOWN = new MarkdownTokenizer("markdown");
  private static final Tokenizer TYPOGRAPHY = new TypographyTokenizer("typography");
  private static final List<Tokenizer> ALL = all();

  private Shapes() {}

  /**
   * Returns the tokenizer of the Markdown structure: headings, list items, quotes, code, tables, rules, links,
   * emphasis, formulas, tags, blank lines, and the length of every block of text in words. Tokens are counted by
   * {@linkplain io.github.stylome.token.TokenCursor#name name}.
   *
   * <p>The token of a mark lies on its opening delimiter. The token that tells the length of a block lies on the line
   * break behind it; where the text ends without one, on its last code point, unless a mark stands there. What is not
   * closed is plain text, but a code fence without end runs to the end of the text and is named so. Inline marks are
   * paired within 16,384 chars.
   *
   * <p>This is not a full CommonMark parser. It knows the syntax of CommonMark and GitHub, and what models write beyond
   * that: formulas, citations, bullets and numerals of other scripts, bold text beside Chinese punctuation. There is no
   * lazy continuation of quotes, and reference links are told by their form, not by a definition.
   */
  public static Tokenizer markdown() {
    return MARKDOWN;
  }

  /**
   * Returns the tokenizer of typography: kinds of dash, quotation mark, apostrophe, ellipsis, space, line break, number,
   * arrow, emoji and all other punctuation, words in capitals, invisible characters, and the marks of Arabic and Chinese
   * script. Tokens are counted by {@linkplain io.github.stylome.token.TokenCursor#name name}; a run of equal
   * marks is one.
   */
  public static Tokenizer typography() {
    return TYPOGRAPHY;
  }

  /**
   * Returns the tokenizer of the first words of each part: one token for each, from the start of its first word to the
   * end of its last, counted as it is written, with the type of the first word. A part with fewer words gives what it
   * has; one without words gives none. Words are those of {@link io.github.stylome.token.Tokenizers#words}.
   *
   * @param words how many, in [1, 16]
   * @throws IllegalArgumentException if the number of words is out of range
   */
  public static Tokenizer openers(TextPart part, int words) {
    return new EdgeTokenizer(part, true, words);
  }

  /**
   * Returns the tokenizer of the last words of each part, as {@link #openers} is of the first. The type is that of the
   * last word.
   *
   * @param words how many, in [1, 16]
   * @throws IllegalArgumentException if the number of words is out of range
   */
  public static Tokenizer closers(TextPart part, int words) {
    return new EdgeTokenizer(part, false, words);
  }

  /**
   * Returns the tokenizer of this {@link Tokenizer#name}, as {@code markdown} or {@code sentence-openers-1}.
   *
   * @throws IllegalArgumentException if none of this class has it
   */
  public static Tokenizer named(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(
        "unknown shape \"" + name + "\"; known are markdown, typography, and (text|paragraph|line|sentence)-"
            + "(openers|closers)-(1 to " + EdgeTokenizer.MOST_WORDS + ")"));
  }

  /**
   * Returns the tokenizer of this {@link Tokenizer#name}, of this class or of {@link Tokenizers}: what specs and files
   * name by it.
   *
   * @throws IllegalArgumentException if none of them has it
   */
  public static Tokenizer tokenizerNamed(String name) {
    return find(name).orElseGet(() -> Tokenizers.named(name));
  }

  /** Returns the tokenizer of this {@link Tokenizer#name}; empty if none of this class has it. */
  public static Optional<Tokenizer> find(String name) {
    return ALL.stream().filter(tokenizer -> tokenizer.name().equals(name)).findFirst();
  }

  private static List<Tokenizer> all() {
    List<Tokenizer> all = new ArrayList<>(List.of(MARKDOWN, TYPOGRAPHY));
    for (TextPart part : TextPart.values()) {
      for (int words = 1; words <= EdgeTokenizer.MOST_WORDS; words++) {
        all.add(openers(part, words));
        all.add(closers(part, words));
      }
    }
    return List.copyOf(all);
  }
}
