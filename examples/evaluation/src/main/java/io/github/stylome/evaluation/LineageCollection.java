package io.github.stylome.evaluation;

import io.github.stylome.text.Corpus;
import java.util.List;

/**
 * Models that answered the same prompts, and what is known of where some of them come from.
 *
 * @param name the collection's
 * @param texts of all models, by label and group
 * @param known the models whose parents are known to be among them
 */
record LineageCollection(String name, Corpus texts, List<KnownParents> known) {}
