package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NormalizedTextTest {
  @Property(tries = 500)
  void text_isWhatNormalizeGives(@ForAll("texts") String text, @ForAll("normalizers") Normalizer normalizer) {
    NormalizedText traced = normalizer.trace(text);
    assertEquals(normalizer.normalize(text).toString(), traced.text());
    assertEquals(text, traced.original());
  }

  @Property(tries = 5_000)
  void spans_areInRangeAndMonotoneAndCutNoPair(
      @ForAll("texts") String text, @ForAll("normalizers") Normalizer normalizer) {
    NormalizedText traced = normalizer.trace(text);
    TextSpan before = new TextSpan(0, 0);
    for (int i = 0; i < traced.text().length(); i++) {
      TextSpan span = traced.toOriginal(i, i + 1);
      assertWithin(traced.original(), span);
      assertTrue(span.length() > 0 && span.start() >= before.start() && span.end() >= before.end());
      before = span;
    }
    before = new TextSpan(0, 0);
    for (int i = 0; i < text.length(); i++) {
      TextSpan span = traced.toNormalized(i, i + 1);
      assertWithin(traced.text(), span);
      assertTrue(span.start() >= before.start() && span.end() >= before.end());
      before = span;
    }
    if (!traced.text().isEmpty()) {
      assertEquals(new TextSpan(0, traced.text().length()), traced.toNormalized(0, text.length()));
    }
  }

  @Property(tries = 5_000)
  void everyCharOfTheOriginal_belongsToWhatItBecame(
      @ForAll("texts") String text, @ForAll("normalizers") Normalizer normalizer) {
    NormalizedText traced = normalizer.trace(text);
    for (int i = 0; i < text.length(); i++) {
      TextSpan became = traced.toNormalized(i, i + 1);
      TextSpan back = traced.toOriginal(became.start(), became.end());
      assertTrue(back.start() <= i && back.end() >= i + 1, () -> became + " and back: " + back);
    }
  }

  @Property(tries = 5_000)
  void charsThatNoRuleTouched_mapToThemselves(@ForAll("texts") String text) {
    String marked = text + "\u4E2D" + text + "\u4E2D";
    Normalizer normalizer = Normalizers.arabic();
    NormalizedText traced = normalizer.trace(marked);
    int place = -1;
    for (int i = marked.indexOf('\u4E2D'); i >= 0; i = marked.indexOf('\u4E2D', i + 1)) {
      place = traced.text().indexOf('\u4E2D', place + 1);
      assertEquals(new TextSpan(i, i + 1), traced.toOriginal(place, place + 1));
      assertEquals(new TextSpan(place, place + 1), traced.toNormalized(i, i + 1));
    }
  }

  @Property(tries = 3_000)
  void aRuleAppliedAgain_changesNothing(@ForAll("texts") String text, @ForAll NormalizationRule rule) {
    if (List.of(NormalizationRule.HTML_ENTITIES, NormalizationRule.UNWRAP_LINES, NormalizationRule.GUTENBERG_FRAME)
        .contains(rule)) {
      return; // &amp;lt;, the widest line, a frame within a frame
    }
    String once = rule.apply(text).toString();
    assertEquals(once, rule.apply(once).toString(), rule::toString);
  }

  @Test
  void toOriginal_ofPartsOfAnEllipsis_isTheEllipsis() {
    NormalizedText traced = Normalizer.of(NormalizationRule.ELLIPSES).trace("well\u2026 no");
    assertEquals("well... no", traced.text());
    assertEquals(new TextSpan(4, 5), traced.toOriginal(5, 6));
    assertEquals(new TextSpan(4, 5), traced.toOriginal(4, 7));
    assertEquals(new TextSpan(3, 6), traced.toOriginal(3, 8));
    assertEquals(new TextSpan(4, 7), traced.toNormalized(4, 5));
  }

  @Test
  void toOriginal_besideARemovedChar_leavesItOut() {
    NormalizedText traced = Normalizer.of(NormalizationRule.SOFT_HYPHENS).trace("ab\u00AD\u00ADcd");
    assertEquals(new TextSpan(0, 2), traced.toOriginal(0, 2));
    assertEquals(new TextSpan(4, 6), traced.toOriginal(2, 4));
    assertEquals(new TextSpan(1, 5), traced.toOriginal(1, 3));
    assertEquals(new TextSpan(2, 4), traced.toOriginal(2, 2));
    assertEquals(new TextSpan(2, 2), traced.toNormalized(2, 4));
    assertEquals(new TextSpan(2, 2), traced.toNormalized(3, 4));
  }

  @Test
  void toOriginal_goesBackOverSeveralRules() {
    NormalizedText traced = Normalizers.standard().trace("CAFE\u0301 \u2014 STRASSE, Stra\u00DFe");
    assertEquals("caf\u00E9 - strasse, strasse", traced.text());
    assertEquals(new TextSpan(3, 5), traced.toOriginal(3, 4));
    assertEquals(new TextSpan(6, 7), traced.toOriginal(5, 6));
    int sharp = traced.original().indexOf('\u00DF');
    assertEquals(new TextSpan(sharp, sharp + 1), traced.toOriginal(sharp - 1, sharp));
  }

  @Test
  void toOriginal_neverCutsASurrogatePair() {
    NormalizedText traced = Normalizers.none().trace("a\uD83D\uDE00b");
    assertEquals(new TextSpan(1, 3), traced.toOriginal(1, 2));
    assertEquals(new TextSpan(1, 3), traced.toOriginal(2, 3));
    assertEquals(new TextSpan(1, 3), traced.toNormalized(2, 2));
  }

  @Test
  void spans_outsideTheText_areRefusedByName() {
    NormalizedText traced = Normalizers.standard().trace("abc");
    for (int[] span : new int[][] {{-1, 2}, {2, 1}, {0, 4}}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> traced.toOriginal(span[0], span[1]));
      assertTrue(e.getMessage().contains(String.valueOf(span[1])), e.getMessage());
      assertThrows(IllegalArgumentException.class, () -> traced.toNormalized(span[0], span[1]));
    }
    assertThrows(IllegalArgumentException.class, () -> new TextSpan(3, 2));
  }

  @Test
  void changes_countWhatEachRuleDid() {
    NormalizedText traced = Normalizer.of(
        NormalizationRule.UNIFY_QUOTES, NormalizationRule.UNIFY_DASHES, NormalizationRule.ELLIPSES,
        NormalizationRule.SOFT_HYPHENS).trace("\u201CNo\u2026\u201D he\u00AD\u00AD said");
    assertEquals(List.of(
        new RuleChanges(NormalizationRule.UNIFY_QUOTES, 2, 2, 2),
        new RuleChanges(NormalizationRule.UNIFY_DASHES, 0, 0, 0),
        new RuleChanges(NormalizationRule.ELLIPSES, 1, 1, 3),
        new RuleChanges(NormalizationRule.SOFT_HYPHENS, 1, 2, 0)), traced.changes());
    assertThrows(UnsupportedOperationException.class, () -> traced.changes().clear());
  }

  @Test
  void trace_ofATextThatNeedsNothing_hasNoChanges() {
    NormalizedText traced = Normalizers.standard().trace("plain");
    assertTrue(traced.changes().stream().allMatch(change -> change.edits() == 0));
    assertEquals(4, traced.changes().size());
    assertEquals(new TextSpan(2, 4), traced.toOriginal(2, 4));
  }

  private static void assertWithin(String text, TextSpan span) {
    assertTrue(span.end() <= text.length(), span::toString);
    assertFalse(cutsPair(text, span.start()) || cutsPair(text, span.end()), span::toString);
  }

  private static boolean cutsPair(String text, int place) {
    return place > 0 && place < text.length()
        && Character.isHighSurrogate(text.charAt(place - 1)) && Character.isLowSurrogate(text.charAt(place));
  }

  @Provide
  Arbitrary<String> texts() {
    return RuleTexts.ofUpTo(20);
  }

  @Provide
  Arbitrary<Normalizer> normalizers() {
    return RuleTexts.normalizers(6);
  }
}
