package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;

/** A rule that replaces single characters by single characters, which keeps every offset. */
enum CharacterMapping {
  QUOTES {
    @Override
    char map(char c) {
      if (c < 0x80 && c != '`') {
        return c;
      }
      return switch (c) {
        case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u2035', '\u2039', '\u203A', '\u02BC', '\u02B9',
            '`', '\u00B4', '\uFF07' -> '\'';
        case '\u201C', '\u201D', '\u201E', '\u201F', '\u2033', '\u2036', '\u00AB', '\u00BB', '\u301D', '\u301E',
            '\u301F', '\uFF02' -> '"';
        default -> c;
      };
    }
  },
  DASHES {
    @Override
    char map(char c) {
      if (c < 0x2010) {
        return c;
      }
      return switch (c) {
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE58', '\uFE63', '\uFF0D' -> '-';
        default -> c;
      };
    }
  },
  SPACES {
    @Override
    char map(char c) {
      boolean space = c < 0x80
          ? c >= '\t' && c <= '\r'
          : UnicodeData.kind(UnicodeData.properties(c)) == CharacterKind.SPACE;
      return space ? ' ' : c;
    }
  };

  abstract char map(char c);

  CharSequence apply(CharSequence text) {
    String string = text.toString();
    int i = 0;
    while (i < string.length() && map(string.charAt(i)) == string.charAt(i)) {
      i++;
    }
    if (i == string.length()) {
      return text;
    }
    char[] out = string.toCharArray();
    for (; i < out.length; i++) {
      out[i] = map(out[i]);
    }
    return new String(out);
  }

  static boolean contains(CharSequence text, char c) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == c) {
        return true;
      }
    }
    return false;
  }
}
