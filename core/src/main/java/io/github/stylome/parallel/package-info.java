/**
 * Beneath all stages: how work is spread over the threads that a caller lends.
 *
 * <p>Takes in a list and a function; hands on the results in the order of the list.
 */
@NullMarked
package io.github.stylome.parallel;

import org.jspecify.annotations.NullMarked;
