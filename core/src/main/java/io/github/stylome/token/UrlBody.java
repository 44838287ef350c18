package io.github.stylome.token;

/**
 * The part of a web address behind its scheme or host: the characters of RFC 3987 without those that text puts around
 * an address. Closing brackets without an opening one, quotation marks, and punctuation at the end stay outside.
 */
final class UrlBody {
  private UrlBody() {}

  /**
   * Returns the end of the body at the offset, the offset itself if it holds no letter and no number. O(length of the
   * body).
   */
  static int end(String text, int from) {
    int open = 0; // two counters in one: round brackets in the lower half, square ones in the upper
    int end = from;
    boolean content = false;
    boolean behindWord = false;
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      int behind = i + Character.charCount(c);
      if (WebCharacters.isWord(c)) {
        boolean spaceless = WebCharacters.isSpaceless(c);
        if (spaceless && behindWord) {
          break; // Chinese that goes on behind an address without a space
        }
        behindWord = !spaceless && c != '_';
        content |= c != '_';
        end = c == '_' ? end : behind;
      } else {
        if (!mayHold(text, i, c)) {
          break;
        }
        if ((c == ')' && (open & 0xFFFF) == 0) || (c == ']' && open >>> 16 == 0)) {
          break;
        }
        open += bracket(c, open);
        behindWord = false;
        end = mayEnd(c) ? behind : end;
      }
      i = behind;
    }
    return content ? end : from;
  }

  private static boolean mayHold(String text, int i, int c) {
    if (c == '\'') { // one between letters belongs to the address, any other is a quotation mark
      return i + 1 < text.length() && WebCharacters.isWord(text.codePointAt(i + 1));
    }
    return c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
  }

  private static boolean mayEnd(int c) {
    return ".,;:!?'*~([".indexOf(c) < 0;
  }

  private static int bracket(int c, int open) {
    return switch (c) {
      case '(' -> (open & 0xFFFF) < 0xFFFF ? 1 : 0;
      case ')' -> -1;
      case '[' -> open >>> 16 < 0x7FFF ? 0x10000 : 0;
      case ']' -> -0x10000;
      default -> 0;
    };
  }
}
