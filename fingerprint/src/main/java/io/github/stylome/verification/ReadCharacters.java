package io.github.stylome.verification;

import io.github.stylome.unicode.LowerCase;
import java.util.Arrays;

/** The code points of a text as the measures of characters read them: white space is one space, and layout is gone. */
final class ReadCharacters {
  /** The most code points that are read of a text: what bounds time and memory. */
  static final int MOST = 1 << 19;

  private ReadCharacters() {}

  /** Returns the first {@link #MOST} code points, in lower case. */
  static int[] of(String text) {
    int[] read = new int[Math.min(MOST, text.length())];
    int count = 0;
    for (int i = 0; i < text.length() && count < read.length; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!isSpace(codePoint)) {
        read[count++] = LowerCase.of(codePoint);
      } else if (count > 0 && read[count - 1] != ' ') {
        read[count++] = ' ';
      }
    }
    return Arrays.copyOf(read, count);
  }

  /** Returns the text with a space for every white space, so that lines end no sentence; offsets stay. */
  static String unwrapped(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = isSpace(chars[i]) ? ' ' : chars[i];
    }
    return new String(chars);
  }

  /** Returns the text with one space for every run of white space: how lines were broken is no one's style. */
  static String flat(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    boolean spaced = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = isSpace(text.charAt(i));
      if (!space || !spaced) {
        flat.append(space ? ' ' : text.charAt(i));
      }
      spaced = space;
    }
    return flat.toString();
  }

  /** White_Space of Unicode, which no version has changed since 6.3. */
  private static boolean isSpace(int codePoint) {
    return codePoint == ' ' || (codePoint >= 9 && codePoint <= 13)
        || codePoint == 0x85 || codePoint == 0xa0 || codePoint == 0x1680
        || (codePoint >= 0x2000 && codePoint <= 0x200a)
        || codePoint == 0x2028 || codePoint == 0x2029 || codePoint == 0x202f || codePoint == 0x205f
        || codePoint == 0x3000;
  }
}
