package io.github.stylome.verification;

/**
 * How much more probable a word or mark of a questioned text is by the model of the known author than by others.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param start where it begins in the text, in chars
 * @param end behind its last char
 * @param log10Ratio the log10 of the ratio, a mean over the models of others; positive speaks for the author
 */
public record WordRatio(int start, int end, double log10Ratio) {}
