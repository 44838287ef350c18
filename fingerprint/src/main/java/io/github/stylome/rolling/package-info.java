/**
 * Stage 8 of 8: rolling stylometry.
 *
 * <p>Takes in one text and reference texts with labels; hands on what a classifier says of every window over the text,
 * where the style changes, and a map of segments with what it says of each. Eder, "Rolling Stylometry", DSH 31(3),
 * 2016.
 */
@NullMarked
package io.github.stylome.rolling;

import org.jspecify.annotations.NullMarked;
