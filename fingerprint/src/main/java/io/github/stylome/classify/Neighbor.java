package io.github.stylome.classify;

/**
 * A training text and how far a test text is from it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param text the training text
 * @param distance at least 0, but for rounding
 */
public record Neighbor(TableRow text, double distance) {}
