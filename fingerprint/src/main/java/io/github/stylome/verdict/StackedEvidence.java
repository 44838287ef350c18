package io.github.stylome.verdict;

import io.github.stylome.learn.TermContribution;
import io.github.stylome.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the n-grams of all texts and channels that give most to the lead of one label. Not safe for concurrent use. */
final class StackedEvidence {
  private static final double LESS = 1 - 1e-9;

  private final int limit;
  private final List<Offer> offers = new ArrayList<>();
  private final double[] strongest; // absolute contributions, ascending; 0 where there is none yet

  StackedEvidence(int limit) {
    this.limit = limit;
    strongest = new double[limit];
  }

  private record Offer(String channel, StackedScores text, double contribution, TermContribution term) {
    double absolute() {
      return Math.abs(contribution);
    }

    Evidence quoted() {
      TextSpan span = text.original(term.start(), term.end());
      return new Evidence(channel, span.in(text.document().text()), term.occurrences(), contribution,
          Optional.of(new Quotation(text.document().id(), span)));
    }
  }

  /** Offers what n-grams of a text give in a channel, each by the share that the text has in the score. */
  void add(String channel, StackedScores text, double share, List<TermContribution> terms) {
    for (TermContribution term : terms) {
      Offer offer = new Offer(channel, text, share * term.contribution(), term);
      offers.add(offer);
      insert(offer.absolute());
    }
  }

  private void insert(double absolute) {
    int place = 0;
    for (; place < limit && strongest[place] < absolute; place++) {
      if (place > 0) {
        strongest[place - 1] = strongest[place];
      }
    }
    if (place > 0) {
      strongest[place - 1] = absolute;
    }
  }

  /**
   * Returns what an n-gram must give to be among the strongest as far as they are known, a little less for roundings.
   */
  double least() {
    return strongest[0] * LESS;
  }

  /** Returns the strongest, quoted from the texts. Only those that may be among them are quoted. */
  List<Evidence> strongestFirst() {
    double least = offers.size() <= limit ? 0 : strongest[0];
    return offers.stream()
        .filter(offer -> offer.absolute() >= least)
        .map(Offer::quoted)
        .sorted(Evidence.STRONGEST_FIRST)
        .limit(limit)
        .toList();
  }
}
