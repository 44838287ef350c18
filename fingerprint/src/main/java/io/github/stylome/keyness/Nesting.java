package io.github.stylome.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists every habit once. A term that hardly ever stands outside a longer one is left to it, so that "couldn't help"
 * becomes "couldn't help but"; a longer one that says no more than a part of it is left to the part.
 */
final class Nesting {
  /** The share of a term's occurrences that lie within a longer one. */
  private static final double WITHIN = 0.6;

  /** How much greater the log-odds of the longer term must be than that of its part. */
  private static final double MORE = 0.3;

  private Nesting() {}

  /**
   * A term under consideration.
   *
   * @param index of the term
   * @param words its words
   * @param count how often the target has it
   * @param logOdds how much more that is
   */
  @SuppressWarnings("ArrayRecordComponent") // shared, and never changed
  record Term(int index, int[] words, long count, double logOdds) {}

  /**
   * Returns the terms that stay, in their order.
   *
   * @param trie that holds all of them
   */
  static List<Term> withoutRepetition(List<Term> terms, TermTrie trie) {
    Map<Integer, Term> byNode = new HashMap<>();
    for (Term term : terms) {
      byNode.put(trie.find(term.words(), 0, term.words().length), term);
    }
    Set<Integer> dropped = new HashSet<>();
    List<Term> longestFirst = new ArrayList<>(terms);
    longestFirst.sort(Comparator.comparingInt((Term term) -> -term.words().length));
    for (Term term : longestFirst) {
      if (!dropped.contains(term.index())) {
        for (Term part : parts(term, trie, byNode)) {
          if (term.count() >= WITHIN * part.count()) {
            dropped.add(part.index());
          }
        }
      }
    }
    for (Term term : longestFirst) {
      if (parts(term, trie, byNode).stream()
          .anyMatch(part -> !dropped.contains(part.index()) && term.logOdds() <= part.logOdds() + MORE)) {
        dropped.add(term.index());
      }
    }
    return terms.stream().filter(term -> !dropped.contains(term.index())).toList();
  }

  private static List<Term> parts(Term term, TermTrie trie, Map<Integer, Term> byNode) {
    List<Term> parts = new ArrayList<>();
    int[] words = term.words();
    for (int from = 0; from < words.length; from++) {
      for (int to = from + 1; to <= words.length; to++) {
        Term part = to - from == words.length ? null : byNode.get(trie.find(words, from, to));
        if (part != null) {
          parts.add(part);
        }
      }
    }
    return parts;
  }
}
