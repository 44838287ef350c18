package io.github.stylome.cli.transform;

import java.util.Locale;
import java.util.Random;

/**
 * One thing that may befall a text. Each is a function of the text and the random numbers, takes linear time, and
 * leaves an empty text empty.
 */
public enum TextTransform {
  /** Nothing. */
  UNTOUCHED((text, random) -> text),
  /** Marks of Markdown are gone: headings, bullets, emphasis, links, code and tables leave their text. */
  MARKDOWN_STRIPPED((text, random) -> MarkdownStripping.strip(text)),
  /** Capitals are small, by full case folding of Unicode. */
  CASE_FOLDED((text, random) -> Rules.foldCase(text)),
  /** The words stand in another order; what lies between them stays. */
  WORDS_SHUFFLED((text, random) -> Shuffling.words(text, random)),
  /** The characters of each word stand in another order. */
  LETTERS_SHUFFLED((text, random) -> Shuffling.lettersWithinWords(text, random)),
  /** One in ten of the Latin letters that have a Cyrillic look-alike is replaced by it. */
  HOMOGLYPHS_INSERTED(Insertion::homoglyphs),
  /** The same, behind the rule that repairs it. */
  HOMOGLYPHS_REPAIRED((text, random) -> Rules.repairHomoglyphs(Insertion.homoglyphs(text, random))),
  /** One in ten of the words has a zero-width space within. */
  ZERO_WIDTH_INSERTED(Insertion::zeroWidthSpaces),
  /** The same, behind the rule that removes them. */
  ZERO_WIDTH_REPAIRED((text, random) -> Rules.removeZeroWidth(Insertion.zeroWidthSpaces(text, random))),
  /** Half of the sentences are gone, the smaller half where they are odd. */
  HALF_OF_SENTENCES_DROPPED(Cutting::dropHalfOfSentences),
  /** The second half of the words is gone, the smaller half where they are odd. */
  HALVED((text, random) -> Cutting.firstHalf(text));

  /** Without state. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Step step;

  TextTransform(Step step) {
    this.step = step;
  }

  /**
   * Returns what becomes of a text. The same id and seed give the same text on every run.
   *
   * @param id the name of the text, which its random numbers depend on
   */
  public String apply(String text, String id, long seed) {
    return step.apply(text, Seeds.random(seed, id));
  }

  /** Returns the name in a report: lower case with spaces. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What is done. */
  private interface Step {
    String apply(String text, Random random);
  }
}
