package io.github.stylome.benchmarks;

/**
 * What is left of a walk over the tokens of a text. Both numbers are returned to JMH, so that no walk can leave out the
 * offsets.
 *
 * @param tokens how many there were
 * @param chars how many chars lay in them
 */
public record Walk(long tokens, long chars) {}
