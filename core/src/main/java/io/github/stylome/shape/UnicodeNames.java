package io.github.stylome.shape;

import org.jspecify.annotations.Nullable;

/** What the typography stream calls the characters beyond ASCII that are a choice of the writer. */
final class UnicodeNames {
  private UnicodeNames() {}

  /** Returns the name of a code point, null if it has none of its own. */
  static @Nullable String of(int codePoint) {
    if (codePoint < 0x2000) {
      return isHaraka(codePoint) ? "harakat" : below2000(codePoint);
    }
    if (codePoint < 0x2100) {
      return generalPunctuation(codePoint);
    }
    return codePoint < 0x3000 ? symbol(codePoint) : wide(codePoint);
  }

  /** Returns whether this is a vowel mark or another mark that Arabic is mostly written without. */
  static boolean isHaraka(int codePoint) {
    return (codePoint >= 0x064B && codePoint <= 0x0652) || codePoint == 0x0670;
  }

  private static @Nullable String below2000(int codePoint) {
    return switch (codePoint) {
      case 0x85 -> "next-line";
      case 0xA0 -> "no-break-space";
      case 0xA1 -> "inverted-exclamation-mark";
      case 0xA3, 0xA5 -> "currency-sign";
      case 0xA7, 0xB6 -> "section-sign";
      case 0xA9, 0xAE -> "trade-sign";
      case 0xAB -> "guillemet-left";
      case 0xAD -> "soft-hyphen";
      case 0xB0 -> "degree-sign";
      case 0xB1, 0xD7, 0xF7 -> "arithmetic-sign";
      case 0xB4 -> "acute-accent";
      case 0xB7 -> "middle-dot";
      case 0xBB -> "guillemet-right";
      case 0xBC, 0xBD, 0xBE -> "fraction-character";
      case 0xBF -> "inverted-question-mark";
      case 0xB2, 0xB3, 0xB9 -> "superscript";
      case 0x2BC -> "modifier-apostrophe";
      case 0x60C -> "arabic-comma";
      case 0x61B -> "arabic-semicolon";
      case 0x61F -> "arabic-question-mark";
      case 0x61C -> "bidi-mark";
      case 0x640 -> "tatweel";
      case 0x66A -> "arabic-percent-sign";
      case 0x66B -> "arabic-decimal-separator";
      case 0x66C -> "arabic-thousands-separator";
      case 0x6D4 -> "arabic-full-stop";
      default -> null;
    };
  }

  private static @Nullable String generalPunctuation(int codePoint) {
    return switch (codePoint) {
      case 0x2009, 0x200A -> "thin-space";
      case 0x202F -> "narrow-no-break-space";
      case 0x200B -> "zero-width-space";
      case 0x200C -> "zero-width-non-joiner";
      case 0x200D -> "zero-width-joiner";
      case 0x2060 -> "word-joiner";
      case 0x200E, 0x200F -> "bidi-mark";
      case 0x202A, 0x202B, 0x202C, 0x202D, 0x202E -> "bidi-embedding";
      case 0x2066, 0x2067, 0x2068, 0x2069 -> "bidi-isolate";
      case 0x2028 -> "line-separator";
      case 0x2029 -> "paragraph-separator";
      case 0x2010 -> "hyphen-character";
      case 0x2011 -> "non-breaking-hyphen";
      case 0x2012 -> "figure-dash";
      case 0x2013 -> "en-dash";
      case 0x2014 -> "em-dash";
      case 0x2015 -> "horizontal-bar";
      case 0x2018 -> "single-quote-left";
      case 0x2019 -> "single-quote-right";
      case 0x201A -> "single-quote-low";
      case 0x201C -> "double-quote-left";
      case 0x201D -> "double-quote-right";
      case 0x201E -> "double-quote-low";
      case 0x2020, 0x2021 -> "dagger";
      case 0x2022 -> "bullet";
      case 0x2023 -> "bullet-other";
      case 0x2026 -> "ellipsis-character";
      case 0x2030 -> "per-mille-sign";
      case 0x2032, 0x2033 -> "prime";
      case 0x2039, 0x203A -> "single-guillemet";
      case 0x20A9, 0x20AA, 0x20AB, 0x20AC, 0x20B9, 0x20BA, 0x20BD, 0x20BF -> "currency-sign";
      default -> null;
    };
  }

  private static @Nullable String symbol(int codePoint) {
    return switch (codePoint) {
      case 0x2190, 0x2B05 -> "arrow-left";
      case 0x2192, 0x279C, 0x2794, 0x27A1, 0x279D, 0x279E, 0x27F6 -> "arrow-right";
      case 0x2191, 0x2193, 0x2B06, 0x2B07 -> "arrow-up-or-down";
      case 0x21D2, 0x21D4, 0x21D0, 0x27F9 -> "arrow-double";
      case 0x2194, 0x2195, 0x2196, 0x2197, 0x2198, 0x2199, 0x21A9, 0x21AA -> "arrow-other";
      case 0x2103, 0x2109 -> "degree-character";
      case 0x2122 -> "trade-sign";
      case 0x2212 -> "minus-sign";
      case 0x2248, 0x2260, 0x2264, 0x2265, 0x221A, 0x221E, 0x2211 -> "mathematical-sign";
      case 0x2713 -> "check-mark";
      case 0x2715, 0x2717, 0x2718 -> "cross-mark";
      case 0x25CF, 0x25CB, 0x25E6, 0x25AA, 0x25A0 -> "bullet-other";
      default -> codePoint >= 0x2500 && codePoint < 0x2580 ? "box-drawing" : null;
    };
  }

  private static @Nullable String wide(int codePoint) {
    return switch (codePoint) {
      case 0x3000 -> "ideographic-space";
      case 0x3001 -> "ideographic-comma";
      case 0x3002 -> "ideographic-full-stop";
      case 0x3008, 0x300A -> "title-bracket";
      case 0x300C, 0x300E -> "corner-bracket";
      case 0x3010 -> "lenticular-bracket";
      case 0x301C, 0xFF5E -> "wave-dash";
      case 0xFD3E, 0xFD3F -> "ornate-parenthesis";
      case 0xFE0E, 0xFE0F -> "variation-selector";
      case 0xFEFF -> "byte-order-mark";
      case 0xFF01 -> "fullwidth-exclamation-mark";
      case 0xFF05 -> "fullwidth-percent-sign";
      case 0xFF08 -> "fullwidth-parenthesis";
      case 0xFF0C -> "fullwidth-comma";
      case 0xFF0E -> "fullwidth-full-stop";
      case 0xFF1A -> "fullwidth-colon";
      case 0xFF1B -> "fullwidth-semicolon";
      case 0xFF1F -> "fullwidth-question-mark";
      case 0xFF02, 0xFF07 -> "fullwidth-quote";
      case 0xFFE5 -> "currency-sign";
      case 0xFFFD -> "replacement-character";
      default -> null;
    };
  }
}
