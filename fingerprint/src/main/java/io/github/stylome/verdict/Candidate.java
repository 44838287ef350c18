package io.github.stylome.verdict;

/**
 * A label in the ranking of an attribution.
 *
 * @param label the author or model
 * @param score the mean over the channels of the negative distance to the label's centroid: greater is nearer
 * @param probability the calibrated probability among the candidates, in [0, 1]; they sum to 1
 */
public record Candidate(String label, double score, double probability) {}
