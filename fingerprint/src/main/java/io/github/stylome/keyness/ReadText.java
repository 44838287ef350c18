package io.github.stylome.keyness;

/**
 * A text that has been read, or a piece of a long one.
 *
 * @param label of the text, empty if it has none
 * @param block what is compared as one, since its parts depend on one another: the prompt, or the text or piece itself
 * @param work the number of the text; all pieces of a text have the same
 * @param words the ids of its words, with breaks
 */
@SuppressWarnings("ArrayRecordComponent") // shared, and never changed
record ReadText(String label, int block, int work, int[] words) {}
