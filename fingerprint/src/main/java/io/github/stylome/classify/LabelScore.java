package io.github.stylome.classify;

/**
 * What a classifier gives a label: higher is better. The scale is the classifier's own.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param label the author or model
 * @param score negative infinity for a label that cannot win
 */
public record LabelScore(String label, double score) {}
