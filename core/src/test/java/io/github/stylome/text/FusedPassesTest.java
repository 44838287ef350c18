package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FusedPassesTest {
  @Property(tries = 500)
  void apply_isThePassesOneAfterAnother(
      @ForAll("manyTexts") List<String> texts, @ForAll("chains") List<NormalizationRule> chain) {
    Normalizer normalizer = Normalizer.of(chain.toArray(new NormalizationRule[0]));
    for (String text : texts) {
      assertEquals(oneAfterAnother(chain, text), normalizer.normalize(text).toString(), chain::toString);
    }
  }

  @Property(tries = 5_000)
  void standard_isItsRulesOneAfterAnother(@ForAll("texts") String text) {
    assertEquals(oneAfterAnother(Normalizers.standard().rules(), text), Normalizers.standard().normalize(text).toString());
    assertEquals(oneAfterAnother(Normalizers.arabic().rules(), text), Normalizers.arabic().normalize(text).toString());
  }

  @Test
  void standard_ofEveryCharBetweenOthers_isItsRulesOneAfterAnother() {
    String plain = "Plain words around it, long enough for eight at a time";
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String text = plain + (char) c + plain;
      String marked = "\u0623A" + (char) c + "\u0301e";
      for (String each : new String[] {text, marked}) {
        assertEquals(oneAfterAnother(Normalizers.standard().rules(), each),
            Normalizers.standard().normalize(each).toString(), Integer.toHexString(c));
      }
    }
  }

  @Test
  void apply_toATextThatGrows_isWhole() {
    String text = "x" + "\u0390\u1E9E\uFDFA".repeat(5_000) + "y";
    for (NormalizationRule rule : new NormalizationRule[] {
        NormalizationRule.NFKD, NormalizationRule.FOLD_CASE, NormalizationRule.NFKC}) {
      assertEquals(rule.apply(text).toString(), Normalizer.of(rule).normalize(text).toString());
    }
  }

  @Test
  void apply_toATextThatNeedsNothing_isTheSameObject() {
    for (String text : new String[] {
        "", "plain words, caf\u00E9 and 'more' - here, long enough for eight bytes at a time", "\u0643\u062A\u064E\u0651",
        "\u4E2D\u6587", "\uD83D\uDE00", "a\uD83D", "emoji \uD83D\uDE00 amid words of more than thirty-two chars"}) {
      assertSame(text, Normalizers.standard().normalize(text));
    }
  }

  private static String oneAfterAnother(List<NormalizationRule> rules, String text) {
    CharSequence result = text;
    for (NormalizationRule rule : rules) {
      result = rule.apply(result);
    }
    return result.toString();
  }

  @Provide
  Arbitrary<String> texts() {
    return RuleTexts.ofUpTo(30);
  }

  @Provide
  Arbitrary<List<String>> manyTexts() {
    return texts().list().ofSize(30);
  }

  @Provide
  Arbitrary<List<NormalizationRule>> chains() {
    return RuleTexts.normalizers(6).map(normalizer -> new ArrayList<>(normalizer.rules()));
  }
}
