package io.github.stylome.search;

/**
 * A profile near to what was searched for.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param row the place of the profile in its matrix, from 0
 * @param distance how far it is, at least 0
 */
public record Neighbor(int row, double distance) {}
