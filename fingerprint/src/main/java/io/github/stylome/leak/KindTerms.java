package io.github.stylome.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Terms of the {@linkplain WordClasses classes} of the words of a sentence: which it has and lacks, which stand before
 * which, near to and far from a name, and between the speaker and a name. Stateless.
 */
final class KindTerms {
  private static final String SELF = "self";
  private static final String[] WEIGHTY = {SELF, "machine-kind", "you", "we"};
  private static final int NEAR = 3;
  private static final int FAR = 9;
  /** Of how many names the surroundings count. */
  private static final int MOST_NAMES = 4;
  /** How far apart two classes may be that are a pair, in words. */
  private static final int REACH = 7;

  private KindTerms() {}

  /** Adds the terms of words, each with its classes; that of a name is its kind alone. */
  static void addTo(TermSet terms, List<Set<String>> words) {
    Set<String> all = new TreeSet<>();
    words.forEach(all::addAll);
    for (String name : all) {
      terms.add(hash("has", name, ""));
      for (String other : all) {
        if (name.compareTo(other) < 0) {
          terms.add(hash("both", name, other));
        }
      }
      for (String lacking : WEIGHTY) {
        if (!all.contains(lacking)) {
          terms.add(hash("lacks", name, lacking));
        }
      }
    }
    int names = 0;
    for (int i = 0; i < words.size(); i++) {
      addPairs(terms, words, i);
      if (isName(words.get(i)) && names++ < MOST_NAMES) {
        addAround(terms, words, i);
        addBetween(terms, words, i);
      }
    }
  }

  private static boolean isName(Set<String> word) {
    return word.size() == 1 && EvidenceTerms.isName(word.iterator().next());
  }

  private static void addPairs(TermSet terms, List<Set<String>> words, int from) {
    for (int to = from + 1; to < Math.min(words.size(), from + REACH); to++) {
      for (String first : words.get(from)) {
        for (String second : words.get(to)) {
          terms.add(hash("then", EvidenceTerms.withoutKind(first), EvidenceTerms.withoutKind(second)));
          if (to == from + 1) {
            terms.add(hash("next", first, second));
          }
        }
      }
    }
  }

  private static void addAround(TermSet terms, List<Set<String>> words, int name) {
    List<String> before = new ArrayList<>();
    for (int i = Math.max(0, name - FAR); i < name; i++) {
      before.addAll(words.get(i));
    }
    for (int i = 0; i < words.size(); i++) {
      int distance = Math.abs(i - name);
      String where = (i < name ? "before" : "after") + (distance <= NEAR ? "-near" : distance <= FAR ? "-far" : "-away");
      for (String kind : words.get(i)) {
        if (i != name) {
          terms.add(hash(where, kind, ""));
        }
        if (i > name && distance <= FAR) {
          before.forEach(first -> terms.add(hash("around", first, kind)));
        }
      }
    }
  }

  /** Adds what stands between the speaker and a name, on either side. */
  private static void addBetween(TermSet terms, List<Set<String>> words, int name) {
    int left = name - 1;
    while (left >= 0 && !words.get(left).contains(SELF)) {
      left--;
    }
    int right = name + 1;
    while (right < words.size() && !words.get(right).contains(SELF)) {
      right++;
    }
    if (left >= 0) {
      addStretch(terms, words, left + 1, name, "from-self");
    }
    if (right < words.size()) {
      addStretch(terms, words, name + 1, right, "to-self");
    }
  }

  private static void addStretch(TermSet terms, List<Set<String>> words, int from, int to, String where) {
    terms.add(hash(where, "length", String.valueOf(Math.min(5, (to - from + 1) / 2))));
    Set<String> all = new TreeSet<>();
    for (int i = from; i < to; i++) {
      all.addAll(words.get(i));
    }
    for (String first : all) {
      terms.add(hash(where, first, ""));
      for (String second : all) {
        if (first.compareTo(second) < 0) {
          terms.add(hash(where, first, second));
        }
      }
    }
  }

  private static int hash(String where, String first, String second) {
    return 69_069 * (31 * (31 * where.hashCode() + first.hashCode()) + second.hashCode()) + 77;
  }
}
