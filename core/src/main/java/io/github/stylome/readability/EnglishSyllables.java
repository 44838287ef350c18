package io.github.stylome.readability;

/**
 * Estimates the syllables of an English word by its spelling. Runs of the vowels a, e, i, o, u, y are counted; a final
 * e, and those of -ed and -es where they are silent, are taken off; two vowels that are mostly spoken apart, as in
 * {@code create}, {@code quiet} and {@code serious}, are counted twice. Proper names, loan words and compounds with a
 * silent e in them are where it errs. {@code docs/richness.md} says how often.
 */
final class EnglishSyllables {
  private static final int LONGEST = 64; // no English word is longer, and a run of letters is no word

  /** Those with accents are of loan words. */
  private static final String VOWELS = "aeiou"
      + "\u00E0\u00E1\u00E2\u00E4\u00E6\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
      + "\u00F2\u00F3\u00F4\u00F6\u00F9\u00FA\u00FB\u00FC";

  private final char[] letters = new char[LONGEST];
  private int length;

  /** Returns the estimate for {@code text[start .. end)}, at least 1. O(length). It allocates nothing. */
  int count(String text, int start, int end) {
    read(text, start, end);
    int syllables = 0;
    boolean afterVowel = false;
    for (int i = 0; i < length; i++) {
      boolean vowel = isVowel(i);
      if (vowel && (!afterVowel || isHiatus(i))) {
        syllables++;
      }
      afterVowel = vowel;
    }
    return Math.max(1, syllables - silent() + spoken());
  }

  /** Takes over the letters, without the apostrophe and what follows it: -'s is no syllable, nor are -'ll and -'d. */
  private void read(String text, int start, int end) {
    length = 0;
    for (int i = start; i < end && length < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\u2019') {
        return;
      }
      letters[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
    }
  }

  private char at(int place) {
    return place < 0 || place >= length ? ' ' : letters[place];
  }

  private boolean ends(String ending) {
    return stands(ending, length - ending.length());
  }

  private boolean stands(String part, int place) {
    if (place < 0 || place + part.length() > length) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (letters[place + i] != part.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isVowel(int place) {
    char c = at(place);
    return c == 'y'
        ? place > 0 // yes, but not as the first letter: yes, young
        : VOWELS.indexOf(c) >= 0;
  }

  /** Returns whether a vowel behind another one begins a syllable. */
  private boolean isHiatus(int place) {
    char c = at(place);
    return switch (at(place - 1)) {
      case 'i' -> !isSoftened(place) && (c == 'a' || c == 'o' || c == 'u' || (c == 'e' && isQuiet(place)));
      case 'e' -> (c == 'o' && isApart(place)) || (c == 'a' && stands("creat", place - 3));
      case 'u' -> isApartFromU(place);
      case 'o' -> (c == 'e' && at(place + 1) == 't') || (c == 'i' && stands("ng", place + 1));
      case 'a' -> c == 'o';
      case 'y' -> c == 'i' || c == 'a' || c == 'o' || (c == 'e' && at(place + 1) == 'r');
      default -> false;
    };
  }

  /** The o of video, and not that of people, pigeon and courageous. */
  private boolean isApart(int place) {
    return !ends("eon") && !ends("eous") && !stands("people", place - 2) && at(place - 2) != 'g';
  }

  /** The a of actual, the e of cruel and the i of annuity, and not those of queen, guard and guest. */
  private boolean isApartFromU(int place) {
    char c = at(place);
    char before = at(place - 2);
    if (before == 'q') {
      return false;
    }
    boolean open = c == 'a' || c == 'o' || (c == 'e' && at(place + 1) == 'l');
    return (open && before != 'g') || (c == 'i' && stands("ty", place + 1));
  }

  /** The e of quiet, client and easier, and not that of piece, friend and cities. */
  private boolean isQuiet(int place) {
    char next = at(place + 1);
    char second = at(place + 2);
    boolean inside = next == 'n' && (second == 't' || second == 'c') && at(place + 3) != 'h';
    boolean comparing = (ends("er") && place + 2 == length) || (ends("est") && place + 3 == length);
    return next == 't' || inside || (comparing && place > 3);
  }

  /** The i of nation, special, gracious, region and religious, which makes a sound with the letter before it. */
  private boolean isSoftened(int place) {
    char consonant = at(place - 2);
    boolean soft = consonant == 't' || consonant == 'c' || consonant == 'g' || consonant == 'x'
        || (consonant == 's' && at(place - 3) != ' ');
    char next = at(place + 1);
    return soft && switch (at(place)) {
      case 'o' -> next == 'n' || next == 'u';
      case 'a' -> next == 'l' || next == 'n';
      case 'e' -> next == 'n';
      default -> false;
    };
  }

  /** Returns how many vowels at the end are not spoken. */
  private int silent() {
    if (ends("e") && !isVowel(length - 2)) {
      boolean syllabic = ends("le") && !isVowel(length - 3) && at(length - 3) != ' ';
      return syllabic ? 0 : 1;
    } else if (ends("es") && !isVowel(length - 3)) {
      char c = at(length - 3);
      boolean sibilant = c == 's' || c == 'x' || c == 'z' || c == 'c' || c == 'g' || ends("ches") || ends("shes");
      boolean syllabic = ends("les") && !isVowel(length - 4);
      return sibilant || syllabic ? 0 : 1;
    } else if (ends("ed") && !isVowel(length - 3)) {
      char c = at(length - 3);
      boolean syllabic = ends("led") && !isVowel(length - 4) && at(length - 4) != 'l' && at(length - 4) != 'r';
      return c == 't' || c == 'd' || syllabic ? 0 : 1;
    } else if (ends("ely") || ends("eful") || ends("eless") || ends("ement") || ends("eness")) {
      return 1;
    }
    return 0;
  }

  /** Returns how many syllables have no vowel letter: -sm as in prism, -n't as in couldn't. */
  private int spoken() {
    return ends("sm") || ends("thm") || ends("dn") || ends("sn") ? 1 : 0;
  }
}
