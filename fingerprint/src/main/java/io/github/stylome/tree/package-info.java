/**
 * Trees of labels: neighbour joining, bootstrap support, rooting, placement, and how tree-like distances are.
 *
 * <p>Takes in distances between labels, of all data and of resamples; hands on trees with support and the formats that
 * other programs read. It knows nothing of texts.
 */
@NullMarked
package io.github.stylome.tree;

import org.jspecify.annotations.NullMarked;
