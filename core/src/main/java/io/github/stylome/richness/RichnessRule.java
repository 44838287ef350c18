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

  private static final RichnessRule NONE = new RichnessRule(new EnumMap<>(RichnessMeasure.class));

  private record Need(int words, double widening) {}

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
    return NONE;
  }

  /**
   * Returns this rule with other figures for a measure, as another kind of text may need.
   *
   * @param words the fewest that a text must have, at least 1
   * @param widening what intervals are multiplied by, at least 1
   * @throws IllegalArgumentException if one of them is less
   */
  public RichnessRule with(RichnessMeasure measure, int words, double widening) {
    if (words < 1) {
      throw new IllegalArgumentException("a text must have at least 1 word, not " + words);
    } else if (!(widening >= 1 && widening < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("intervals cannot be widened by " + widening);
    }
    Map<RichnessMeasure, Need> more = new EnumMap<>(RichnessMeasure.class);
    more.putAll(needs);
    more.put(measure, new Need(words, widening));
    return new RichnessRule(more);
  }

  /** Returns the fewest words that a text must have. */
  public int minimumWords(RichnessMeasure measure) {
    Need need = needs.get(measure);
    return need == null ? 1 : need.words();
  }

  /** Returns what the half width of the 95% interval is multiplied by, at least 1. */
  public double widening(RichnessMeasure measure) {
    Need need = needs.get(measure);
    return need == null ? 1 : need.widening();
  }
}
