package io.github.stylome.leak;

/**
 * A word of a sentence.
 *
 * @param text as folded
 * @param bare without what Arabic joins in front, "and" and the like, or without a version number behind; often the same
 * @param start where it begins in the text, in chars
 * @param end where it ends
 * @param pause whether a comma, a colon, a dash or a bracket stands before it
 * @param capital whether it begins with a capital
 * @param title whether a small letter follows that capital, as in the words of a title
 */
record Word(String text, String bare, int start, int end, boolean pause, boolean capital, boolean title) {
  boolean isIdeograph() {
    return text.charAt(0) >= '\u2E80';
  }

  /** Returns whether Arabic "and" or "so" is written in front, which parts as a pause does. */
  boolean isJoined() {
    return bare.length() < text.length() && (text.charAt(0) == '\u0648' || text.charAt(0) == '\u0641');
  }

  boolean is(String word) {
    return text.equals(word) || bare.equals(word);
  }
}
