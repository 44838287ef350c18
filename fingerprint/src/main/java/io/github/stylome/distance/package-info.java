/**
 * Stage 6 of 8: distances.
 *
 * <p>Takes in fingerprints; hands on how far apart they are, pair by pair or as a matrix.
 */
@NullMarked
package io.github.stylome.distance;

import org.jspecify.annotations.NullMarked;
