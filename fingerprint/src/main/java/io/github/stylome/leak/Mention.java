package io.github.stylome.leak;

/**
 * A known name in a sentence.
 *
 * @param name what is named
 * @param from its first word
 * @param to behind its last word, that of its version included
 * @param common whether it is a common word, or a name of people, as well
 * @param weak whether it is so common a word that only a maker or a kind of model in the same sentence makes it a name
 */
record Mention(KnownName name, int from, int to, boolean common, boolean weak) {}
