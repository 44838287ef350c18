package io.github.stylome.fingerprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTableTest {
  private static final Corpus TEXTS = Corpus.copyOf(List.of(
      Document.of("one", "a a a b b c"), Document.of("two", "a a b c c d"), Document.of("three", "a b b c d d")));

  private static FrequencyTable table() {
    Fingerprinter all = Fingerprinter.fit(FeatureSpec.mostFrequentWords(4), TEXTS);
    return FrequencyTable.from(
        all, TEXTS.documents().stream().map(all::fingerprint).toList(), all.vocabulary().terms());
  }

  @Test
  void vectorsOfTheFirst_areThoseOfAFitToSoMany() {
    for (int limit = 1; limit <= 4; limit++) {
      Fingerprinter fitted = Fingerprinter.fit(FeatureSpec.mostFrequentWords(limit), TEXTS);
      List<MeasuredVector> own = table().first(limit).vectors();
      for (int i = 0; i < 3; i++) {
        Fingerprint expected = fitted.fingerprint(TEXTS.documents().get(i));
        assertEquals(expected.id(), own.get(i).id());
        assertEquals(expected.scaledFeatures(), own.get(i).scaledFeatures());
        assertArrayEquals(expected.relativeFrequencies(), own.get(i).relativeFrequencies());
        assertArrayEquals(expected.zScores(), own.get(i).zScores(), 1e-13);
      }
    }
  }

  @Test
  void listsChoose_andRemove() {
    assertEquals(List.of("a", "b", "c", "d"), table().features());
    assertEquals(List.of("d", "a"), table().only(List.of("d", "x", "a", "d")).features());
    assertEquals(1 / 3.0, table().only(List.of("d", "a")).share(2, 0));
    assertEquals(List.of("b", "d"), table().without(List.of("a", "c", "x")).features());
    assertThrows(IllegalArgumentException.class, () -> table().first(5));
    assertThrows(IllegalArgumentException.class, () -> table().only(List.of("x")).vectors());
  }

  @Test
  void textWithoutTheFeatures_isNamed() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> table().only(List.of("d")).vectors());
    assertEquals("\"one\" has none of the 1 features", refused.getMessage());
  }

  @Test
  void fileOfStylo_isRead() {
    FrequencyTable table = FrequencyTable.parse("""
        "A_one" "B_two"
        "the" 5.25 4
        "it's" 0.5 1e-02
        "\\"" 0 3
        """);
    assertEquals(List.of("A_one", "B_two"), table.texts());
    assertEquals(List.of("the", "it's", "\""), table.features());
    assertEquals(0.0525, table.share(0, 0));
    assertEquals(0.0001, table.share(1, 1));
  }

  @Test
  void nameAboveTheFeatures_andTabs_areNoMatter() {
    FrequencyTable table = FrequencyTable.parse("word\ta\tb\r\nthe\t1\t2\r\n\r\nof\t3\t4");
    assertEquals(List.of("a", "b"), table.texts());
    assertEquals(0.04, table.share(1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"a\" \"b\"\n", "\"a\" \"b\"\n\"x\" 1 2\n\"y\" 1\n",
      "\"a\"\n\"x\" NA\n", "\"a\"\n\"x\" -1\n",
      "\"a\"\n\"x\" 101\n", "\"a\"\n\"x\" NaN\n", "\"a\n\"x\" 1\n", "\"a\" \"a\"\n\"x\" 1 2\n",
      "\"a\"\n\"x\" 1\n\"x\" 2\n"})
  void whatIsNoTable_isRefused(String file) {
    assertThrows(IllegalArgumentException.class, () -> FrequencyTable.parse(file));
  }

  @Property(tries = 100)
  void fileThatIsWritten_isReadBack(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int texts,
      @ForAll @IntRange(min = 1, max = 6) int features) {
    List<String> names = IntStream.range(0, texts).mapToObj(i -> i + " \"x\\ '").toList();
    List<String> words = IntStream.range(0, features).mapToObj(i -> "\u0639 #" + i).toList();
    double[][] shares = IntStream.range(0, texts)
        .mapToObj(i -> random.ints(features, 0, 10_000).mapToDouble(count -> count / 123_457.0).toArray())
        .toArray(double[][]::new);
    FrequencyTable table = FrequencyTable.parse(FrequencyTable.of(names, words, shares).format());
    assertEquals(names, table.texts());
    assertEquals(words, table.features());
    for (int i = 0; i < texts; i++) {
      for (int j = 0; j < features; j++) {
        assertEquals(shares[i][j], table.share(i, j), 1e-16);
      }
    }
    assertTrue(table.toString().contains(texts + " texts"));
  }
}
