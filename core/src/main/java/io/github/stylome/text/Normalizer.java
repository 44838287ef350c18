package io.github.stylome.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list of {@link NormalizationRule}s, applied to a text before it is cut into tokens.
 *
 * <p>Immutable and safe to share between threads. Two normalizers are equal if their rules are.
 */
public final class Normalizer {
  private final List<NormalizationRule> rules;
  /** Made when first needed, since the tables of fused passes are large. Threads that race make the same twice. */
  private volatile @Nullable List<UnaryOperator<String>> steps;

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

  /**
   * Returns the normalised text; the same object where no rule changes it. O(length).
   *
   * <p>Neighbouring rules that look at single characters and their marks share one sweep. The first call makes the
   * tables for it.
   *
   * <p>Memory beside the text: about 5 bytes a char for ordinary text, result included; about 18 where every char changes
   * its length, and 24 a char in an endless run of combining marks that change. Where a rule makes a char several, up to
   * 18 in NFKC, it is the more. A text too large for that goes through {@link TextChunks}.
   */
  public CharSequence normalize(CharSequence text) {
    String original = text.toString();
    String result = original;
    for (UnaryOperator<String> step : steps()) {
      result = step.apply(result);
    }
    return result.equals(original) ? text : result;
  }

  /**
   * Returns the normalised text with the way back to this one, and what each rule changed. O(length), several times
   * slower than {@link #normalize}, which gives the same text. Memory as there, and up to 40 bytes for each place that
   * changes its length.
   */
  public NormalizedText trace(CharSequence text) {
    String original = text.toString();
    String result = original;
    OffsetMap offsets = OffsetMap.IDENTITY;
    List<RuleChanges> changes = new ArrayList<>();
    for (NormalizationRule rule : rules) {
      RuleChanges change = new RuleChanges(rule, 0, 0, 0);
      for (TextPass pass : rule.passes()) {
        TracedEdits edits = new TracedEdits(result);
        pass.edit(result, edits);
        result = edits.result();
        offsets = offsets.then(edits.offsets());
        change = edits.changes(change);
      }
      changes.add(change);
    }
    return new NormalizedText(original, result, offsets, changes);
  }

  private List<UnaryOperator<String>> steps() {
    List<UnaryOperator<String>> made = steps;
    if (made == null) {
      made = makeSteps();
      steps = made;
    }
    return made;
  }

  private List<UnaryOperator<String>> makeSteps() {
    List<UnaryOperator<String>> made = new ArrayList<>();
    List<TextPass> fusible = new ArrayList<>();
    for (NormalizationRule rule : rules) {
      for (TextPass pass : rule.passes()) {
        if (pass.isFusible()) {
          fusible.add(pass);
        } else {
          fuse(fusible, made);
          made.add(text -> PlainEdits.apply(pass, text));
        }
      }
    }
    fuse(fusible, made);
    return List.copyOf(made);
  }

  private static void fuse(List<TextPass> passes, List<UnaryOperator<String>> steps) {
    if (!passes.isEmpty()) {
      steps.add(new FusedPasses(passes)::apply);
      passes.clear();
    }
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
