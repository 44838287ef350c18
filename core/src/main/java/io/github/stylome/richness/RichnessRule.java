package io.github.stylome.richness;

import java.util.EnumMap;
import java.util.Map;

/**
 * When a text is too short for a measure, and by how much intervals are widened so that they hold what they say.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RichnessRule {
  /** The words of a window that the standard rule was derived for. */
  public static final int STANDARD_WINDOW = 100;

  private record Need(int words, int reliableWords, double widening) {}

  private static final Need NO_NEED = new Need(1, 1, 1);
  private static final RichnessRule NONE = new RichnessRule(new EnumMap<>(RichnessMeasure.class));

  /** The table that {@code RichnessLengths} prints, see {@code docs/richness.md}. */
  private static final RichnessRule STANDARD = NONE
      .with(RichnessMeasure.TYPE_TOKEN_RATIO, 200, 3000, 2.1)
      .with(RichnessMeasure.MATTR, 1500, 3000, 2.5)
      .with(RichnessMeasure.MTLD, 3000, 3000, 2.3)
      .with(RichnessMeasure.HD_D, 200, 5000, 2.1)
      .with(RichnessMeasure.YULE_K, 200, 5000, 2.3)
      .with(RichnessMeasure.SIMPSON_D, 200, 5000, 2.3)
      .with(RichnessMeasure.HONORE_R, 200, 3000, 1.9)
      .with(RichnessMeasure.SICHEL_S, 200, 5000, 1.6)
      .with(RichnessMeasure.BRUNET_W, 200, 5000, 2.4)
      .with(RichnessMeasure.HAPAX_LEGOMENA, 200, 3000, 2.0)
      .with(RichnessMeasure.DIS_LEGOMENA, 200, 10_000, 1.6)
      .with(RichnessMeasure.ENTROPY, 200, 5000, 2.1);

  private final Map<RichnessMeasure, Need> needs;

  private RichnessRule(Map<RichnessMeasure, Need> needs) {
    this.needs = needs;
  }

  /** Returns the rule that refuses no text and widens no interval. */
  public static RichnessRule none() {
    return NONE;
  }

  /** Returns the rule of the table in {@code docs/richness.md}. */
  public static RichnessRule standard() {
    return STANDARD;
  }

  /**
   * Returns this rule with other figures for a measure, as another kind of text may need.
   *
   * @param words the fewest that a text must have, at least 1
   * @param reliableWords the fewest with which most of what differs between texts is who wrote them; not less than that
   * @param widening what intervals are multiplied by, at least 1
   * @throws IllegalArgumentException if one of them is less
   */
  public RichnessRule with(RichnessMeasure measure, int words, int reliableWords, double widening) {
    if (words < 1) {
      throw new IllegalArgumentException("a text must have at least 1 word, not " + words);
    } else if (reliableWords < words) {
      throw new IllegalArgumentException("a text of " + reliableWords
          + " words cannot be reliable, if one of fewer than " + words + " is refused");
    } else if (!(widening >= 1 && widening < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("intervals cannot be widened by " + widening);
    }
    Map<RichnessMeasure, Need> more = new EnumMap<>(RichnessMeasure.class);
    more.putAll(needs);
    more.put(measure, new Need(words, reliableWords, widening));
    return new RichnessRule(more);
  }

  /** Returns the fewest words that a text must have to have a comparable value at all. */
  public int minimumWords(RichnessMeasure measure) {
    return need(measure).words();
  }

  /**
   * Returns the fewest words with which the measure tells writers of one kind of text apart: at least half of the
   * variance between texts of that length is between writers. Below, the interval says how little is known.
   */
  public int reliableWords(RichnessMeasure measure) {
    return need(measure).reliableWords();
  }

  /** Returns what the half width of the 95% interval is multiplied by, at least 1. */
  public double widening(RichnessMeasure measure) {
    return need(measure).widening();
  }

  private Need need(RichnessMeasure measure) {
    return needs.getOrDefault(measure, NO_NEED);
  }
}
