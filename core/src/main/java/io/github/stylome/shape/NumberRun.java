package io.github.stylome.shape;

import io.github.stylome.unicode.CharacterKind;

/** Reads a number and says how it is written. */
final class NumberRun {
  private static final int GROUP = 3;
  private static final int KEYCAP_LENGTH = 2;
  private static final String[] DIGITS = MarkdownNames.numbered("number-digits-", 5);

  /** Takes the name of a range of the text. */
  interface Sink {
    void add(int start, int end, String name);
  }

  private NumberRun() {}

  /** Hands over the number that begins here, and returns its end. */
  static int read(String text, int at, Sink sink) {
    int codePoint = text.codePointAt(at);
    if (!CharTests.isDigit(text.charAt(at))) {
      return other(text, at, codePoint, sink);
    }
    int end = digits(text, at);
    if (text.startsWith("\uFE0F\u20E3", end)) {
      sink.add(at, end + KEYCAP_LENGTH, "emoji-keycap");
      return end + KEYCAP_LENGTH;
    }
    String name = MarkdownNames.at(DIGITS, end - at);
    int afterDigits = end;
    int groups = end - at > GROUP ? end : grouped(text, end);
    if (groups > end) {
      name = switch (text.charAt(end)) {
        case ',' -> "number-comma-grouped";
        case '.' -> "number-point-grouped";
        default -> "number-space-grouped";
      };
      end = groups;
    }
    boolean whole = groups <= afterDigits;
    if (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == ',') && isDigitAt(text, end + 1)) {
      name = !whole ? name : text.charAt(end) == '.' ? "number-decimal-point" : "number-decimal-comma";
      end = digits(text, end + 1);
    }
    sink.add(at, end, name);
    return end;
  }

  /** Returns the end of the groups of three digits behind a number of up to three, or where they would begin. */
  private static int grouped(String text, int from) {
    if (from >= text.length() || ",. \u00A0\u2009\u202F".indexOf(text.charAt(from)) < 0) {
      return from;
    }
    char separator = text.charAt(from);
    int end = from;
    int groups = 0;
    while (end < text.length() && text.charAt(end) == separator && isGroup(text, end + 1)) {
      end += GROUP + 1;
      groups++;
    }
    boolean decimalComma = end < text.length() && text.charAt(end) == ',' && isDigitAt(text, end + 1);
    return groups > 1 || separator != '.' || decimalComma ? end : from; // 1.234 may as well be a decimal fraction
  }

  private static boolean isGroup(String text, int from) {
    return isDigitAt(text, from) && isDigitAt(text, from + 1) && isDigitAt(text, from + 2)
        && !isDigitAt(text, from + GROUP);
  }

  private static int other(String text, int at, int codePoint, Sink sink) {
    String name = codePoint >= 0x660 && codePoint <= 0x669
        ? "number-arabic-indic"
        : codePoint >= 0x6F0 && codePoint <= 0x6F9
            ? "number-extended-arabic-indic"
            : codePoint >= 0xFF10 && codePoint <= 0xFF19 ? "number-fullwidth" : "number-other";
    int end = at;
    while (end < text.length() && !CharTests.isDigit(text.charAt(end))
        && CharTests.kind(text.codePointAt(end)) == CharacterKind.NUMBER) {
      end += Character.charCount(text.codePointAt(end));
    }
    sink.add(at, end, name);
    return end;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (isDigitAt(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isDigitAt(String text, int at) {
    return at < text.length() && CharTests.isDigit(text.charAt(at));
  }
}
