package io.github.stylome.keyness;

/**
 * Where a term stands in a set of texts.
 *
 * @param count how often
 * @param perMillion the same in a million tokens
 * @param slices how many slices of full length hold it
 * @param texts how many texts hold it
 * @param dispersion Gries's deviation of proportions over the slices, what is left at the end of texts among them, in
 *     [0, 1]; 0 is as even as can be, NaN if the term is not there. Gries, "Dispersions and Adjusted Frequencies in
 *     Corpora", IJCL 13(4), 2008
 */
public record TermPresence(long count, double perMillion, int slices, int texts, double dispersion) {}
