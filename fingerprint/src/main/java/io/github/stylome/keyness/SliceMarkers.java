package io.github.stylome.keyness;

/**
 * How many of the terms that a target prefers, and of those that it avoids, stand in a slice of a text.
 *
 * @param slice the text's id, {@code _} and a number from 1
 * @param preferred the share of the preferred terms that the slice holds, in [0, 1]; NaN if none is preferred
 * @param avoided the share of the avoided terms that it holds, in [0, 1]; NaN if none is avoided
 */
public record SliceMarkers(String slice, double preferred, double avoided) {}
