package io.github.stylome.leak;

import java.util.List;

/**
 * Terms of the classes that words of a sentence belong to, words of none left out: runs of classes, with pauses and
 * without, and classes before and behind a name. What is learnt of one word holds for others of its class, in any
 * language. Stateless.
 */
final class ClassTerms {
  static final String PAUSE = ",";
  private static final int LONGEST_RUN = 5;
  private static final int LONGEST_WITHOUT_PAUSES = 4;
  /** Of how many names it counts what stands before and behind. */
  private static final int MOST_NAMES = 4;

  private ClassTerms() {}

  static void addTo(TermSet terms, List<String> classes) {
    int names = 0;
    for (int i = 0; i < classes.size(); i++) {
      addRuns(terms, classes, i);
      addRunsWithoutPauses(terms, classes, i);
      if (EvidenceTerms.isName(classes.get(i)) && names++ < MOST_NAMES) {
        addAround(terms, classes, i);
      }
    }
  }

  private static void addRuns(TermSet terms, List<String> classes, int from) {
    int run = 99;
    for (int to = from; to < Math.min(from + LONGEST_RUN, classes.size()); to++) {
      run = 37 * run + classes.get(to).hashCode();
      terms.add(run);
    }
  }

  private static void addRunsWithoutPauses(TermSet terms, List<String> classes, int from) {
    int run = 177;
    int length = 0;
    for (int to = from; to < classes.size() && length < LONGEST_WITHOUT_PAUSES; to++) {
      if (!classes.get(to).equals(PAUSE)) {
        run = 41 * run + EvidenceTerms.withoutKind(classes.get(to)).hashCode();
        length++;
        terms.add(run);
      }
    }
  }

  private static void addAround(TermSet terms, List<String> classes, int name) {
    for (int i = 0; i < classes.size(); i++) {
      if (i != name) {
        terms.add(6007 * classes.get(i).hashCode() + (i < name ? 7 : 11));
      }
    }
  }
}
