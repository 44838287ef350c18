package io.github.stylome.evaluation;

import io.github.stylome.text.Corpus;

/**
 * Texts to learn from and texts to judge. No prompt and no work stands in both.
 *
 * @param name what the split is called
 * @param training labelled texts
 * @param test labelled texts, those of one label in the order of their files
 */
record Split(String name, Corpus training, Corpus test) {}
