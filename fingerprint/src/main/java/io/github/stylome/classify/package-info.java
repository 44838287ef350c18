/**
 * Classification over a table of features: nearest neighbours and centroids, shrunken centroids, naive Bayes, a linear
 * support vector machine, and cross-validation of any of them.
 *
 * <p>Takes in relative frequencies, a row for every text with its label and group; hands on predictions with the score
 * of every label. Where the R package stylo does something else than the textbook, its form is an option of that name.
 */
@NullMarked
package io.github.stylome.classify;

import org.jspecify.annotations.NullMarked;
