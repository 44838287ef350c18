package io.github.stylome.readability;

import io.github.stylome.language.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A readability formula, for the languages that it was made or adapted for. Grades are years of school in the United
 * States.
 */
public enum ReadabilityFormula {
  /**
   * Flesch, "A New Readability Yardstick", Journal of Applied Psychology 32, 1948: the greater the easier, 100 for very
   * easy text. Syllables are estimated.
   */
  FLESCH_READING_EASE("flesch-reading-ease", EnumSet.of(Language.ENGLISH), true,
      counts -> 206.835 - 1.015 * sentenceLength(counts) - 84.6 * syllables(counts)),
  /**
   * Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas", 1975: a grade. Syllables are
   * estimated.
   */
  FLESCH_KINCAID("flesch-kincaid", EnumSet.of(Language.ENGLISH), true,
      counts -> 0.39 * sentenceLength(counts) + 11.8 * syllables(counts) - 15.59),
  /**
   * Gunning, "The Technique of Clear Writing", 1952: a grade. Words of three syllables or more count as hard, names and
   * compounds among them, which Gunning leaves out; syllables are estimated.
   */
  GUNNING_FOG("gunning-fog", EnumSet.of(Language.ENGLISH), true,
      counts -> 0.4 * (sentenceLength(counts) + 100.0 * counts.polysyllables() / counts.words())),
  /**
   * McLaughlin, "SMOG Grading - a New Readability Formula", Journal of Reading 12, 1969: a grade, of at least 30
   * sentences. Syllables are estimated.
   */
  SMOG("smog", EnumSet.of(Language.ENGLISH), true,
      counts -> 1.0430 * StrictMath.sqrt(30.0 * counts.polysyllables() / counts.sentences()) + 3.1291),
  /** Coleman and Liau, "A Computer Readability Formula", Journal of Applied Psychology 60, 1975: a grade. */
  COLEMAN_LIAU("coleman-liau", EnumSet.of(Language.ENGLISH), false,
      counts -> 5.88 * counts.letters() / counts.words() - 29.6 * counts.sentences() / counts.words() - 15.8),
  /** Smith and Senter, "Automated Readability Index", 1967: a grade. */
  AUTOMATED_READABILITY_INDEX("ari", EnumSet.of(Language.ENGLISH), false,
      counts -> 4.71 * counts.letters() / counts.words() + 0.5 * sentenceLength(counts) - 21.43),
  /**
   * Björnsson, "Readability of Newspapers in 11 Languages", Reading Research Quarterly 18, 1983: words of a sentence,
   * and the percentage of words of more than six letters; the greater the harder. Values of one language say nothing of
   * another.
   */
  LIX("lix",
      EnumSet.of(Language.SWEDISH, Language.NORWEGIAN, Language.DANISH, Language.ENGLISH, Language.FRENCH,
          Language.GERMAN, Language.ITALIAN, Language.SPANISH, Language.PORTUGUESE, Language.FINNISH, Language.RUSSIAN),
      false, counts -> sentenceLength(counts) + 100.0 * counts.wordsLongerThan(6) / counts.words()),
  /**
   * LIX of Arabic, with words of more than five letters, as El-Haj and Rayson take it beside OSMAN ("OSMAN - A Novel
   * Arabic Readability Metric", LREC 2016). OSMAN itself needs the vowels, which texts do not have.
   */
  LIX_ARABIC("lix-arabic", EnumSet.of(Language.ARABIC), false,
      counts -> sentenceLength(counts) + 100.0 * counts.wordsLongerThan(5) / counts.words());

  private static final int LEAST_WORDS = 100;
  private static final int LEAST_SENTENCES_OF_SMOG = 30;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Set<Language> languages;

  private final boolean bySyllables;

  @SuppressWarnings("ImmutableEnumChecker") // the formulas above have no state
  private final ToDoubleFunction<ProseCounts> formula;

  ReadabilityFormula(
      String label, EnumSet<Language> languages, boolean bySyllables, ToDoubleFunction<ProseCounts> formula) {
    this.label = label;
    this.languages = Collections.unmodifiableSet(languages);
    this.bySyllables = bySyllables;
    this.formula = formula;
  }

  /** Returns the name in files and on the command line. */
  public String label() {
    return label;
  }

  /**
   * Returns the formula of this {@link #label}.
   *
   * @throws IllegalArgumentException if none has it
   */
  public static ReadabilityFormula named(String label) {
    for (ReadabilityFormula formula : values()) {
      if (formula.label.equals(label)) {
        return formula;
      }
    }
    throw new IllegalArgumentException("no readability formula is called \"" + label + "\"; there are "
        + Arrays.stream(values()).map(ReadabilityFormula::label).toList());
  }

  /** Returns the languages that it is for, unmodifiable. */
  public Set<Language> languages() {
    return languages;
  }

  /** Returns whether it goes by syllables, which are estimated. */
  public boolean goesBySyllables() {
    return bySyllables;
  }

  /**
   * Returns the fewest words that a text must have: 100, the sample that Flesch takes. Shorter texts are a few
   * sentences, of which one decides.
   */
  public int minimumWords() {
    return LEAST_WORDS;
  }

  /** Returns the fewest sentences that a text must have: 30 for SMOG, 1 for the others. */
  public int minimumSentences() {
    return this == SMOG ? LEAST_SENTENCES_OF_SMOG : 1;
  }

  /** Returns the score of a text of at least one word. */
  double score(ProseCounts counts) {
    return formula.applyAsDouble(counts);
  }

  private static double sentenceLength(ProseCounts counts) {
    return (double) counts.words() / counts.sentences();
  }

  private static double syllables(ProseCounts counts) {
    return (double) counts.syllables() / counts.words();
  }
}
