package io.github.stylome.keyness;

/**
 * How a term of a profile stands to text by people.
 *
 * @param perMillion how often it occurs there in a million words
 * @param lift how many times more frequent it is in the target, greater than 0; shrunken a little towards 1 by the
 *     prior, so that it is finite where people never wrote the term
 * @param liftInterval the interval of the lift
 */
public record HumanRate(double perMillion, double lift, Interval liftInterval) {}
