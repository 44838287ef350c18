package io.github.stylome.text;

/**
 * Letters of Latin, Cyrillic and Greek that look the same in common upright fonts.
 *
 * <p>The list is our own, made by eye: a pair is in it if a reader of a printed page could not tell which letter was
 * meant. Pairs that are only similar, such as Latin {@code a} and alpha, or Cyrillic {@code ve} and beta as small
 * letters, are not. It is smaller than the confusables of Unicode (UTS #39), which are made to warn of look-alikes and
 * not to rewrite them.
 *
 * <p>Immutable and safe to share between threads.
 */
final class LookAlikes {
  static final int LATIN = 0;
  static final int CYRILLIC = 1;
  static final int GREEK = 2;
  static final int SCRIPTS = 3;

  /** Above every letter of the list. */
  private static final int END = 0x600;

  /** One letter in Latin, Cyrillic and Greek; a dot where a script has none. */
  private static final String[] ROWS = {
    "A\u0410\u0391", "B\u0412\u0392", "C\u0421\u03F9", "E\u0415\u0395", "G\u050C.", "H\u041D\u0397", "I\u0406\u0399",
    "J\u0408\u037F", "K\u041A\u039A", "M\u041C\u039C", "N.\u039D", "O\u041E\u039F", "P\u0420\u03A1", "Q\u051A.",
    "S\u0405.", "T\u0422\u03A4", "W\u051C.", "X\u0425\u03A7", "Y\u04AE\u03A5", "Z.\u0396",
    ".\u0413\u0393", ".\u041F\u03A0", ".\u0424\u03A6",
    "a\u0430.", "c\u0441\u03F2", "d\u0501.", "e\u0435.", "h\u04BB.", "i\u0456.", "j\u0458\u03F3", "o\u043E\u03BF",
    "p\u0440\u03C1", "q\u051B.", "s\u0455.", "v.\u03BD", "w\u051D.", "x\u0445.", "y\u0443.",
    "\u00C4\u04D2.", "\u00C8\u0400.", "\u00CB\u0401.", "\u00CF\u0407\u03AA", "\u00D6\u04E6.",
    "\u00E4\u04D3.", "\u00E8\u0450.", "\u00EB\u0451.", "\u00EF\u0457.", "\u00F6\u04E7.", "\u00F3.\u03CC",
    "\u0102\u04D0.", "\u0103\u04D1.", "\u0114\u04D6.", "\u0115\u04D7."
  };

  /** By script, then by letter: the letter of this script that looks the same, or 0. */
  private static final char[][] ALIKE = new char[SCRIPTS][END];

  static {
    for (String row : ROWS) {
      for (int from = 0; from < SCRIPTS; from++) {
        for (int to = 0; to < SCRIPTS; to++) {
          if (from != to && row.charAt(from) != '.' && row.charAt(to) != '.') {
            ALIKE[to][row.charAt(from)] = row.charAt(to);
          }
        }
      }
    }
  }

  private LookAlikes() {}

  /** Returns the letter of a script that looks like this one, 0 if there is none. */
  static char in(int script, int letter) {
    return letter < END ? ALIKE[script][letter] : 0;
  }
}
