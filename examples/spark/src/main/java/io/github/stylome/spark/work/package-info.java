/**
 * What is done with texts.
 *
 * <p>Takes in rows of texts and a fitted model; hands on the rows of JSON that one JVM gives for the same texts, and
 * the rows that could not be used.
 */
@NullMarked
package io.github.stylome.spark.work;

import org.jspecify.annotations.NullMarked;
