package io.github.stylome.tree;

/**
 * Two labels with nobody between them: an edge of a {@link Network}'s relative neighbourhood graph.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param first the label that comes first in the order of chars
 * @param second the other
 * @param distance of the two by all data
 * @param support the share of resamples, in [0, 1], that link them too
 */
public record NeighborLink(String first, String second, double distance, double support) {}
