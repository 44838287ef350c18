package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Document;
import io.github.stylome.verdict.LabelScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleReferencesTest {
  private static final List<String> LABELS = List.of("alpha", "beta");
  private static final int TEXTS = 60;
  private static final StyleMeasure MEASURE = StyleMeasure.of(references());
  private static final StyleReferences STYLES = styles();

  private static List<Document> references() {
    List<Document> texts = new ArrayList<>();
    LABELS.forEach(label -> texts.addAll(CompositionTexts.texts(label, 0, TEXTS)));
    return texts;
  }

  private static StyleReferences styles() {
    List<SeenText> seen = references().stream()
        .map(text -> new SeenText(LABELS.indexOf(text.label().orElseThrow()), false, 0, LABELS,
            new LabelScores(List.of(0.0, 0.0), 0.5, List.of(0.0)), MEASURE.measure(text)))
        .toList();
    int[] classOf = seen.stream().mapToInt(SeenText::source).toArray();
    return StyleReferences.of(seen, classOf, 2, 3);
  }

  private static long[] sums(List<Document> texts) {
    long[] sums = new long[MEASURE.size()];
    for (Document text : texts) {
      int[] style = MEASURE.measure(text);
      for (int j = 0; j < sums.length; j++) {
        sums[j] += style[j];
      }
    }
    return sums;
  }

  private static double ratio(String label, double ofAlpha) {
    return STYLES.ofAll(sums(CompositionTexts.texts(label, 1000, 1000 + TEXTS)), TEXTS,
        new double[] {ofAlpha, 1 - ofAlpha}).ratio();
  }

  @Test
  void newTextsOfASource_areNotFarFromIt_andThoseOfAStrangerAre() {
    assertTrue(Math.abs(ratio("alpha", 1)) < 3, "alpha: " + ratio("alpha", 1));
    assertTrue(Math.abs(ratio("beta", 0)) < 3, "beta: " + ratio("beta", 0));
    assertTrue(ratio("gamma", 1) > 5, "gamma: " + ratio("gamma", 1));
    assertTrue(ratio("beta", 1) > 5, "beta as alpha: " + ratio("beta", 1));
  }

  @Test
  void mixture_isNotOff_whereItsSharesWereCountedWrongly_butIsWhereASourceIsMissing() {
    List<Document> mixed = new ArrayList<>(CompositionTexts.texts("alpha", 1000, 1000 + TEXTS / 2));
    mixed.addAll(CompositionTexts.texts("beta", 1000, 1000 + TEXTS / 2));
    assertTrue(STYLES.ofAll(sums(mixed), TEXTS, new double[] {0.9, 0.1}).ratio() < 3);
    assertTrue(STYLES.ofAll(sums(mixed), TEXTS, new double[] {1, 0}).ratio() > 5);
  }

  @Test
  void textsThatLookLikeASource_areComparedWithThoseThatDo() {
    long[] sums = sums(CompositionTexts.texts("alpha", 1000, 1000 + TEXTS));
    assertTrue(STYLES.ofClass(0, sums, TEXTS, new double[] {1, 0}).ratio() < 3);
    assertTrue(STYLES.ofClass(1, sums, TEXTS, new double[] {0, 1}).ratio() > 5);
  }

  @Test
  void sources_areFarApart_inBothDirections() {
    boolean[] both = {true, true};
    assertTrue(STYLES.nearest(0, both) > 1);
    assertEquals(STYLES.nearest(0, both), STYLES.nearest(1, both), 1e-9);
    assertEquals(STYLES.farthest(), STYLES.nearest(0, both), 1e-9);
    assertEquals(Double.POSITIVE_INFINITY, STYLES.nearest(0, new boolean[] {true, false}));
  }

  @Test
  void measurements_areRootsOfRelativeFrequencies_andNothingOfNothing() {
    assertTrue(Arrays.stream(MEASURE.measure(Document.of("empty", ""))).allMatch(value -> value == 0));
    int[] style = MEASURE.measure(CompositionTexts.text("alpha", 7));
    assertTrue(Arrays.stream(style).allMatch(value -> value >= 0 && value <= StyleMeasure.PARTS));
    assertTrue(Arrays.stream(style).anyMatch(value -> value > 0));
  }
}
