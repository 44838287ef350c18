package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.evaluation.RichnessSlices.LongText;
import io.github.stylome.richness.RichnessMeasure;
import io.github.stylome.richness.RichnessProfiler;
import io.github.stylome.richness.RichnessRule;
import io.github.stylome.text.Document;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RichnessReliabilityTest {
  @Test
  void reliability_isTheIntraclassCorrelation() {
    // Means 2, 5, 8 of pairs one off: between 2 * 18 / 2 = 18, within 6 / 3 = 2, (18 - 2) / (18 + 2) = 0.8.
    assertEquals(0.8, RichnessReliability.of(
        Map.of("a", List.of(1.0, 3.0), "b", List.of(4.0, 6.0), "c", List.of(7.0, 9.0))), 1e-12);
    assertEquals(1, RichnessReliability.of(
        Map.of("a", List.of(1.0, 1.0), "b", List.of(2.0, 2.0), "c", List.of(4.0, 4.0, 4.0))), 1e-12);
    assertTrue(RichnessReliability.of(
        Map.of("a", List.of(1.0, 3.0), "b", List.of(3.0, 1.0), "c", List.of(1.0, 3.0))) < 0);
  }

  @Test
  void writersOfOneSlice_doNotCount() {
    assertTrue(Double.isNaN(RichnessReliability.of(
        Map.of("a", List.of(1.0, 3.0), "b", List.of(4.0, 6.0), "c", List.of(7.0)))));
  }

  @Test
  void slices_areThatLong_doNotOverlap_andReachFromStartToEnd() {
    String words = IntStream.range(0, 25).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    LongText text = RichnessSlices.read("ann", words);
    assertEquals(List.of("0 1 2 3 4 5 6 7 8 9", "15 16 17 18 19 20 21 22 23 24"), text.slices(10, 12));
    assertEquals(List.of(), text.slices(26, 12));
  }

  @Test
  void shortTexts_areJoinedByWriter() {
    List<LongText> texts = RichnessSlices.texts(List.of(Document.of("1", "b one").withLabel("bob"),
        Document.of("2", "a").withLabel("ann"), Document.of("3", "b two three").withLabel("bob")), false);
    assertEquals(List.of("ann", "bob"), texts.stream().map(LongText::writer).toList());
    assertEquals(List.of("b one\n\nb two"), texts.get(1).slices(4, 1));
  }

  @Test
  void biasOfTheTypeTokenRatio_isPositiveInShortSlices_andThatOfWindowsIsNot() {
    List<LongText> texts = IntStream.range(0, 4).mapToObj(writer -> RichnessSlices.read("w" + writer,
        new java.util.Random(writer).ints(2000, 0, 200 + 40 * writer).mapToObj(i -> "x" + i)
            .collect(Collectors.joining(" ")))).toList();
    RichnessSample sample = RichnessSample.of(texts, List.of(20, 200, 1000),
        RichnessProfiler.of(Tokenizers.words()).withWindow(20).withRule(RichnessRule.none()));
    assertEquals(1000, sample.reference());
    assertTrue(sample.biasOfWholeText(RichnessMeasure.TYPE_TOKEN_RATIO, 20) > 5);
    assertTrue(Math.abs(sample.bias(RichnessMeasure.TYPE_TOKEN_RATIO, 200)) < 0.5);
    assertTrue(sample.reliability(RichnessMeasure.TYPE_TOKEN_RATIO, 1000)
        > sample.reliability(RichnessMeasure.TYPE_TOKEN_RATIO, 20));
    assertEquals(List.of(), sample.misses(RichnessMeasure.TYPE_TOKEN_RATIO, 200, 100));
  }
}
