package io.github.stylome.richness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.token.Tokenizers;
import java.util.Arrays;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RichnessMeasureTest {
  /** 30 words of 18 types: one occurs 7 times, 6 twice, 11 once. */
  private static final String TEXT = "The cat sat on the mat, and the dog sat on the log, while a bird sang to the cat "
      + "and the dog from a tree by the old mill.";

  /** The numbers were computed in Python 3 with the formulas of the papers; HD-D by the hypergeometric of SciPy 1. */
  @ParameterizedTest
  @CsvSource({
    "ttr, 0.6", "yule-k, 600", "simpson-d, 0.06206896551724138", "honore-r, 874.5936124274115",
    "sichel-s, 0.3333333333333333", "brunet-w, 7.9155625273245995", "hapax, 0.36666666666666664", "dis, 0.2",
    "entropy, 3.851841113795078"
  })
  void measure_ofATextThatWasCountedByHand_isThat(String label, double expected) {
    FrequencySpectrum spectrum = FrequencySpectrum.of(TEXT, Tokenizers.words());
    assertEquals("N=30, V=18, V1=11, V2=6", spectrum.toString());
    assertEquals(expected, RichnessMeasure.named(label).of(spectrum).orElseThrow(), 1e-12 * expected);
  }

  @Test
  void hdD_isThatOfSciPy() {
    FrequencySpectrum spectrum = FrequencySpectrum.of((TEXT + " ").repeat(3), Tokenizers.words());
    assertEquals(0.3871968180016137, RichnessMeasure.HD_D.of(spectrum).orElseThrow(), 1e-13);
  }

  @Test
  void hdD_ofExactlyAsManyWordsAsAreDrawn_isTheirTypeTokenRatio() {
    FrequencySpectrum spectrum = FrequencySpectrum.ofCounts(40, 1, 1);
    assertEquals(3.0 / 42, RichnessMeasure.HD_D.of(spectrum).orElseThrow(), 1e-15);
    assertTrue(RichnessMeasure.HD_D.of(FrequencySpectrum.ofCounts(39, 1, 1)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(RichnessMeasure.class)
  void aTextWithoutWords_hasNoValue(RichnessMeasure measure) {
    if (!measure.levelsOut()) {
      assertEquals(OptionalDouble.empty(), measure.of(FrequencySpectrum.ofCounts()));
    }
  }

  @Test
  void oneWord_hasNoSimpson_andHonoreNeedsAWordThatComesBack() {
    assertTrue(RichnessMeasure.SIMPSON_D.of(FrequencySpectrum.ofCounts(1)).isEmpty());
    assertTrue(RichnessMeasure.HONORE_R.of(FrequencySpectrum.ofCounts(1, 1, 1)).isEmpty());
    assertEquals(0, RichnessMeasure.YULE_K.of(FrequencySpectrum.ofCounts(1, 1, 1)).orElseThrow());
    assertEquals(1, RichnessMeasure.SIMPSON_D.of(FrequencySpectrum.ofCounts(5)).orElseThrow());
  }

  @Test
  void measuresByOrder_areNotOfASpectrum() {
    assertThrows(IllegalArgumentException.class, () -> RichnessMeasure.MTLD.of(FrequencySpectrum.ofCounts(2)));
    assertThrows(IllegalArgumentException.class, () -> RichnessMeasure.MATTR.of(FrequencySpectrum.ofCounts(2)));
  }

  @Test
  void unknownName_isRefusedWithTheKnownOnes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RichnessMeasure.named("vocd"));
    assertTrue(String.valueOf(e.getMessage()).contains("\"vocd\"") && e.getMessage().contains("mattr"), e.getMessage());
  }

  @Test
  void negativeCount_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> FrequencySpectrum.ofCounts(2, -1));
  }

  @Property(tries = 300)
  void values_lieInTheirRanges(@ForAll @Size(min = 1, max = 40) int[] drawn) {
    FrequencySpectrum spectrum = FrequencySpectrum.ofCounts(positive(drawn));
    assertEquals(Arrays.stream(positive(drawn)).sum(), spectrum.tokens());
    double ratio = RichnessMeasure.TYPE_TOKEN_RATIO.of(spectrum).orElseThrow();
    assertTrue(ratio > 0 && ratio <= 1);
    double entropy = RichnessMeasure.ENTROPY.of(spectrum).orElseThrow();
    assertTrue(entropy >= -1e-12 && entropy <= Math.log(drawn.length) / Math.log(2) + 1e-12);
    RichnessMeasure.HD_D.of(spectrum).ifPresent(value -> assertTrue(value > 0 && value <= 1 + 1e-12));
    RichnessMeasure.SIMPSON_D.of(spectrum).ifPresent(value -> assertTrue(value >= 0 && value <= 1));
    assertTrue(RichnessMeasure.BRUNET_W.of(spectrum).orElseThrow() >= 1);
  }

  @Property(tries = 300)
  void yule_andSimpson_sayTheSame(@ForAll @Size(min = 2, max = 40) int[] drawn) {
    FrequencySpectrum spectrum = FrequencySpectrum.ofCounts(positive(drawn));
    double n = spectrum.tokens();
    assertEquals(10_000 * RichnessMeasure.SIMPSON_D.of(spectrum).orElseThrow() * (n - 1) / n,
        RichnessMeasure.YULE_K.of(spectrum).orElseThrow(), 1e-9);
  }

  @Property(tries = 300)
  void aTextTwice_hasNoHapax_andTheSameEntropy(@ForAll("texts") String text) {
    FrequencySpectrum once = FrequencySpectrum.of(text, Tokenizers.words());
    FrequencySpectrum twice = FrequencySpectrum.of(text + "\n\n" + text, Tokenizers.words());
    assertEquals(2 * once.tokens(), twice.tokens());
    assertEquals(once.types(), twice.types());
    assertEquals(0, twice.typesOccurring(1));
    assertEquals(once.typesOccurring(1), twice.typesOccurring(2));
    RichnessMeasure.ENTROPY.of(once).ifPresent(
        entropy -> assertEquals(entropy, RichnessMeasure.ENTROPY.of(twice).orElseThrow(), 1e-9));
  }

  private static int[] positive(int[] drawn) {
    return Arrays.stream(drawn).map(number -> 1 + Math.floorMod(number, 50)).toArray();
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.joining(60, "one ", "two ", "TWO ", "\u0643\u062A\u0628 ", "\u6211", "\uD835\uDC00 ", ". ", "d");
  }
}
