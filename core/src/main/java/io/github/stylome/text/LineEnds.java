package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;

/** What ends a line: LF, CR, both together, NEL, and the line and paragraph separators of Unicode. */
final class LineEnds {
  private LineEnds() {}

  /** Returns how many chars at this index end a line: 2 for CR LF, 1 for the others, 0 if none does. */
  static int lengthAt(CharSequence text, int index) {
    return switch (text.charAt(index)) {
      case '\n', '\u0085', '\u2028', '\u2029' -> 1;
      case '\r' -> index + 1 < text.length() && text.charAt(index + 1) == '\n' ? 2 : 1;
      default -> 0;
    };
  }

  /** Makes every line end a line feed. */
  static void unify(String text, EditSink sink) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\r' || (c > '\r' && c < '\u0085')) {
        continue;
      }
      int length = lengthAt(text, i);
      if (length == 1) {
        sink.replace(i, '\n');
      } else if (length == 2) {
        sink.replace(i, i + 2, "\n");
        i++;
      }
    }
  }
}
