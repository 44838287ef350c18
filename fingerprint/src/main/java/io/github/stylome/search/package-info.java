/**
 * Stage 6 of 8: search among many profiles.
 *
 * <p>Takes in rows that a distance compares; hands on the nearest to a row, and all distances, exactly. See also
 * {@code DistanceMatrix} for texts by the hundred.
 */
@NullMarked
package io.github.stylome.search;

import org.jspecify.annotations.NullMarked;
