package io.github.stylome.richness;

/**
 * A measure of richness by which texts of unequal length can be compared.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param value of the measure
 * @param lower end of the interval that holds, in 95 of 100 cases, the value of the long text of which this is a
 *     part; not beyond {@link RichnessMeasure#least}; NaN if the text is too short to say, as it is only under a
 *     {@link RichnessRule} that lets it through
 * @param upper end of that interval, not beyond {@link RichnessMeasure#most}
 */
public record ComparableRichness(double value, double lower, double upper) {}
