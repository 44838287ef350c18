package io.github.stylome.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FeatureSpecTest {
  @Test
  @Tag("locale")
  void toString_saysEverything() {
    assertEquals("normalizer=nfc,fold-case,unify-quotes,unify-dashes;tokenizer=words;"
        + "features=words(n=1,top=500,culling=0.0);clip=none", FeatureSpec.mostFrequentWords(500).toString());
  }

  @Test
  @Tag("locale")
  void parse_readsWhatToStringWrites() {
    for (MostFrequent features : List.of(MostFrequent.words(1), MostFrequent.words(Integer.MAX_VALUE),
        MostFrequent.characterNGrams(32, 10).culledAt(1), MostFrequent.wordNGrams(2, 999_999_999).culledAt(1.0 / 3),
        MostFrequent.words(7).culledAt(1.2345678901234566E-300),
        MostFrequent.of(NGrams.ofWords(3).withSkips(2), 5), MostFrequent.of(NGrams.ofGraphemes(3), 7),
        MostFrequent.of(NGrams.ofCharacters(4).withinPaddedWords().withSkips(1), 8))) {
      FeatureSpec spec = FeatureSpec.builder()
          .normalizer(Normalizer.of(NormalizationRule.values()))
          .tokenizer(Tokenizers.wordsAndMarks())
          .features(features)
          .clip(2.5)
          .build();
      assertEquals(spec, FeatureSpec.parse(spec.toString()));
      assertEquals(spec.hashCode(), FeatureSpec.parse(spec.toString()).hashCode());
    }
    FeatureSpec unclipped = FeatureSpec.mostFrequentWords(3);
    assertEquals(unclipped, FeatureSpec.parse(unclipped.toString()));
    FeatureSpec shape = FeatureSpec.builder()
        .tokenizer(Shapes.openers(TextPart.SENTENCE, 2))
        .features(MostFrequent.words(100))
        .build();
    assertEquals(shape, FeatureSpec.parse(shape.toString()));
  }

  @Test
  void parse_ofWhatIsNoSpec_isRefused() {
    String good = FeatureSpec.mostFrequentWords(3).toString();
    for (String bad : new String[] {"", good + ";", good.replace("clip=none", "clip=0"),
        good.replace("clip=none", "clip=NaN"), good.replace("clip=none", "clip=x"),
        good.replace("top=3", "top=0"), good.replace("top=3", "top=9999999999"), good.replace("n=1", "n=33"),
        good.replace("n=1", "n=01"), good.replace("n=1", "n=2,skips=0"), good.replace("n=1", "n=2,within=text"),
        good.replace("culling=0.0", "culling=1.5"), good.replace("culling=0.0", "culling=--"),
        good.replace("tokenizer=words", "tokenizer=mine"), good.replace("nfc", "nfx")}) {
      assertThrows(IllegalArgumentException.class, () -> FeatureSpec.parse(bad), bad);
    }
  }

  @Test
  @Tag("locale")
  void toString_ofOtherNGrams_saysWhatIsNotTheDefault() {
    assertEquals("graphemes(n=3,within=words,top=9,culling=0.0)",
        MostFrequent.of(NGrams.ofGraphemes(3).withinWords(), 9).toString());
    assertEquals("words(n=2,skips=4,within=sentences,top=9,culling=0.5)",
        MostFrequent.of(NGrams.ofWords(2).withSkips(4).withinSentences(), 9).culledAt(0.5).toString());
  }

  @Test
  void sentences_withoutTheirCapitals_areRefused() {
    MostFrequent pairs = MostFrequent.of(NGrams.ofWords(2).withinSentences(), 5);
    assertThrows(IllegalArgumentException.class, () -> FeatureSpec.builder().features(pairs).build());
    assertThrows(IllegalArgumentException.class, () -> FeatureSpec.builder()
        .normalizer(Normalizer.of(NormalizationRule.LOWER_CASE)).features(pairs).build());
    FeatureSpec asWritten = FeatureSpec.builder().normalizer(Normalizers.none()).features(pairs).build();
    assertEquals(asWritten, FeatureSpec.parse(asWritten.toString()));
    assertThrows(IllegalArgumentException.class,
        () -> FeatureSpec.parse(asWritten.toString().replace("normalizer=none", "normalizer=nfc,fold-case")));
    assertTrue(asWritten.canMeasure("Two words. End."));
    assertFalse(asWritten.canMeasure("One. Two. Three."));
  }

  @Test
  void builder_setTwiceOrWithoutFeatures_isRefused() {
    FeatureSpec.Builder builder = FeatureSpec.builder();
    assertThrows(IllegalStateException.class, builder::build);
    builder.clip(1).normalizer(Normalizers.none()).tokenizer(Tokenizers.words()).features(MostFrequent.words(2));
    assertThrows(IllegalStateException.class, () -> builder.clip(1));
    assertThrows(IllegalStateException.class, () -> builder.normalizer(Normalizers.none()));
    assertThrows(IllegalStateException.class, () -> builder.tokenizer(Tokenizers.words()));
    assertThrows(IllegalStateException.class, () -> builder.features(MostFrequent.words(2)));
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> FeatureSpec.builder().clip(0));
    assertThrows(IllegalArgumentException.class, () -> FeatureSpec.builder().clip(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> MostFrequent.words(0));
    assertThrows(IllegalArgumentException.class, () -> MostFrequent.words(5).culledAt(1.01));
    assertThrows(IllegalArgumentException.class, () -> MostFrequent.words(5).culledAt(Double.NaN));
  }

  @Test
  void equals_sees_everySetting() {
    assertNotEquals(FeatureSpec.mostFrequentWords(3), FeatureSpec.mostFrequentWords(4));
    assertNotEquals(FeatureSpec.mostFrequentWords(3),
        FeatureSpec.builder().features(MostFrequent.words(3)).clip(9).build());
  }

  @Test
  void canMeasure_saysWhetherThereIsAnNGram() {
    FeatureSpec pairs = FeatureSpec.builder().features(MostFrequent.wordNGrams(2, 5)).build();
    assertTrue(pairs.canMeasure("two words"));
    assertFalse(pairs.canMeasure("word..."));
    assertFalse(pairs.canMeasure(" \n "));
  }
}
