package io.github.stylome.learn;

import java.util.Arrays;
import java.util.List;

/** The few n-grams that give most, of many that are offered. Not safe for concurrent use. */
final class StrongestTerms {
  private final TermContribution[] strongest; // first
  private final double[] absolutes;
  private final double least;
  private int size;

  /**
   * Creates room for so many, at least 1.
   *
   * @param least what gives less is not taken
   */
  StrongestTerms(int limit, double least) {
    strongest = new TermContribution[limit];
    absolutes = new double[limit];
    this.least = least;
  }

  /**
   * Returns whether an n-gram that gives so much may be among the strongest. Most are not: no object is made of them.
   */
  boolean mayTake(double contribution) {
    double absolute = Math.abs(contribution);
    return absolute > 0 && absolute >= bar();
  }

  /** Returns what an n-gram must give, at least, to be taken. */
  double bar() {
    return size < absolutes.length ? least : Math.max(least, absolutes[size - 1]);
  }

  void offer(TermContribution term) {
    double absolute = Math.abs(term.contribution());
    int place = size;
    while (place > 0 && (absolutes[place - 1] < absolute
        || (absolutes[place - 1] == absolute
            && TermContribution.STRONGEST_FIRST.compare(strongest[place - 1], term) > 0))) {
      place--;
    }
    if (place == absolutes.length) {
      return;
    }
    size = Math.min(absolutes.length, size + 1);
    System.arraycopy(strongest, place, strongest, place + 1, size - place - 1);
    System.arraycopy(absolutes, place, absolutes, place + 1, size - place - 1);
    strongest[place] = term;
    absolutes[place] = absolute;
  }

  /** Returns them, the strongest first. */
  List<TermContribution> toList() {
    return List.of(Arrays.copyOf(strongest, size));
  }
}
