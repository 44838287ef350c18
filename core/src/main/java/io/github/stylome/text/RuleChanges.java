package io.github.stylome.text;

/**
 * How much one rule changed in one text. What a rule evens out is a habit of the writer, so these numbers can be
 * measured like any other.
 *
 * <p>{@link NormalizationRule#FOLD_CASE} works in two sweeps, folding and composing; a place that both change counts
 * twice.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param rule the rule
 * @param edits the number of places that it changed; 0 if it left the text as it was
 * @param replaced the number of chars that stood in these places before
 * @param written the number of chars that stood in them afterwards; 0 if all were removed
 */
public record RuleChanges(NormalizationRule rule, int edits, int replaced, int written) {}
