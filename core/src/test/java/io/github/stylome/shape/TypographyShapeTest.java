package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypographyShapeTest {
  @Test
  void dashes_areToldApartByKindAndSpacing() {
    assertNames("a\u2014b", "em-dash");
    assertNames("a \u2014 b", "em-dash-spaced");
    assertNames("a\u2014 b", "em-dash-half-spaced");
    assertNames("\u597D\u2014\u2014\u597D", "em-dash-double");
    assertNames("1\u20133", "number-digits-1 en-dash-range number-digits-1");
    assertNames("a \u2013 b", "en-dash-spaced");
    assertNames("a - b -- c--d well-known", "hyphen-as-dash double-hyphen-spaced double-hyphen hyphen");
    assertNames("---", "hyphens");
    assertNames("\u22125", "minus-sign number-digits-1");
  }

  @Test
  void quotes_areToldApartByKind() {
    assertNames("\"a\" 'b'", "double-quote-straight double-quote-straight single-quote-straight single-quote-straight");
    assertNames("\u201Ca\u201D \u2018b\u2019", "double-quote-left double-quote-right single-quote-left "
        + "single-quote-right");
    assertNames("\u201Ea\u201C \u00ABb\u00BB \u300Cc", "double-quote-low double-quote-left guillemet-left "
        + "guillemet-right corner-bracket");
    assertNames("it's it\u2019s", "apostrophe-straight apostrophe-curly");
  }

  @Test
  void ellipses_areToldApart() {
    assertNames("a\u2026 b... c.... d..", "ellipsis-character ellipsis-dots ellipsis-dots-long two-dots");
    assertNames("\u2026\u2026", "ellipsis-double");
  }

  @Test
  void spaces_areTokensWhereTheyAreNotSingle() {
    assertNames("A b", "");
    assertNames("a.  B  c", "full-stop two-spaces-behind-sentence spaces");
    assertNames("a \nb  \n  c\t", "trailing-space line-feed trailing-spaces line-feed indentation tab");
    assertNames("a\u00A0b\u202Fc\u3000d", "no-break-space narrow-no-break-space ideographic-space");
  }

  @Test
  void lineBreaks_areNamedByKind() {
    assertNames("a\r\nb\rc\n\n", "carriage-return-line-feed carriage-return line-feed line-feed");
  }

  @Test
  void numbers_areNamedByHowTheyAreWritten() {
    assertNames("1,000 1000 1\u00A0000 1.000.000", "number-comma-grouped number-digits-4 number-space-grouped "
        + "number-point-grouped");
    assertNames("3.14 2,5 1,234.5", "number-decimal-point number-decimal-comma number-comma-grouped");
    assertNames("1.000,50 1.000 1.000, 5", "number-point-grouped number-decimal-point number-decimal-point comma "
        + "number-digits-1");
    assertNames("\u0661\u0662 \u06F1 \uFF11", "number-arabic-indic number-extended-arabic-indic number-fullwidth");
    assertNames("50% 50 % 20\u00B0", "number-digits-2 percent number-digits-2 percent-spaced number-digits-2 "
        + "degree-sign");
  }

  @Test
  void emoji_areCountedInClasses() {
    assertNames("\u2705 \u274C \u26A0\uFE0F \uD83D\uDE00 \uD83C\uDDEB\uD83C\uDDF7 3\uFE0F\u20E3 \uD83D\uDE80",
        "emoji-check emoji-cross emoji-warning emoji-face emoji-flag emoji-keycap emoji");
    assertEquals(1, Named.of(Shapes.typography(), "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67").size());
  }

  @Test
  void arrowsAndBullets_areNamed() {
    assertNames("\u2192 -> => \u21D2 \u2022", "arrow-right arrow-ascii arrow-ascii-double arrow-double bullet");
  }

  @Test
  void runsOfFinalMarks_areOneToken() {
    assertNames("a! b!! c? d??? e?!", "exclamation-mark exclamation-marks question-mark question-marks "
        + "question-and-exclamation-marks");
  }

  @Test
  void wordsInCapitals_areTokens() {
    assertNames("NASA and A and USA9 \u00C9T\u00C9 Not", "all-capitals all-capitals number-digits-1 all-capitals");
  }

  @Test
  void wordsThatBeginSmall_areNotInCapitals() {
    assertNames("eBAY, a\u00C9T\u00C9, na\u0308BC, iO; is it USA?",
        "comma comma comma semicolon all-capitals question-mark");
  }

  @Test
  void oneSpaceBetweenSmallWords_isNoToken() {
    assertNames("to be  or not\tto be ", "spaces tab trailing-space");
    assertNames("to be\n or", "line-feed indentation");
    assertNames("a b", "");
  }

  @Test
  void arabic_hasItsOwnMarks() {
    // "Yes, sir; why?" with a tatweel and vowel marks
    assertNames("\u0646\u0639\u0645\u060C \u0633\u0640\u0640\u064A\u062F\u064A\u061B \u0644\u0650\u0645\u064E\u061F",
        "arabic-comma tatweel arabic-semicolon harakat harakat arabic-question-mark");
    assertNames("\u0645\u064F\u062F\u0651\u064E", "harakat harakat"); // a run of marks is one
  }

  @Test
  void chinese_hasFullWidthMarks() {
    assertNames("\u597D\uFF0C\u597D\u3001\u597D\u3002\u300A\u4E66\u300B\uFF1F", "fullwidth-comma ideographic-comma "
        + "ideographic-full-stop title-bracket punctuation-other fullwidth-question-mark");
  }

  @Test
  void invisibleCharacters_areNamed() {
    assertNames("\uFEFFa\u200Bb\u200Dc\u200E\u202Ed\u2066\u00AD", "byte-order-mark zero-width-space zero-width-joiner "
        + "bidi-mark bidi-embedding bidi-isolate soft-hyphen");
  }

  private static void assertNames(String text, String names) {
    assertEquals(names, Named.names(Shapes.typography(), text));
  }
}
