package io.github.stylome.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.BitSet;
import java.util.regex.Pattern;

/**
 * UAX #29 word for word and as slowly as it comes: each rule is a pair of regular expressions over one letter for each
 * code point, tried in order at each place of the text.
 */
enum ReferenceBreaks {
  /**
   * Letters: r CR, n LF, c Control, e Extend, x Extend with InCB=Extend, k Linker, z ZWJ, i Regional_Indicator,
   * p Prepend, s SpacingMark, L V T, G LV, H LVT, P Extended_Pictographic, C Consonant, o Other.
   */
  GRAPHEMES {
    @Override
    char letter(int codePoint) {
      String conjunct = value(codePoint, UProperty.INDIC_CONJUNCT_BREAK);
      boolean pictographic = UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
      return switch (value(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK)) {
        case "CR" -> 'r';
        case "LF" -> 'n';
        case "Control" -> 'c';
        case "Extend" -> conjunct.equals("Linker") ? 'k' : conjunct.equals("Extend") ? 'x' : 'e';
        case "ZWJ" -> 'z';
        case "Regional_Indicator" -> 'i';
        case "Prepend" -> 'p';
        case "SpacingMark" -> 's';
        case "L" -> 'L';
        case "V" -> 'V';
        case "T" -> 'T';
        case "LV" -> 'G';
        case "LVT" -> 'H';
        default -> pictographic ? 'P' : conjunct.equals("Consonant") ? 'C' : 'o';
      };
    }

    @Override
    Rule[] rules() {
      return new Rule[] {
        joins("r", "n"), // GB3
        breaks("[crn]", ""), breaks("", "[crn]"), // GB4, GB5
        joins("L", "[LVGH]"), joins("[GV]", "[VT]"), joins("[HT]", "T"), // GB6 to GB8
        joins("", "[exkz]"), joins("", "s"), joins("p", ""), // GB9, GB9a, GB9b
        joins("C[xzk]*k[xzk]*", "C"), // GB9c
        joins("P[exk]*z", "P"), // GB11
        joins("(?:^|[^i])(?:ii)*i", "i"), // GB12, GB13
        breaks("", "") // GB999
      };
    }
  },

  /**
   * Letters: r CR, n LF, p Sep, e Extend and Format, s Sp, l Lower, U Upper, O OLetter, d Numeric, a ATerm, c SContinue,
   * t STerm, q Close, o Other. What rule SB5 skips is e* behind each letter.
   */
  SENTENCES {
    @Override
    char letter(int codePoint) {
      return switch (value(codePoint, UProperty.SENTENCE_BREAK)) {
        case "CR" -> 'r';
        case "LF" -> 'n';
        case "Sep" -> 'p';
        case "Extend", "Format" -> 'e';
        case "Sp" -> 's';
        case "Lower" -> 'l';
        case "Upper" -> 'U';
        case "OLetter" -> 'O';
        case "Numeric" -> 'd';
        case "ATerm" -> 'a';
        case "SContinue" -> 'c';
        case "STerm" -> 't';
        case "Close" -> 'q';
        default -> 'o';
      };
    }

    @Override
    Rule[] rules() {
      return new Rule[] {
        joins("r", "n"), // SB3
        breaks("[prn]", ""), // SB4
        joins("", "e"), // SB5
        joins("ae*", "d"), // SB6
        joins("[Ul]e*ae*", "U"), // SB7
        joins("ae*(?:qe*)*(?:se*)*", "[^OUlprnat]*l"), // SB8
        joins("[at]e*(?:qe*)*(?:se*)*", "[cat]"), // SB8a
        joins("[at]e*(?:qe*)*", "[qsprn]"), // SB9
        joins("[at]e*(?:qe*)*(?:se*)*", "[sprn]"), // SB10
        breaks("[at]e*(?:qe*)*(?:se*)*[prn]?", ""), // SB11
        joins("", "") // SB998
      };
    }
  },

  /**
   * Letters: r CR, n LF, p Newline, e Extend and Format, z ZWJ, i Regional_Indicator, K Katakana, H Hebrew_Letter,
   * A ALetter, B ALetter with Extended_Pictographic, ' Single_Quote, " Double_Quote, b MidNumLet, l MidLetter, m MidNum,
   * N Numeric, _ ExtendNumLet, w WSegSpace, P other Extended_Pictographic, o Other. What WB4 skips is [ez]*.
   */
  WORDS {
    @Override
    char letter(int codePoint) {
      boolean pictographic = UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
      return switch (value(codePoint, UProperty.WORD_BREAK)) {
        case "CR" -> 'r';
        case "LF" -> 'n';
        case "Newline" -> 'p';
        case "Extend", "Format" -> 'e';
        case "ZWJ" -> 'z';
        case "Regional_Indicator" -> 'i';
        case "Katakana" -> 'K';
        case "Hebrew_Letter" -> 'H';
        case "ALetter" -> pictographic ? 'B' : 'A';
        case "Single_Quote" -> '\'';
        case "Double_Quote" -> '"';
        case "MidNumLet" -> 'b';
        case "MidLetter" -> 'l';
        case "MidNum" -> 'm';
        case "Numeric" -> 'N';
        case "ExtendNumLet" -> '_';
        case "WSegSpace" -> 'w';
        default -> pictographic ? 'P' : 'o';
      };
    }

    @Override
    Rule[] rules() {
      return new Rule[] {
        joins("r", "n"), // WB3
        breaks("[prn]", ""), breaks("", "[prn]"), // WB3a, WB3b
        joins("z", "[PB]"), joins("w", "w"), joins("", "[ez]"), // WB3c, WB3d, WB4
        joins("[ABH][ez]*", "[ABH]"), // WB5
        joins("[ABH][ez]*", "[lb'][ez]*[ABH]"), joins("[ABH][ez]*[lb'][ez]*", "[ABH]"), // WB6, WB7
        joins("H[ez]*", "'"), // WB7a
        joins("H[ez]*", "\"[ez]*H"), joins("H[ez]*\"[ez]*", "H"), // WB7b, WB7c
        joins("N[ez]*", "N"), joins("[ABH][ez]*", "N"), joins("N[ez]*", "[ABH]"), // WB8 to WB10
        joins("N[ez]*[mb'][ez]*", "N"), joins("N[ez]*", "[mb'][ez]*N"), // WB11, WB12
        joins("K[ez]*", "K"), // WB13
        joins("[ABHNK_][ez]*", "_"), joins("_[ez]*", "[ABHNK]"), // WB13a, WB13b
        joins("(?:^|[^iez])[ez]*(?:i[ez]*i[ez]*)*i[ez]*", "i"), // WB15, WB16
        breaks("", "") // WB999
      };
    }
  };

  /** What holds between two code points if the expressions match up to the place and from the place on. */
  record Rule(Pattern before, Pattern behind, boolean joins) {}

  @SuppressWarnings("ImmutableEnumChecker") // filled once and read
  private final Rule[] rules = rules();

  abstract char letter(int codePoint);

  abstract Rule[] rules();

  /** Returns the boundaries in the text, both ends included. */
  BitSet of(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().forEach(codePoint -> letters.append(letter(codePoint)));
    BitSet boundaries = new BitSet();
    boundaries.set(0);
    boundaries.set(text.length());
    for (int place = 1; place < letters.length(); place++) {
      if (isBoundary(letters.substring(0, place), letters.substring(place))) {
        boundaries.set(text.offsetByCodePoints(0, place));
      }
    }
    return boundaries;
  }

  private boolean isBoundary(String before, String behind) {
    for (Rule rule : rules) {
      if (rule.before.matcher(before).find() && rule.behind.matcher(behind).lookingAt()) {
        return !rule.joins;
      }
    }
    throw new AssertionError("the last rule holds always");
  }

  private static Rule joins(String before, String behind) {
    return new Rule(Pattern.compile("(?:" + before + ")$"), Pattern.compile(behind), true);
  }

  private static Rule breaks(String before, String behind) {
    return new Rule(Pattern.compile("(?:" + before + ")$"), Pattern.compile(behind), false);
  }

  private static String value(int codePoint, int property) {
    int value = UCharacter.getIntPropertyValue(codePoint, property);
    return UCharacter.getPropertyValueName(property, value, UProperty.NameChoice.LONG);
  }
}
