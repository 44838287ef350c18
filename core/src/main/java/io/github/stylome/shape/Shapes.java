package io.github.stylome.shape;

import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tokenizers that see the shape of a text and not what it says. They belong on a text as it was written, before any
 * normalisation but NFC: what a normaliser evens out is what they count.
 *
 * <p>All take linear time and bounded memory on any text. {@code docs/shape.md} lists the names of their tokens.
 */
public final class Shapes {
  private static final Tokenizer MARKDOWN = new MarkdownTokenizer("markdown");
  private static final Tokenizer TYPOGRAPHY = new TypographyTokenizer("typography");
  private static final Tokenizer SENTENCE_LENGTHS = new RhythmTokenizer(Rhythm.SENTENCE_LENGTHS);
  private static final Tokenizer SENTENCE_MARKS = new RhythmTokenizer(Rhythm.SENTENCE_MARKS);
  private static final Tokenizer PARAGRAPH_LENGTHS = new RhythmTokenizer(Rhythm.PARAGRAPH_LENGTHS);
  private static final Tokenizer RICHNESS = new RichnessTokenizer("richness");
  private static final Tokenizer WORD_LENGTHS = new WordLengthTokenizer("word-lengths");
  private static final Tokenizer MOVES = new MoveTokenizer("moves");
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
   * Returns the tokenizer of the words and marks of {@link Tokenizers#wordsAndMarks} that masks all words but these. A
   * word that is kept, whatever its case, a mark and a line break are counted as written; any other word is counted by
   * a {@linkplain io.github.stylome.token.TokenCursor#name name} that tells how it is written and not what it says:
   *
   * <ul>
   *   <li>{@code X} if it has two letters at least and all are capitals, else {@code Xx} if it begins with a capital,
   *       else {@code x}; behind that its number of code points if there are at most 4, as in {@code Xx3}, else a
   *       hyphen and the last three in lower case, as in {@code x-ing};
   *   <li>{@code d1} to {@code d5} for a number of so many digits, the last for more.
   * </ul>
   *
   * <p>What is left is grammar, endings and rhythm, which an author takes from one subject to the next. Stamatatos,
   * "Authorship Attribution Using Text Distortion", EACL 2017; the endings are an addition. Case is that of
   * {@link io.github.stylome.unicode.LowerCase}. The tokenizer cannot be found by its name, which is a digest: whoever
   * writes the name to a file writes {@link MaskedTokenizer#kept} too.
   *
   * @param kept the words that are not masked, as function words, in any case
   * @throws IllegalArgumentException if a word is empty, or has a line feed or a lone surrogate
   */
  public static MaskedTokenizer masked(Set<String> kept) {
    return new MaskedTokenizer(kept);
  }

  /**
   * Returns the tokenizer {@code sentence-lengths}: one token {@code sentence-words-n} for each sentence that has
   * words, on its last word. n is the least of its class of lengths in words: 1, 2, 3, 4, 6, 9, 13, 19, 28, 42, 63 or
   * 94, the last for all longer ones too. Sentences are those of {@link Tokenizers#sentences}, words those of {@link
   * Tokenizers#words}.
   */
  public static Tokenizer sentenceLengths() {
    return SENTENCE_LENGTHS;
  }

  /**
   * Returns the tokenizer {@code sentence-marks}: one token {@code sentence-marks-n} for each sentence that has words,
   * on its last word. n is the number of commas, semicolons, colons, dashes and opening brackets between its words: 0,
   * 1, 2, 3, 4 for 4 and 5, 6 for 6 to 8, 9 for more. A hyphen with a space on both sides, and a run of hyphens, is a
   * dash.
   */
  public static Tokenizer sentenceMarks() {
    return SENTENCE_MARKS;
  }

  /**
   * Returns the tokenizer {@code paragraph-lengths}: one token {@code paragraph-sentences-n} for each paragraph that
   * has words, on its last word. n is the number of its sentences that have words, 1 to 9, the last for more. A
   * paragraph lies between blank lines; every line break ends a sentence.
   */
  public static Tokenizer paragraphLengths() {
    return PARAGRAPH_LENGTHS;
  }

  /**
   * Returns the tokenizer {@code word-lengths}: one token {@code word-length-n} for each of the {@link
   * Tokenizers#words}, n its number of code points, 1 to 16, the last for more.
   */
  public static Tokenizer wordLengths() {
    return WORD_LENGTHS;
  }

  /**
   * Returns the tokenizer {@code richness}: seven tokens for a text, which say how rich its words are. A text without
   * words has none. In this order:
   *
   * <ul>
   *   <li>{@code type-ratio-n}: 20 times the number of types (distinct words, whatever their case) by the number of
   *       words to the power of 0.8, which a longer text lowers less than a plain type-token ratio; at most 80;
   *   <li>{@code hapax-share-n}: the share of hapax legomena, which occur once, among the types, in twentieths;
   *   <li>{@code yule-k-n}: 4 times the binary logarithm of 1 + K. K is Yule's characteristic ("The Statistical Study
   *       of Literary Vocabulary", 1944), 10,000 times the sum of the squares of the counts of all types less the
   *       number of words, by the square of that number; at most 54;
   *   <li>{@code mean-word-length-n}: in quarters of a code point, 4 to 64;
   *   <li>{@code long-word-share-n}: the share of words of more than 6 code points, in twentieths;
   *   <li>{@code mean-sentence-words-n}: words by sentences that have any, in the classes of {@link #sentenceLengths};
   *   <li>{@code text-words-n}: the number of words, in classes each half as large again as the one before.
   * </ul>
   *
   * <p>All are rounded down. The tokens lie on the last seven code points of the text, one on each; a text of fewer
   * code points has so many tokens less. Only the first 1,048,576 words are read, which bounds memory to 40 MB. Types
   * are told apart by a seeded hash of 64 bits: two that share one are taken for one, which among a million types is
   * less likely than one in ten million.
   */
  public static Tokenizer richness() {
    return RICHNESS;
  }

  /**
   * Returns the tokenizer {@code moves}: what the sentences of a text that reasons do, each move by its name. A move is
   * told by a phrase, as {@code reconsidering} by "wait" where a sentence begins, in English, Chinese or Arabic;
   * {@code docs/shape.md} lists the names, and a resource of this package the phrases. A sentence may have several moves,
   * which do not overlap; of the phrases that begin at a word the longest counts. The token of a move lies on its phrase.
   * {@code question} lies on the question mark that ends a sentence, and {@code plain} on the last word of a sentence
   * with words that has neither. Sentences are those of {@link Tokenizers#sentences}, words those of
   * {@link Tokenizers#words}.
   */
  public static Tokenizer moves() {
    return MOVES;
  }

  /**
   * Returns the tokenizer of this {@link Tokenizer#name}, as {@code markdown} or {@code sentence-openers-1}.
   *
   * @throws IllegalArgumentException if none of this class has it
   */
  public static Tokenizer named(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException(
        "unknown shape \"" + name + "\"; known are markdown, typography, sentence-lengths, sentence-marks, "
            + "paragraph-lengths, word-lengths, richness, moves, and (text|paragraph|line|sentence)-(openers|closers)-(1 to "
            + EdgeTokenizer.MOST_WORDS + ")"));
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
    List<Tokenizer> all = new ArrayList<>(List.of(
        MARKDOWN, TYPOGRAPHY, SENTENCE_LENGTHS, SENTENCE_MARKS, PARAGRAPH_LENGTHS, WORD_LENGTHS, RICHNESS, MOVES));
    for (TextPart part : TextPart.values()) {
      for (int words = 1; words <= EdgeTokenizer.MOST_WORDS; words++) {
        all.add(openers(part, words));
        all.add(closers(part, words));
      }
    }
    return List.copyOf(all);
  }
}
