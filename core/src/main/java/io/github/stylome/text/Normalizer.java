package io.github.stylome.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An ordered list of {@link NormalizationRule}s, applied to a text before it is cut into tokens.
 *
 * <p>Immutable and safe to share between threads. Two normalizers are equal if their rules are.
 */
public final class Normalizer {
  private final List<NormalizationRule> rules;

  private Normalizer(List<NormalizationRule> rules) {
    if (rules.stream().distinct().count() != rules.size()) {
      throw new IllegalArgumentException("a normalisation rule is listed twice: " + rules);
    }
    this.rules = rules;
  }

  /**
   * Returns the normalizer that applies the rules in this order; none leaves every text as it is.
   *
   * @throws IllegalArgumentException if a rule is listed twice
   */
  public static Normalizer of(NormalizationRule... rules) {
    return new Normalizer(List.of(rules));
  }

  /**
   * Returns the normalizer that {@link #toString} describes.
   *
   * @throws IllegalArgumentException if a rule is unknown or listed twice
   */
  public static Normalizer parse(String description) {
    return description.equals("none")
        ? of()
        : new Normalizer(Arrays.stream(description.split(",", -1)).map(NormalizationRule::ofLabel).toList());
  }

  /** Returns the rules in the order of their application, unmodifiable. */
  public List<NormalizationRule> rules() {
    return rules;
  }

  /** Returns the normalised text; the same object where no rule changes it. O(length) for ordinary text. */
  public CharSequence normalize(CharSequence text) {
    CharSequence result = text;
    for (NormalizationRule rule : rules) {
      result = rule.apply(result);
    }
    return result;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Normalizer other && rules.equals(other.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  /** Returns the labels of the rules joined by commas, {@code none} if there are none. */
  @Override
  public String toString() {
    return rules.isEmpty() ? "none" : rules.stream().map(NormalizationRule::label).collect(Collectors.joining(","));
  }
}
