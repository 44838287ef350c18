package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelTreeTest {
  private static final LabelTree MODELS = LabelTree.parse(List.of(
      "# made up",
      "gpt-4.1-04\tOpenAI\tGPT-4.1\t2025-04-14",
      "gpt-4.1-05\tOpenAI\tGPT-4.1\t2025-05-14",
      "o9\tOpenAI\to9",
      "",
      "claude\tAnthropic\t\t",
      "loner"));

  @Test
  void answer_isAsDeepAsTheProbabilitiesAllow() {
    List<Candidate> ranking = ranking("gpt-4.1-04", 0.4, "gpt-4.1-05", 0.35, "o9", 0.2, "claude", 0.04, "loner", 0.01);
    FamilyAnswer answer = MODELS.judge(ranking, 0.5);
    assertEquals(List.of("OpenAI", "GPT-4.1"), answer.best().orElseThrow().path());
    assertEquals("surely OpenAI (0.95), probably GPT-4.1 (0.75)", answer.reason());
    assertEquals(List.of("OpenAI", "GPT-4.1"), answer.path().stream().map(FamilyCandidate::name).toList());
    assertEquals(List.of(1, 2), answer.path().stream().map(FamilyCandidate::depth).toList());
    assertEquals(List.of("OpenAI"), MODELS.judge(ranking, 0.9).best().orElseThrow().path());
    assertEquals("2025-04-14", MODELS.judge(ranking, 0.3).best().orElseThrow().name());
  }

  @Test
  void rankingOfADepth_sumsTheLabelsOfEachNode() {
    FamilyAnswer answer = MODELS.judge(
        ranking("claude", 0.5, "loner", 0.25, "o9", 0.125, "gpt-4.1-05", 0.0625, "gpt-4.1-04", 0.0625), 0.5);
    assertEquals(List.of(new FamilyCandidate(List.of("Anthropic"), 0.5), new FamilyCandidate(List.of("OpenAI"), 0.25),
        new FamilyCandidate(List.of("loner"), 0.25)), answer.ranking(1)); // equally probable: by name
    assertEquals(List.of("GPT-4.1", "o9"), answer.ranking(2).stream().map(FamilyCandidate::name).toList());
    assertEquals(3, answer.depth());
    assertEquals(List.of(), answer.ranking(4));
    assertThrows(IllegalArgumentException.class, () -> answer.ranking(0));
  }

  @Test
  void noNodeThatIsProbableEnough_isNoAnswer() {
    FamilyAnswer answer = MODELS.judge(ranking("claude", 0.4, "loner", 0.35, "o9", 0.25), 0.5);
    assertEquals(Optional.empty(), answer.best());
    assertEquals(List.of(), answer.path());
    assertEquals("no family has a probability of 0.5: possibly Anthropic (0.40)", answer.reason());
  }

  @Test
  void nothingMeasured_isNoAnswer() {
    FamilyAnswer answer = MODELS.judge(List.of(), 0.5);
    assertEquals(Optional.empty(), answer.best());
    assertEquals(0, answer.depth());
    assertEquals("nothing could be measured", answer.reason());
  }

  @Test
  void tiesAtTheDeepestDepth_goToTheMoreProbable_thenToTheFirstByName() {
    LabelTree tree = LabelTree.of(Map.of("x", List.of("B", "b"), "y", List.of("A", "z"), "z", List.of("A", "a")));
    assertEquals(List.of("B", "b"), tree.judge(ranking("x", 0.5, "y", 0.25, "z", 0.25), 0.2).best().orElseThrow().path());
    assertEquals(List.of("A", "a"), tree.judge(ranking("y", 0.4, "z", 0.4, "x", 0.2), 0.2).best().orElseThrow().path());
  }

  @Test
  void nodesOfOneNameUnderTwoParents_areTwo() {
    LabelTree tree = LabelTree.bySeparator(List.of("Mistral/Large", "Other/Large"), "/");
    FamilyAnswer answer = tree.judge(ranking("Mistral/Large", 0.75, "Other/Large", 0.25), 0.5);
    assertEquals(2, answer.ranking(2).size());
    assertEquals(List.of("Mistral", "Large"), answer.best().orElseThrow().path());
  }

  @Test
  void unknownLabel_isItsOwnRoot_andTheTreeMayKnowMore() {
    FamilyAnswer answer = MODELS.judge(ranking("stranger", 0.9, "o9", 0.1), 0.5);
    assertEquals(List.of("stranger"), answer.best().orElseThrow().path());
    assertEquals(List.of("loner"), MODELS.path("loner"));
    assertEquals(List.of("Anthropic"), MODELS.path("claude"));
  }

  @Test
  void labelAboveOthers_countsInItsOwnNodeOnly() {
    LabelTree tree = LabelTree.bySeparator(List.of("a", "a::b", "c"), "::");
    FamilyAnswer answer = tree.judge(ranking("a", 0.5, "a::b", 0.25, "c", 0.25), 0.5);
    assertEquals(0.75, answer.ranking(1).get(0).probability());
    assertEquals(0.25, answer.ranking(2).get(0).probability());
    assertEquals(List.of("a"), answer.best().orElseThrow().path());
  }

  @Test
  void probabilities_neverExceedOne_norThoseOfTheNodeAbove() {
    List<Candidate> many = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      many.add(new Candidate("f/" + i % 2 + "/" + i, -i, 0.1));
    }
    LabelTree tree = LabelTree.bySeparator(many.stream().map(Candidate::label).toList(), "/");
    FamilyAnswer answer = tree.judge(many, 0.05);
    assertTrue(answer.ranking(1).get(0).probability() <= 1);
    List<FamilyCandidate> path = answer.path();
    assertEquals(3, path.size());
    IntStream.range(1, 3).forEach(i -> assertTrue(path.get(i).probability() <= path.get(i - 1).probability()));
  }

  @Test
  void words_areCutOffAndNotRounded() {
    LabelTree tree = LabelTree.of(Map.of());
    assertEquals("probably x (0.94)", tree.judge(ranking("x", 0.9499, "y", 0.0501), 0.5).reason());
    assertEquals(Certainty.SURELY, Certainty.of(0.95));
    assertEquals(Certainty.PROBABLY, Certainty.of(Math.nextDown(0.95)));
    assertEquals(Certainty.PERHAPS, Certainty.of(0.5));
    assertEquals(Certainty.POSSIBLY, Certainty.of(0));
    assertThrows(IllegalArgumentException.class, () -> Certainty.of(Double.NaN));
  }

  @Test
  void badTables_areRefusedByLineAndValue() {
    assertRefused("line 2: the label \"a\" was there before", "a\tx", "a\ty");
    assertRefused("line 1, of the label \"a\", has more than 4 columns (label, family, model, version)", "a\tb\tc\td\te");
    assertRefused("line 2 has an empty label before the family \"x\"", "", "\tx");
    assertRefused("line 1 has an empty model before the version \"v\"", "a\tx\t \tv");
  }

  @Test
  void badPaths_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> LabelTree.of(Map.of("a", List.of())));
    assertThrows(IllegalArgumentException.class, () -> LabelTree.of(Map.of("a", List.of("x", ""))));
    assertThrows(IllegalArgumentException.class, () -> LabelTree.of(Map.of("a", Collections.nCopies(33, "x"))));
    assertThrows(IllegalArgumentException.class, () -> LabelTree.bySeparator(List.of("a"), ""));
    assertThrows(IllegalArgumentException.class, () -> LabelTree.bySeparator(List.of("a//b"), "/"));
    assertThrows(IllegalArgumentException.class, () -> LabelTree.bySeparator(List.of("a/".repeat(100_000) + "a"), "/"));
    for (double level : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> MODELS.judge(ranking("o9", 1), level));
    }
  }

  private static void assertRefused(String message, String... lines) {
    assertEquals(message,
        assertThrows(IllegalArgumentException.class, () -> LabelTree.parse(List.of(lines))).getMessage());
  }

  private static List<Candidate> ranking(Object... labelsAndProbabilities) {
    List<Candidate> ranking = new ArrayList<>();
    for (int i = 0; i < labelsAndProbabilities.length; i += 2) {
      ranking.add(new Candidate(
          (String) labelsAndProbabilities[i], -i, ((Number) labelsAndProbabilities[i + 1]).doubleValue()));
    }
    return ranking;
  }
}
