/**
 * Beneath all stages: what Unicode 17 says of each code point, from tables of our own.
 *
 * <p>Takes in code points; hands on properties, case foldings and Normalization Form C. Not exported: the packages that
 * callers see are {@code text}, {@code token} and {@code count}.
 */
@NullMarked
package io.github.stylome.unicode;

import org.jspecify.annotations.NullMarked;
