package io.github.stylome.leak;

/**
 * A known name in a sentence.
 *
 * @param name what is named
 * @param from its first word
 * @param to behind its last word, that of its version included
 * @param common whether it is a common word, or a name of people, as well
 */
record Mention(KnownName name, int from, int to, boolean common) {}
