package io.github.stylome.leak;

import java.util.List;

/**
 * Terms of the letters of a sentence: runs of one to five, across words, in which a name is one letter that tells its
 * kind. They hold what words have in common in languages that join much to a word, or that put no spaces between words.
 * Stateless.
 */
final class LetterTerms {
  private static final int LONGEST = 5;
  private static final char FIRST_IDEOGRAPH = '\u2E80';
  /** What stands for a name of the first kind; letters that mean nothing by themselves. */
  private static final char FIRST_KIND = '\uE000';

  private LetterTerms() {}

  static void addTo(TermSet terms, List<String> words) {
    String letters = letters(words);
    for (int from = 0; from < letters.length(); from++) {
      int run = 53;
      for (int to = from; to < Math.min(from + LONGEST, letters.length()); to++) {
        run = 31 * run + letters.charAt(to);
        terms.add(51_749 * run + to - from);
      }
    }
  }

  /** Returns the words with a space around each, but none between ideographs. */
  private static String letters(List<String> words) {
    StringBuilder letters = new StringBuilder();
    boolean ideograph = false;
    for (String word : words) {
      boolean next = word.charAt(0) >= FIRST_IDEOGRAPH;
      if (!ideograph || !next) {
        letters.append(' ');
      }
      ideograph = next;
      if (EvidenceTerms.isName(word)) {
        letters.append((char) (FIRST_KIND + EvidenceTerms.kinds().indexOf(word)));
      } else {
        letters.append(word);
      }
    }
    return letters.append(' ').toString();
  }
}
