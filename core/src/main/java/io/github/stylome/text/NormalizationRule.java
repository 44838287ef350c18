package io.github.stylome.text;

import io.github.stylome.unicode.NormalizationForm;
import io.github.stylome.unicode.UnicodeData;
import java.util.Locale;

/**
 * One named rule by which a text is made comparable. Rules are applied in the order in which a {@link Normalizer} lists
 * them. Each is a pure function of the text, the same on every JDK and in every locale.
 */
public enum NormalizationRule {
  /** Named and numeric HTML 4 entities become the characters that they stand for. */
  HTML_ENTITIES {
    @Override
    CharSequence apply(CharSequence text) {
      return CharacterMapping.contains(text, '&') ? HtmlEntities.unescape(text) : text;
    }
  },
  /** Normalization Form C of Unicode 17 (UAX #15). */
  NFC {
    @Override
    CharSequence apply(CharSequence text) {
      return NormalizationForm.NFC.normalize(text);
    }
  },
  /** Full case folding of Unicode 17 (statuses C and F), then Normalization Form C. */
  FOLD_CASE {
    @Override
    CharSequence apply(CharSequence text) {
      return foldCase(text);
    }
  },
  /**
   * Typographic, low and reversed quotation marks, guillemets, primes and modifier apostrophes become {@code '} or
   * {@code "}.
   */
  UNIFY_QUOTES {
    @Override
    CharSequence apply(CharSequence text) {
      return CharacterMapping.QUOTES.apply(text);
    }
  },
  /** Hyphens, dashes and minus signs of any length become {@code -}. */
  UNIFY_DASHES {
    @Override
    CharSequence apply(CharSequence text) {
      return CharacterMapping.DASHES.apply(text);
    }
  },
  /** Every white space character becomes a space, so that line breaks and no-break spaces are spaces like others. */
  UNIFY_SPACES {
    @Override
    CharSequence apply(CharSequence text) {
      return CharacterMapping.SPACES.apply(text);
    }
  },
  /**
   * Line breaks become line feeds, at most two in a row; runs of spaces and tabs become one space, and none is left
   * beside a line break or at the ends of the text.
   */
  TIDY_LAYOUT {
    @Override
    CharSequence apply(CharSequence text) {
      return Layout.tidy(text);
    }
  },
  /**
   * Lines that were broken to fit a page are joined: where no line of a text has more than 120 chars, a line break
   * becomes a space if the first word of the next line would not have fitted. List items, headings, quotations and
   * tables keep their lines.
   */
  UNWRAP_LINES {
    @Override
    CharSequence apply(CharSequence text) {
      return Layout.unwrap(text);
    }
  };

  abstract CharSequence apply(CharSequence text);

  /** Returns the name used in specs and files: lower case with hyphens, as in {@code fold-case}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the rule with this {@link #label}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static NormalizationRule ofLabel(String label) {
    for (NormalizationRule rule : values()) {
      if (rule.label().equals(label)) {
        return rule;
      }
    }
    throw new IllegalArgumentException("unknown normalisation rule \"" + label + "\"");
  }

  private static CharSequence foldCase(CharSequence original) {
    String text = original.toString();
    int i = 0;
    while (i < text.length() && !folds(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return NormalizationForm.NFC.normalize(text); // so that a word is treated alike whether or not another has a capital
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (UnicodeData.folds(UnicodeData.properties(codePoint))) {
        out.append(UnicodeData.folding(codePoint));
      } else {
        out.appendCodePoint(codePoint);
      }
    }
    return NormalizationForm.NFC.normalize(out.toString());
  }

  private static boolean folds(String text, int index) {
    char c = text.charAt(index);
    return c < 0x80
        ? c >= 'A' && c <= 'Z'
        : UnicodeData.folds(UnicodeData.properties(text.codePointAt(index)));
  }
}
