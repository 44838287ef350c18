package io.github.stylome.keyness;

import java.util.OptionalDouble;

/**
 * What the slop index of a profile is for texts of known origin, so that that of another text can be read.
 *
 * @param targetPerThousand hits in a thousand words of the target, from which the list was made
 * @param referencePerThousand the same of the reference
 * @param humanPerThousand the same of text by people, where there is any
 * @param overdispersion how many times the variance of hits between texts of the reference is that of independent hits,
 *     at least 1
 */
public record IndexScale(
    double targetPerThousand, double referencePerThousand, OptionalDouble humanPerThousand, double overdispersion) {}
