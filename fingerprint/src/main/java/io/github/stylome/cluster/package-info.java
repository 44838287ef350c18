/**
 * Whole-corpus views: dendrograms, consensus trees, principal components and multidimensional scaling.
 *
 * <p>Takes in distances between texts, or their measured vectors; hands on pictures of all of them at once, as trees
 * and as places in a plane. It judges nothing.
 */
@NullMarked
package io.github.stylome.cluster;

import org.jspecify.annotations.NullMarked;
