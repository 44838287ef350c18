package io.github.stylome.cli.output;

import io.github.stylome.cli.input.Row;
import io.github.stylome.language.Language;
import io.github.stylome.readability.LengthDistribution;
import io.github.stylome.readability.PunctuationRates;
import io.github.stylome.readability.Readability;
import io.github.stylome.readability.ReadabilityFormula;
import io.github.stylome.readability.ReadabilityGap;
import io.github.stylome.richness.ComparableRichness;
import io.github.stylome.richness.MeasuredRichness;
import io.github.stylome.richness.RichnessGap;
import io.github.stylome.richness.RichnessMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what was measured of texts, a row for every measure. Not safe for concurrent use. */
public final class RichnessRows {
  /** The kind of measures of lexical richness. */
  public static final String RICHNESS = "richness";

  /** The kind of readability formulas. */
  public static final String READABILITY = "readability";

  /** The kind of figures on the lengths of words. */
  public static final String WORD_LENGTH = "word-length";

  /** The kind of figures on the lengths of sentences. */
  public static final String SENTENCE_LENGTH = "sentence-length";

  /** The kind of rates of punctuation. */
  public static final String PUNCTUATION = "punctuation";

  private static final List<Double> QUANTILES = List.of(0.1, 0.25, 0.75, 0.9);

  private final FieldRows rows;
  private final Set<String> chosen;
  private final boolean histograms;

  /**
   * Makes none.
   *
   * @param chosen kinds and names of measures
   * @param histograms whether how often each length occurs is written too
   */
  public RichnessRows(RowsFormat format, Set<String> chosen, boolean histograms) {
    rows = new FieldRows(format);
    this.chosen = Set.copyOf(chosen);
    this.histograms = histograms;
  }

  /** Returns what may be chosen: the kinds, and the names of measures and formulas. */
  public static List<String> names() {
    return Stream.of(
            Stream.of(RICHNESS, READABILITY, WORD_LENGTH, SENTENCE_LENGTH, PUNCTUATION),
            Arrays.stream(RichnessMeasure.values()).map(RichnessMeasure::label),
            Arrays.stream(ReadabilityFormula.values()).map(ReadabilityFormula::label))
        .flatMap(names -> names)
        .toList();
  }

  /** Adds the rows of a text. */
  public void add(Row row, TextMeasures measures) {
    for (MeasuredRichness measured : measures.richness().measured()) {
      if (isChosen(RICHNESS, measured.measure().label())) {
        addRichness(row, measured);
      }
    }
    for (Readability score : measures.readability()) {
      if (isChosen(READABILITY, score.formula().label())) {
        addReadability(row, measures, score);
      }
    }
    if (chosen.contains(WORD_LENGTH)) {
      addLengths(row, WORD_LENGTH, measures, measures.counts().wordLengths());
    }
    if (chosen.contains(SENTENCE_LENGTH)) {
      addLengths(row, SENTENCE_LENGTH, measures, measures.counts().sentenceLengths());
    }
    if (chosen.contains(PUNCTUATION)) {
      addPunctuation(row, measures);
    }
  }

  /** Returns the rows that have been added since the last call. */
  public byte[] take() {
    return rows.take();
  }

  private boolean isChosen(String kind, String name) {
    return chosen.contains(kind) || chosen.contains(name);
  }

  private void addRichness(Row row, MeasuredRichness measured) {
    Optional<ComparableRichness> comparable = measured.comparable();
    begin(row, RICHNESS, measured.measure().label(), comparable.map(ComparableRichness::value).orElse(Double.NaN))
        .add("lower", comparable.map(ComparableRichness::lower).orElse(Double.NaN))
        .add("upper", comparable.map(ComparableRichness::upper).orElse(Double.NaN))
        .add("wholeText", measured.wholeText().orElse(Double.NaN));
    end(measured.words(), measured.minimumWords(), measured.reliable(), Optional.empty(),
        measured.gap().map(RichnessGap::label));
  }

  private void addReadability(Row row, TextMeasures measures, Readability score) {
    begin(row, READABILITY, score.formula().label(), score.score().orElse(Double.NaN));
    withoutInterval();
    end(measures.counts().words(), score.formula().minimumWords(), score.score().isPresent(),
        measures.language().map(Language::code), score.gap().map(ReadabilityGap::label));
  }

  private void addLengths(Row row, String kind, TextMeasures measures, LengthDistribution lengths) {
    addPlain(row, kind, measures, "mean", lengths.mean());
    addPlain(row, kind, measures, "median", lengths.median());
    addPlain(row, kind, measures, "standard-deviation", lengths.standardDeviation());
    for (double share : QUANTILES) {
      addPlain(row, kind, measures, "quantile-" + share, lengths.quantile(share));
    }
    if (histograms) {
      lengths.histogram().forEach((length, count) -> addPlain(row, kind, measures, "count-" + length, count));
    }
  }

  private void addPunctuation(Row row, TextMeasures measures) {
    PunctuationRates rates = measures.counts().punctuation();
    addPlain(row, PUNCTUATION, measures, "all", rates.perThousandWords());
    rates.counts().keySet()
        .forEach(mark -> addPlain(row, PUNCTUATION, measures, mark, rates.perThousandWords(mark)));
  }

  private void addPlain(Row row, String kind, TextMeasures measures, String name, double value) {
    begin(row, kind, name, value);
    withoutInterval();
    boolean empty = measures.counts().words() == 0;
    end(measures.counts().words(), 1, !empty, Optional.empty(),
        empty ? Optional.of(RichnessGap.NO_WORDS.label()) : Optional.empty());
  }

  private FieldRows begin(Row row, String kind, String name, double value) {
    return rows.addId(row).add("label", row.document().label()).add("kind", kind).add("measure", name)
        .add("value", value);
  }

  private void withoutInterval() {
    rows.add("lower", Double.NaN).add("upper", Double.NaN).add("wholeText", Double.NaN);
  }

  private void end(long words, long minimum, boolean reliable, Optional<String> language, Optional<String> reason) {
    rows.add("words", words).add("minimumWords", minimum).add("reliable", reliable).add("language", language)
        .add("reason", reason).endRow();
  }
}
