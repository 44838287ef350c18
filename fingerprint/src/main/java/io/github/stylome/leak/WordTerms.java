package io.github.stylome.leak;

import java.util.List;

/** Terms of the words of a sentence: runs of words; words before and behind a name and pairs of these. Stateless. */
final class WordTerms {
  private static final int NEAR = 6;
  private static final int LONGEST_RUN = 3;
  private static final int LONGEST_IDEOGRAPHS = 4;
  private static final char FIRST_IDEOGRAPH = '\u2E80';

  private WordTerms() {}

  static void addTo(TermSet terms, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      addRuns(terms, words, i);
      if (EvidenceTerms.isName(words.get(i))) {
        addAround(terms, words, i);
      }
    }
  }

  /** Adds the runs that begin at a word, those with a name in them also with its kind. */
  private static void addRuns(TermSet terms, List<String> words, int from) {
    int plain = 17;
    int kinds = 17;
    int most = words.get(from).charAt(0) >= FIRST_IDEOGRAPH ? LONGEST_IDEOGRAPHS : LONGEST_RUN;
    for (int to = from; to < Math.min(from + most, words.size()); to++) {
      String word = words.get(to);
      kinds = 31 * kinds + word.hashCode();
      plain = 31 * plain + EvidenceTerms.withoutKind(word).hashCode();
      terms.add(plain);
      if (kinds != plain) {
        terms.add(kinds);
      }
    }
  }

  private static void addAround(TermSet terms, List<String> words, int name) {
    int from = Math.max(0, name - NEAR);
    int to = Math.min(words.size(), name + NEAR + 1);
    for (int i = from; i < to; i++) {
      if (i != name) {
        terms.add(7919 * words.get(i).hashCode() + (i < name ? 1 : 2));
      }
    }
    for (int i = Math.max(0, name - NEAR + 1); i < name; i++) {
      for (int j = name + 1; j < Math.min(words.size(), name + NEAR - 1); j++) {
        terms.add(104_729 * (31 * words.get(i).hashCode() + words.get(j).hashCode()) + 5);
      }
    }
  }
}
