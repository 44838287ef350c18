package io.github.stylome.search.graph;

import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.RowDistance;
import java.util.List;

/**
 * What a search is measured on.
 *
 * @param queries none of which is a row
 */
record MeasuredProfiles(String name, ProfileMatrix rows, List<float[]> queries, RowDistance distance) {}
