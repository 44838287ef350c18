package io.github.stylome.learn;

import java.util.Comparator;

/**
 * What an n-gram of a text gives to the lead of one label over another.
 *
 * @param start where it first begins, in chars
 * @param end where it first ends
 * @param occurrences how often it stands in the text
 * @param contribution what it adds to the lead in score; negative where it speaks against
 */
public record TermContribution(int start, int end, int occurrences, double contribution) {
  static final Comparator<TermContribution> STRONGEST_FIRST = Comparator
      .<TermContribution>comparingDouble(term -> -Math.abs(term.contribution()))
      .thenComparingInt(TermContribution::start)
      .thenComparingInt(TermContribution::end);
}
