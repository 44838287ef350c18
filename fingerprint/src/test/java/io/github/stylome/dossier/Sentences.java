package io.github.stylome.dossier;

/** What every sentence of a dossier is held to. */
final class Sentences {
  private Sentences() {}

  /** Returns whether a sentence has a number with an interval, or says that it has none. */
  static boolean carriesItsFigure(String sentence) {
    boolean without = sentence.startsWith("Cannot tell ") || sentence.startsWith("Not measured: ");
    return without || hasInterval(sentence);
  }

  /** Returns whether there is a number, and behind it something like "95% interval 1.2 to 3.4". */
  static boolean hasInterval(String sentence) {
    int at = sentence.indexOf("% interval ");
    if (at < 0) {
      return false;
    }
    String[] ends = sentence.substring(at + "% interval ".length()).split(" ", 4);
    return sentence.substring(0, at).chars().anyMatch(Sentences::isDigit)
        && ends.length > 2
        && ends[0].chars().anyMatch(Sentences::isDigit)
        && ends[1].equals("to")
        && ends[2].chars().anyMatch(Sentences::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
