package io.github.stylome.verdict;

import io.github.stylome.learn.TermContribution;
import io.github.stylome.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the n-grams of all texts and channels that give most to the lead of one label. Not safe for concurrent use. */
final class StackedEvidence {
  private final int limit;
  private final List<Offer> offers = new ArrayList<>();

  StackedEvidence(int limit) {
    this.limit = limit;
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
      offers.add(new Offer(channel, text, share * term.contribution(), term));
    }
  }

  /** Returns the strongest, quoted from the texts. Only those that may be among them are quoted. */
  List<Evidence> strongestFirst() {
    double[] sorted = offers.stream().mapToDouble(Offer::absolute).sorted().toArray();
    double least = sorted.length <= limit ? 0 : sorted[sorted.length - limit];
    return offers.stream()
        .filter(offer -> offer.absolute() >= least)
        .map(Offer::quoted)
        .sorted(Evidence.STRONGEST_FIRST)
        .limit(limit)
        .toList();
  }
}
