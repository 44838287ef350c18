package io.github.stylome.shape;

/** Counts the marks that part a sentence: commas, semicolons, colons, dashes and opening brackets of any script. */
final class InnerMarks {
  private InnerMarks() {}

  /**
   * Counts them in a stretch between two words. A run of hyphens is a dash if there are two of them, or a space on both
   * sides of one.
   */
  static int count(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        continue;
      }
      if (c == '-') {
        int end = Math.min(to, MarkdownLines.run(text, i) + i);
        count += end - i > 1 || isSpaced(text, i) ? 1 : 0;
        i = end - 1;
      } else if (isInner(c)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isSpaced(String text, int at) {
    return at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
  }

  private static boolean isInner(char c) {
    return switch (c) {
      case ',', ';', ':', '(', '[', '{' -> true;
      case '\u060C', '\u061B' -> true; // Arabic comma and semicolon
      case '\u2012', '\u2013', '\u2014', '\u2015' -> true; // dashes
      case '\u3001', '\uFF0C', '\uFF1B', '\uFF1A' -> true; // Chinese and Japanese comma, semicolon, colon
      case '\uFF08', '\u3010', '\u3014', '\uFF3B' -> true; // their opening brackets
      default -> false;
    };
  }
}
