package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Document;
import io.github.stylome.verdict.LabelScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
    List<SeenText> seen = IntStream.range(0, references().size())
        .mapToObj(i -> seen(references().get(i), i % SeenText.FOLDS))
        .toList();
    int[] classOf = seen.stream().mapToInt(SeenText::source).toArray();
    return StyleReferences.of(seen, classOf, 2, 3);
  }

  private static SeenText seen(Document text, int fold) {
    return new SeenText(LABELS.indexOf(text.label().orElseThrow()), false, fold, LABELS,
        new LabelScores(List.of(0.0, 0.0), 0.5, List.of(0.0)), MEASURE.measure(text));
  }

  /** Returns a tally of texts with one look each; there are three. */
  private static Tally tally(List<Document> texts, IntUnaryOperator lookOf) {
    Tally tally = new Tally(9, 3, MEASURE.size());
    for (int i = 0; i < texts.size(); i++) {
      List<Integer> style = Arrays.stream(MEASURE.measure(texts.get(i))).boxed().toList();
      tally.add(new JudgedText(List.of(1.0, 0.0, 0.0), 1, 3 * lookOf.applyAsInt(i), style));
    }
    return tally;
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
  void textsOfASource_areComparedWithItWhereverTheyAreSeen() {
    double[][] allAlpha = {{1, 0}, {1, 0}, {1, 0}};
    Tally known = tally(CompositionTexts.texts("alpha", 1000, 1000 + TEXTS), i -> 0);
    Tally unknown = tally(CompositionTexts.texts("gamma", 1000, 1000 + TEXTS), i -> i % 2);
    assertTrue(STYLES.ofSource(0, known, allAlpha).ratio() < 3);
    assertTrue(STYLES.ofSource(0, unknown, allAlpha).ratio() > 5);
    assertEquals(0, STYLES.ofSource(1, unknown, allAlpha).ratio(), "no text is by beta");
  }

  @Test
  void partOfTheTextsOfASource_pointsToWhereAStrangerLies() {
    List<Document> texts = new ArrayList<>(CompositionTexts.texts("gamma", 1000, 1000 + TEXTS));
    texts.addAll(CompositionTexts.texts("gamma", 2000, 2000 + TEXTS / 4));
    texts.addAll(CompositionTexts.texts("alpha", 1000, 1000 + 3 * TEXTS / 4));
    assertEquals(0.25, direction(texts), 0.1);
    List<Document> pure = new ArrayList<>(CompositionTexts.texts("gamma", 1000, 1000 + TEXTS));
    pure.addAll(CompositionTexts.texts("alpha", 1000, 1000 + TEXTS));
    assertEquals(0, direction(pure), 0.1);
  }

  /** Returns what part of texts that look like alpha points to the first texts, which look like beta. */
  private static double direction(List<Document> texts) {
    Tally tally = tally(texts, i -> i < TEXTS ? 1 : 0);
    double[][] weights = {{1, 0}, {0, 1}, {0, 1}};
    return STYLES.towards(0, STYLES.ofSource(0, tally, weights), tally, new boolean[] {false, true, false}).share();
  }

  @Test
  void textsOfOnePrompt_countForLessThanAsManyOfSeveral() {
    List<SeenText> once = new ArrayList<>();
    List<SeenText> twice = new ArrayList<>();
    for (int i = 0; i < references().size(); i++) {
      once.add(seen(references().get(i), i % SeenText.FOLDS));
      twice.add(once.get(i));
      twice.add(once.get(i));
    }
    double[][] means = new double[2][MEASURE.size()];
    double[] scales = new double[MEASURE.size()];
    Arrays.fill(scales, 1);
    for (SeenText text : once) {
      for (int j = 0; j < scales.length; j++) {
        means[text.source()][j] += text.style()[j] / StyleMeasure.PARTS / TEXTS;
      }
    }
    double[] single = StyleScatter.traces(once, means, scales)[0];
    double[] copied = StyleScatter.traces(twice, means, scales)[0];
    assertEquals(2, copied[0] / single[0], 0.5);
  }

  @Test
  void orderOfWords_isMeasured() {
    StyleMeasure measure = StyleMeasure.of(List.of(Document.of("a", "up and down and up")));
    int[] one = measure.measure(Document.of("b", "up and down"));
    int[] other = measure.measure(Document.of("c", "down and up"));
    int words = measure.words().indexOf("up and");
    assertTrue(words > 0 && one[words] > 0);
    assertEquals(0, other[words]);
    assertEquals(one[measure.words().indexOf("up")], other[measure.words().indexOf("up")]);
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
