package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.LabelTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final List<String> LABELS = List.of("alpha", "beta", "gamma", "human");
  private static Composer composer;

  @BeforeAll
  static void fit() {
    composer = Composer.fit(references(LABELS, 40), ComposerOptions.standard(), Workers.caller());
  }

  private static Corpus references(List<String> labels, int texts) {
    List<Document> references = new ArrayList<>();
    labels.forEach(label -> references.addAll(CompositionTexts.texts(label, 0, texts)));
    return Corpus.copyOf(references);
  }

  private static Composition compose(List<Document> texts) {
    Tally tally = composer.tally();
    composer.judge(texts, Workers.caller()).forEach(tally::add);
    return composer.compose(tally);
  }

  private static SourceShare share(Composition corpus, String source) {
    return corpus.shares().stream().filter(share -> share.source().equals(source)).findFirst().orElseThrow();
  }

  private static List<Document> mixed(int people, int machines) {
    List<Document> texts = new ArrayList<>(CompositionTexts.texts("human", 1000, 1000 + people));
    texts.addAll(CompositionTexts.texts("alpha", 1000, 1000 + machines));
    return texts;
  }

  @Test
  void sharesOfAMixture_areFound_andSumToOne() {
    Composition corpus = compose(mixed(140, 60));
    assertEquals(0.7, share(corpus, "human").share(), 0.05);
    assertEquals(0.3, share(corpus, "alpha").share(), 0.05);
    assertEquals(1, corpus.shares().stream().mapToDouble(SourceShare::share).sum(), 1e-9);
    assertEquals(List.of("alpha", "beta", "gamma", "human", Composition.NONE),
        corpus.shares().stream().map(SourceShare::source).toList());
    assertTrue(share(corpus, "human").lower() <= 0.7 && share(corpus, "human").upper() >= 0.7);
    assertEquals(3, corpus.strangers());
  }

  @Test
  void orderOfTexts_andMerging_doNotMatter() {
    List<Document> texts = mixed(30, 50);
    Composition inOrder = compose(texts);
    Collections.shuffle(texts, new Random(5));
    assertEquals(inOrder, compose(texts));
    Tally one = composer.tally();
    Tally other = composer.tally();
    List<JudgedText> judged = composer.judge(texts, Workers.caller());
    judged.subList(0, 25).forEach(one::add);
    judged.subList(25, judged.size()).forEach(other::add);
    other.merge(one);
    assertEquals(inOrder, composer.compose(other));
  }

  @Test
  void unknownGenerator_isNoneOfTheKnown() {
    Composition corpus = compose(CompositionTexts.texts("delta", 0, 150));
    assertTrue(share(corpus, Composition.NONE).share() > 0.8, corpus.toString());
  }

  @Test
  void unknownGenerator_amongPeople_isNoneOfTheKnown() {
    List<Document> texts = new ArrayList<>(CompositionTexts.texts("human", 1000, 1100));
    texts.addAll(CompositionTexts.texts("delta", 0, 100));
    Composition corpus = compose(texts);
    assertEquals(0.5, share(corpus, "human").share(), 0.1, corpus.toString());
    assertEquals(0.5, share(corpus, Composition.NONE).share(), 0.1, corpus.toString());
    assertTrue(share(corpus, Composition.NONE).upper() >= 0.5, corpus.toString());
  }

  @Test
  void modelWithFewTexts_mayBeAnotherOneLikeIt() {
    Composition corpus = compose(mixed(90, 12));
    assertTrue(share(corpus, "alpha").share() > 0.05, corpus.toString());
    assertEquals(0, share(corpus, "alpha").lower(), 1e-9, corpus.toString());
    assertTrue(share(corpus, Composition.NONE).upper() >= 0.1, corpus.toString());
  }

  @Test
  void oneText_hasWideIntervals() {
    Composition corpus = compose(List.of(CompositionTexts.text("human", 2000)));
    assertEquals(1, corpus.texts());
    SourceShare human = share(corpus, "human");
    assertTrue(human.upper() - human.lower() > 0.5, human.toString());
  }

  @Test
  void corpusOfMillions_hasTheSharesOfASmallOneLikeIt() {
    Tally tally = composer.tally();
    composer.judge(mixed(140, 60), Workers.caller()).forEach(tally::add);
    for (int i = 0; i < 14; i++) {
      Tally twin = composer.tally();
      twin.merge(tally);
      tally.merge(twin);
    }
    Composition corpus = composer.compose(tally);
    assertEquals(200L << 14, corpus.texts());
    assertEquals(0.7, share(corpus, "human").share(), 0.05);
    assertTrue(share(corpus, "human").upper() - share(corpus, "human").lower() < 0.5, corpus.toString());
  }

  @Test
  void nothingMeasurable_cannotBeTold() {
    Composition corpus = compose(List.of(Document.of("empty", "")));
    assertEquals(1, corpus.texts());
    assertEquals(0, corpus.measured());
    assertEquals(List.of(), corpus.shares());
    assertTrue(corpus.isUndecided());
  }

  @Test
  void isUndecided_whereTheIntervalOfTheLargestShareIsNearlyAll() {
    assertTrue(shares(0.05, 1).isUndecided());
    assertFalse(shares(0.2, 1).isUndecided());
    assertFalse(shares(0.7, 0.9).isUndecided());
  }

  private static Composition shares(double lower, double upper) {
    return new Composition(9, 9, List.of(new SourceShare("alpha", 0.8, lower, upper),
        new SourceShare(Composition.NONE, 0.2, 0, 1)), 3, 1);
  }

  @Test
  void probabilitiesOfAText_followTheSharesOfItsCorpus() {
    JudgedText text = composer.judge(List.of(CompositionTexts.text("human", 3000)), Workers.caller()).get(0);
    Composition allMachine = new Composition(1, 1,
        composer.compose(tallyOf(text)).shares().stream()
            .map(share -> new SourceShare(share.source(), share.source().equals("alpha") ? 1 : 0, 0, 1))
            .toList(), 3, 1);
    assertEquals(1, text.probabilitiesIn(allMachine).get(0), 1e-12);
    assertEquals(1, text.probabilities().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
  }

  private static Tally tallyOf(JudgedText text) {
    Tally tally = composer.tally();
    tally.add(text);
    return tally;
  }

  @Test
  void labelsOfAFamily_areOneSource() {
    LabelTree tree = LabelTree.of(Map.of("alpha", List.of("greek"), "beta", List.of("greek")));
    Composer families = Composer.fit(references(LABELS, 20),
        new ComposerOptions(AttributionMethod.auto(), "human", tree, 1), Workers.caller());
    assertEquals(List.of("gamma", "greek", "human"), families.sources());
  }

  @Test
  void tooFewReferences_areRefusedWithTheReason() {
    assertRefused("two sources", references(List.of("human"), 20));
    assertRefused("two sources", Corpus.copyOf(List.of()));
    List<Document> onePrompt = new ArrayList<>(CompositionTexts.texts("human", 0, 20));
    onePrompt.add(CompositionTexts.text("alpha", 0));
    onePrompt.addAll(CompositionTexts.texts("beta", 0, 20));
    assertRefused("no reference of \"alpha\" can be held out", Corpus.copyOf(onePrompt));
  }

  private static void assertRefused(String reason, Corpus references) {
    String message = String.valueOf(assertThrows(IllegalArgumentException.class,
        () -> Composer.fit(references, ComposerOptions.standard(), Workers.caller())).getMessage());
    assertTrue(message.contains(reason), message);
  }

  @Test
  void screen_dropsMachines_andSparesPeople() {
    HumanScreen screen = composer.screen(0.05);
    long dropped = count(screen, CompositionTexts.texts("alpha", 1000, 1100));
    long people = count(screen, CompositionTexts.texts("human", 1000, 1200));
    assertTrue(dropped > 80, dropped + " of 100 by a machine");
    assertTrue(people <= 20, people + " of 200 by people");
    assertEquals(40, screen.texts());
    assertEquals(HumanScreen.Decision.CANNOT_TELL,
        screen.decide(composer.judge(List.of(Document.of("empty", "")), Workers.caller()).get(0)));
  }

  @Test
  void screen_cannotTellOfTextsOfAnotherKind_andSaysWhy() {
    HumanScreen screen = composer.screen(0.05);
    List<Document> strange = IntStream.range(0, 20)
        .mapToObj(i -> Document.of("s" + i, "Zulu kilo: tango, \"lima\" (sierra); quebec! ".repeat(4 + i % 3)))
        .toList();
    List<JudgedText> judged = composer.judge(strange, Workers.caller());
    assertTrue(judged.stream().allMatch(text -> screen.probability(text) > screen.threshold()), judged::toString);
    for (JudgedText text : judged) {
      assertEquals(HumanScreen.Decision.CANNOT_TELL, screen.decide(text));
      assertTrue(screen.reason(text).orElseThrow().startsWith("of another kind than the references"), text::toString);
    }
    JudgedText dropped = composer.judge(CompositionTexts.texts("alpha", 1000, 1001), Workers.caller()).get(0);
    assertEquals(HumanScreen.Decision.DROP, screen.decide(dropped));
    assertTrue(screen.reason(dropped).isEmpty());
  }

  private static long count(HumanScreen screen, List<Document> texts) {
    return composer.judge(texts, Workers.caller()).stream()
        .filter(text -> screen.decide(text) == HumanScreen.Decision.DROP)
        .count();
  }

  @Test
  void rateThatTheTextsByPeopleAreTooFewFor_isRefused_withTheLeastOne() {
    String message = String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> composer.screen(0.01)).getMessage());
    assertTrue(message.contains("99") && message.contains("there are 40"), message);
  }
}
