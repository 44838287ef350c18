/**
 * The program for Spark, which does over many files what {@code stylome} does over some.
 *
 * <p>Takes in its arguments; hands on folders of rows, and an exit status.
 */
@NullMarked
package io.github.stylome.spark;

import org.jspecify.annotations.NullMarked;
