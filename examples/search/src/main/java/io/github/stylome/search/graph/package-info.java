/**
 * An approximate index of profiles, for who has so many that exact search is too slow: a hierarchical navigable small
 * world, built and walked through by Lucene, over rows that stay where they are and are compared as {@code
 * ProfileSearch} compares them.
 *
 * <p>Takes in a search; hands on neighbours with exact distances, of which some may be missed. How many is measured by
 * {@code MeasureSearch}.
 */
@NullMarked
package io.github.stylome.search.graph;

import org.jspecify.annotations.NullMarked;
