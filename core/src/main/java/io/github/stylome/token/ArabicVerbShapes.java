package io.github.stylome.token;

/**
 * Shapes that Arabic verbs have and names and loan words seldom: consonants only behind the prefix of the imperfect,
 * and the infixes of the derived forms. Weak verbs have too few consonants to be known by shape.
 *
 * <p>Forms and their numbers: Ryding, A Reference Grammar of Modern Standard Arabic, Cambridge 2005, chapters 21 to 33.
 */
final class ArabicVerbShapes {
  private static final char ALEF = '\u0627';
  private static final char WAW = '\u0648';
  private static final char YA = '\u064A';
  private static final char TA = '\u062A';
  private static final char TTA = '\u0637';
  private static final char SIN = '\u0633';
  private static final char NUN = '\u0646';
  private static final char HA = '\u0647';
  private static final char MIM = '\u0645';

  private ArabicVerbShapes() {}

  /**
   * Returns whether the letters are an imperfect by shape: a prefix and three or four consonants, or three with alef
   * behind the first (form III), or the prefix of form X and three letters, and a pronoun or plural behind each.
   */
  static boolean isImperfect(char[] letters, int from, int to) {
    int end = withoutEnding(letters, from, to);
    if (letters[to - 1] == NUN && letters[to - 2] == WAW && (to - from == 6 || to - from == 8)) {
      end = to - 2; // behind more than three consonants it is as often the end of an English name
    }
    return isImperfectStem(letters, from, to) || (end < to && isImperfectStem(letters, from, end));
  }

  private static boolean isImperfectStem(char[] letters, int from, int to) {
    int length = to - from;
    boolean tenth = length == 6 && letters[from + 1] == SIN && letters[from + 2] == TA && isConsonant(letters[to - 1]);
    boolean third = length == 5
        && letters[from + 2] == ALEF
        && isConsonant(letters[from + 1])
        && (isConsonant(letters[from + 3]) || letters[from + 3] == WAW)
        && isConsonant(letters[from + 4]);
    return tenth || third || ((length == 4 || length == 5) && areConsonants(letters, from + 1, to));
  }

  /** Returns where the endings -ha, -hum, -u and -hu begin, or {@code to}. */
  private static int withoutEnding(char[] letters, int from, int to) {
    char last = letters[to - 1];
    if (to - from < 5) {
      return to;
    }
    char before = letters[to - 2];
    if ((before == HA && (last == ALEF || last == MIM)) || (before == WAW && last == ALEF)) {
      return to - 2;
    }
    return last == HA ? to - 1 : to;
  }

  /** Returns whether the letters, of which the first is alef, are a perfect or verbal noun of form VII, VIII or X. */
  static boolean isDerived(char[] letters, int from, int to) {
    int length = to - from;
    if (length < 4) {
      return false;
    }
    char second = letters[from + 1];
    char third = letters[from + 2];
    if (second == TA) { // form VIII whose first radical is lost
      return isConsonant(third) && (isConsonant(letters[from + 3]) || (length > 4 && letters[from + 3] == ALEF));
    }
    if (length < 5 || !isConsonant(second)) {
      return false;
    }
    boolean seventh = second == NUN
        && isConsonant(third)
        && isConsonant(letters[from + 3])
        && (isConsonant(letters[from + 4]) || letters[from + 4] == ALEF);
    return seventh || third == TA || third == TTA;
  }

  private static boolean areConsonants(char[] letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isConsonant(letters[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isConsonant(char c) {
    return c != ALEF && c != WAW && c != YA && c != '\u0649' && c != '\u0629' && c != '\u0621';
  }
}
