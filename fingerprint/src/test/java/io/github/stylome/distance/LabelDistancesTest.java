package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelDistancesTest {
  private static final List<String> LABELS = List.of("b", "a");

  private static String refusal(double[][] distances) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> LabelDistances.of(LABELS, distances)).getMessage());
  }

  @Test
  void whatIsNoDistance_isRefused_andTheTwoAreNamed() {
    assertEquals("from \"a\" to \"b\" the distance is NaN",
        refusal(new double[][] {{0, Double.NaN}, {Double.NaN, 0}}));
    assertEquals("from \"a\" to \"b\" the distance is Infinity",
        refusal(new double[][] {{0, Double.POSITIVE_INFINITY}, {Double.POSITIVE_INFINITY, 0}}));
    assertEquals("from \"a\" to \"b\" the distance is -1.0", refusal(new double[][] {{0, -1}, {-1, 0}}));
    assertEquals("from \"b\" to \"b\" the distance is 1.0", refusal(new double[][] {{1, 1}, {1, 0}}));
    assertEquals("from \"a\" to \"b\" the distance is 2.0, and 1.0 the other way",
        refusal(new double[][] {{0, 1}, {2, 0}}));
    assertEquals("the row of \"a\" has 1 distances, not 2", refusal(new double[][] {{0, 1}, {1}}));
    assertEquals("2 labels and 1 rows", refusal(new double[][] {{0, 1}}));
  }

  @Test
  void labelThatIsThereTwice_orEmpty_isRefused() {
    assertTrue(String.valueOf(assertThrows(IllegalArgumentException.class,
        () -> LabelDistances.of(List.of("a", "a"), new double[2][2])).getMessage()).contains("\"a\" is there twice"));
    assertThrows(IllegalArgumentException.class, () -> LabelDistances.of(List.of(""), new double[1][1]));
  }

  @Test
  void someLabels_keepTheirDistances() {
    LabelDistances all = LabelDistances.of(List.of("b", "c", "a"), new double[][] {{0, 1, 2}, {1, 0, 3}, {2, 3, 0}});
    LabelDistances some = all.of(List.of("a", "b"));
    assertEquals(List.of("a", "b"), some.labels());
    assertEquals(2, some.between(0, 1));
    assertEquals(List.of("a", "b", "c"), all.sorted().labels());
    assertEquals(3, all.sorted().between(0, 2));
    assertThrows(IllegalArgumentException.class, () -> all.of(List.of("x")));
    assertThrows(IllegalArgumentException.class, () -> all.of(List.of("a", "a")));
    assertThrows(IndexOutOfBoundsException.class, () -> all.between(0, 3));
  }

  @Test
  void matrixOfTexts_keepsItsIdsAndDistances() {
    Corpus texts = Corpus.of(Document.of("z", "a a b"), Document.of("y", "a b b c"), Document.of("x", "a a b"));
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(3), texts);
    DistanceMatrix matrix =
        DistanceMatrix.of(Distances.cosine(), texts.stream().map(prints::fingerprint).toList());
    LabelDistances distances = LabelDistances.from(matrix);
    assertEquals(List.of("z", "y", "x"), distances.labels());
    assertEquals(matrix.between(0, 1), distances.between(0, 1));
    assertEquals(0, distances.between(0, 2), 1e-12);
    assertTrue(distances.between(0, 2) >= 0);
  }

  @Test
  void weightedMean_isWhatTheHandComputes_andRefusesWhatDoesNotFit() {
    List<String> labels = List.of("a", "b");
    LabelDistances words = LabelDistances.of(labels, new double[][] {{0, 1}, {1, 0}});
    LabelDistances letters = LabelDistances.of(labels, new double[][] {{0, 3}, {3, 0}});
    assertEquals(1.5, LabelDistances.weightedMean(List.of(words, letters), 3, 1).between(1, 0));
    assertEquals(1, LabelDistances.weightedMean(List.of(words), 0.5).between(0, 1));
    LabelDistances others = LabelDistances.of(List.of("b", "a"), new double[][] {{0, 3}, {3, 0}});
    assertThrows(IllegalArgumentException.class, () -> LabelDistances.weightedMean(List.of(words, others), 1, 1));
    assertThrows(IllegalArgumentException.class, () -> LabelDistances.weightedMean(List.of(words, letters), 1));
    assertThrows(IllegalArgumentException.class, () -> LabelDistances.weightedMean(List.of()));
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> LabelDistances.weightedMean(List.of(words, letters), 1, wrong));
    }
  }
}
