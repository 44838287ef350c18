package io.github.stylome.richness;

import io.github.stylome.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Measures how varied the words of texts are. Words are those of a tokenizer, whatever their case.
 *
 * <p>MATTR and MTLD, which level out, are taken of the whole text, with the standard error of a delete-one-block
 * jackknife; of the others, the mean over consecutive windows of equal length, with the standard error of that mean.
 * What is left behind the last window does not count, nor does a window in which a measure is not defined, if that is
 * one in 20 at most. The interval is Student's, times the {@linkplain RichnessRule#widening widening}
 * of the rule, and a text shorter than the {@linkplain RichnessRule#minimumWords minimum} of the rule has no value.
 *
 * <p>Nothing is drawn by chance. Time O(words), and O(types log types) to sort; memory O(words).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RichnessProfiler {
  private final Tokenizer tokenizer;
  private final int window;
  private final RichnessRule rule;

  private RichnessProfiler(Tokenizer tokenizer, int window, RichnessRule rule) {
    this.tokenizer = tokenizer;
    this.window = window;
    this.rule = rule;
  }

  /** Returns a profiler with windows of {@value RichnessRule#STANDARD_WINDOW} words and the standard rule. */
  public static RichnessProfiler of(Tokenizer tokenizer) {
    return new RichnessProfiler(tokenizer, RichnessRule.STANDARD_WINDOW, RichnessRule.standard());
  }

  /**
   * Returns a profiler with other windows, for all measures but MTLD. The standard rule was derived for windows of
   * {@value RichnessRule#STANDARD_WINDOW} words; texts must be longer in proportion for longer ones.
   *
   * @throws IllegalArgumentException if the window is shorter than 2 words
   */
  public RichnessProfiler withWindow(int words) {
    if (words < 2) {
      throw new IllegalArgumentException("a window must have at least 2 words, not " + words);
    }
    return new RichnessProfiler(tokenizer, words, rule);
  }

  /** Returns a profiler that refuses and widens by another rule. */
  public RichnessProfiler withRule(RichnessRule other) {
    return new RichnessProfiler(tokenizer, window, other);
  }

  /** Returns how many words a window has. */
  public int window() {
    return window;
  }

  /** Returns the profile of a text. */
  public RichnessProfile measure(CharSequence text) {
    WordSequence words = WordSequence.of(text, tokenizer);
    TypeCounter counter = new TypeCounter(words);
    FrequencySpectrum spectrum = counter.all();
    WindowMeans means = new WindowMeans();
    int windows = words.size() / window;
    for (int i = 0; i < windows; i++) {
      means.add(counter.of(i * window, (i + 1) * window));
    }
    List<MeasuredRichness> measured = new ArrayList<>();
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      measured.add(switch (measure) {
        case MATTR -> ofOrder(measure, words, MovingAverage.of(words, window));
        case MTLD -> ofOrder(measure, words, FactorLengths.of(words));
        default -> judged(measure, measure.of(spectrum), means.of(measure), windows * window, words.size());
      });
    }
    return new RichnessProfile(spectrum, window, measured);
  }

  private MeasuredRichness ofOrder(RichnessMeasure measure, WordSequence words, Estimate estimate) {
    OptionalDouble whole =
        Double.isNaN(estimate.value()) ? OptionalDouble.empty() : OptionalDouble.of(estimate.value());
    return judged(measure, whole, estimate, words.size(), words.size());
  }

  private MeasuredRichness judged(RichnessMeasure measure, OptionalDouble whole, Estimate estimate, int used,
      int words) {
    int least = minimumWords(measure);
    Optional<RichnessGap> gap = gap(measure, words, least, estimate);
    Optional<ComparableRichness> comparable = gap.isPresent()
        ? Optional.empty()
        : Optional.of(comparable(measure, estimate));
    boolean reliable = gap.isEmpty() && words >= rule.reliableWords(measure);
    return new MeasuredRichness(
        measure, whole, comparable, gap, gap.isPresent() ? words : used, least, reliable);
  }

  /** Returns the value with its widened interval, cut where the measure ends. */
  private ComparableRichness comparable(RichnessMeasure measure, Estimate estimate) {
    double half = estimate.halfWidth() * rule.widening(measure);
    return new ComparableRichness(estimate.value(), Math.max(measure.least(), estimate.value() - half),
        Math.min(measure.most(), estimate.value() + half));
  }

  /** Returns the fewest words: those of the rule, in proportion for windows longer than the standard. */
  private int minimumWords(RichnessMeasure measure) {
    int words = rule.minimumWords(measure);
    if (measure == RichnessMeasure.MTLD) {
      return words;
    }
    long scaled = Math.max(words, (long) words * window / RichnessRule.STANDARD_WINDOW);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(window, scaled));
  }

  private static Optional<RichnessGap> gap(RichnessMeasure measure, int words, int least, Estimate estimate) {
    if (words == 0) {
      return Optional.of(RichnessGap.NO_WORDS);
    } else if (words < least) {
      return Optional.of(RichnessGap.TOO_SHORT);
    }
    if (!Double.isNaN(estimate.value())) {
      return Optional.empty();
    }
    // HD-D is defined wherever there are words enough to draw, and its windows may have fewer.
    return Optional.of(measure == RichnessMeasure.HD_D ? RichnessGap.TOO_SHORT : RichnessGap.NO_REPETITION);
  }
}
