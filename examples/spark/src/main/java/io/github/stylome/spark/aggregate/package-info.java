/**
 * Counts and measures as typed aggregators.
 *
 * <p>Takes in columns of texts; hands on bytes that merge exactly, and what they say of all the texts together.
 */
@NullMarked
package io.github.stylome.spark.aggregate;

import org.jspecify.annotations.NullMarked;
