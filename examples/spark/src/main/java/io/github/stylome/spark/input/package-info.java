/**
 * How texts come in.
 *
 * <p>Takes in the names of files or any dataset; hands on rows that know where they stand, and says of a row that
 * cannot be used where it is and why.
 */
@NullMarked
package io.github.stylome.spark.input;

import org.jspecify.annotations.NullMarked;
