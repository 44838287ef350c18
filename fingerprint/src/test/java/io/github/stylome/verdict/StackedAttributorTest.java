package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.testing.HabitTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StackedAttributorTest {
  private static final String[] LABELS = {"ann", "bob", "cy", "dee"};
  private static final int PROMPTS = 24;
  private static final Corpus TRAINING = HabitTexts.corpus(PROMPTS, LABELS);
  private static final StackedAttributor ATTRIBUTOR =
      StackedAttributor.fit(StackedMethod.standard(), TRAINING, Workers.caller());

  @Test
  void answersToNewPrompts_areGivenToTheirLabels() {
    int right = 0;
    for (int place = 0; place < LABELS.length; place++) {
      for (int prompt = 100; prompt < 120; prompt++) {
        Attribution answer = ATTRIBUTOR.attribute(HabitTexts.document("?", place, prompt));
        right += answer.best().equals(Optional.of(LABELS[place])) ? 1 : 0;
        assertTrue(answer.calibrated());
      }
    }
    assertTrue(right >= 72, right + " of 80");
  }

  @Test
  void probabilities_sumToOneAndGoDownTheRanking() {
    Attribution answer = ATTRIBUTOR.attribute(HabitTexts.document("?", 2, 200));
    assertEquals(1, answer.ranking().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
    assertEquals(List.of(LABELS), answer.ranking().stream().map(Candidate::label).sorted().toList());
    for (int i = 1; i < LABELS.length; i++) {
      assertTrue(answer.ranking().get(i - 1).score() >= answer.ranking().get(i).score());
      assertTrue(answer.ranking().get(i - 1).probability() >= answer.ranking().get(i).probability());
    }
  }

  @Test
  void aScore_isTheLogarithmOfAProbability() {
    Attribution answer = ATTRIBUTOR.attribute(HabitTexts.document("?", 2, 200));
    assertEquals(1, answer.ranking().stream().mapToDouble(c -> StrictMath.exp(c.score())).sum(), 1e-9);
  }

  @Test
  void unknown_isKnownAndAProbability() {
    double unknown = ATTRIBUTOR.attribute(HabitTexts.document("?", 0, 201)).unknown().orElseThrow();
    assertTrue(unknown >= 0 && unknown <= 1, "" + unknown);
  }

  @Test
  void conformalSet_holdsTheBestAndGrowsWithTheLevel() {
    for (int place = 0; place < LABELS.length; place++) {
      Attribution answer = ATTRIBUTOR.attribute(HabitTexts.document("?", place, 202));
      List<String> before = List.of();
      for (double level : new double[] {0.01, 0.5, 0.9, 0.99}) {
        List<String> set = answer.conformalSet(level);
        assertEquals(answer.ranking().get(0).label(), set.get(0));
        assertTrue(set.containsAll(before));
        before = set;
      }
    }
  }

  @Test
  void channels_sayEachForItself() {
    Attribution answer = ATTRIBUTOR.attribute(HabitTexts.document("?", 1, 203));
    assertEquals(ATTRIBUTOR.method().channels().size(), answer.channels().size());
    LabelWeights weights = ATTRIBUTOR.weights();
    for (int c = 0; c < weights.channels(); c++) {
      ChannelAnswer own = answer.channels().get(c);
      assertEquals(ATTRIBUTOR.method().channels().get(c).name(), own.channel());
      assertEquals(weights.mean(c), own.weight());
      assertTrue(own.probability() >= 1.0 / LABELS.length && own.probability() <= 1);
    }
  }

  @Test
  void severalTexts_areSurerThanEachAlone() {
    List<Document> texts = new ArrayList<>();
    double sum = 0;
    for (int prompt = 300; prompt < 306; prompt++) {
      Document text = HabitTexts.document("?", 3, prompt);
      texts.add(text);
      sum += probability(ATTRIBUTOR.attribute(text), "dee");
    }
    Attribution together = ATTRIBUTOR.attributeTogether(Corpus.copyOf(texts));
    assertEquals(Optional.of("dee"), together.best());
    assertTrue(probability(together, "dee") > sum / texts.size());
    assertEquals(texts.stream().map(Document::id).toList(), together.documents());
  }

  @Test
  void ofOneText_togetherIsAsAlone() {
    Document text = HabitTexts.document("?", 0, 310);
    assertEquals(ATTRIBUTOR.attribute(text).ranking(), ATTRIBUTOR.attributeTogether(Corpus.of(text)).ranking());
  }

  @Test
  void textsWithoutToken_haveNoPartInWhatTextsSayTogether() {
    Document text = HabitTexts.document("?", 0, 311);
    Attribution answer = ATTRIBUTOR.attributeTogether(Corpus.of(Document.of("blank", " \n"), text));
    assertEquals(List.of(text.id()), answer.documents());
    assertEquals(ATTRIBUTOR.attribute(text).ranking(), answer.ranking());
    assertThrows(IllegalArgumentException.class, () -> ATTRIBUTOR.attributeTogether(Corpus.of()));
  }

  @Test
  void evidence_standsWhereItSays_inOneTextAndInSeveral() {
    Corpus texts = Corpus.of(
        HabitTexts.document("plain", 0, 400),
        Document.of("not NFC", HabitTexts.text(1, 401).replace("a", "a\u0301").replace("water", "wate\u0323\u0307r")),
        Document.of("supplementary", "\uD83D\uDE00 \uD801\uDC00\n" + HabitTexts.text(2, 402) + "\uD83D\uDE00"),
        Document.of("lone surrogates", "\uDC00\uD800" + HabitTexts.text(3, 403) + "\uD800"));
    for (Document text : texts) {
      Attribution answer = ATTRIBUTOR.attribute(text);
      assertEquals(20, answer.evidence().size(), text.id());
      assertQuotes(answer, texts);
    }
    assertQuotes(ATTRIBUTOR.attributeTogether(texts), texts);
  }

  private static void assertQuotes(Attribution answer, Corpus texts) {
    double before = Double.POSITIVE_INFINITY;
    for (Evidence evidence : answer.evidence()) {
      Quotation quotation = evidence.quotation().orElseThrow();
      Document text = texts.stream().filter(d -> d.id().equals(quotation.document())).findFirst().orElseThrow();
      assertEquals(evidence.feature(), quotation.span().in(text.text()));
      assertTrue(quotation.span().length() > 0);
      assertTrue(evidence.occurrences() >= 1);
      assertTrue(Math.abs(evidence.contribution()) <= before && evidence.contribution() != 0);
      before = Math.abs(evidence.contribution());
    }
  }

  @Test
  void evidence_speaksForTheBestOrAgainstIt() {
    List<Evidence> all = new ArrayList<>();
    for (int prompt = 500; prompt < 520; prompt++) {
      all.addAll(ATTRIBUTOR.attribute(HabitTexts.document("?", prompt % 4, prompt)).evidence());
    }
    long against = all.stream().filter(e -> e.contribution() < 0).count();
    assertTrue(against > 0 && against < all.size() / 2, against + " of " + all.size());
  }

  @Test
  void blankTexts_areEmpty() {
    for (String blank : new String[] {"", " ", "\n\n\t\u00A0"}) {
      Attribution answer = ATTRIBUTOR.attribute(Document.of("blank", blank));
      assertEquals(Optional.of(Abstention.EMPTY), answer.abstention());
      assertEquals(Optional.empty(), answer.best());
      assertEquals(List.of(), answer.ranking());
      assertEquals(List.of(), answer.conformalSet(0.9));
      assertTrue(answer.unknown().isEmpty());
      assertTrue(answer.reason().contains("\"blank\""), answer.reason());
    }
  }

  @Test
  void whereAPrecisionIsAskedFor_answersAreAsProbableAsHeldOutTextsSay() {
    double least = ATTRIBUTOR.leastProbability(0.9, 1).orElseThrow();
    StackedAttributor asking = ATTRIBUTOR.withPolicy(AttributionPolicy.always().withPrecision(0.9));
    int answered = 0;
    int refused = 0;
    for (Document text : TRAINING) {
      for (Document part : List.of(text, Document.of("part", text.text().substring(0, 12)))) {
        Attribution answer = asking.attribute(part);
        boolean enough = answer.ranking().get(0).probability() >= least;
        assertEquals(enough ? Optional.empty() : Optional.of(Abstention.TOO_CLOSE), answer.abstention());
        answered += enough ? 1 : 0;
        refused += enough ? 0 : 1;
      }
    }
    assertTrue(answered > 0 && refused > 0, answered + " answered, " + refused + " refused");
  }

  @Test
  void aPrecisionThatHeldOutTextsDoNotShow_isNotGiven() {
    assertTrue(ATTRIBUTOR.leastProbability(0.999999, 1).isEmpty());
    Attribution answer = ATTRIBUTOR.withPolicy(AttributionPolicy.standard().withPrecision(0.999999))
        .attribute(TRAINING.documents().get(0));
    assertEquals(Optional.of(Abstention.TOO_CLOSE), answer.abstention());
    assertTrue(answer.reason().contains("do not show a precision of 1.000"), answer.reason());
  }

  @Test
  void aTextInAnotherScript_isRefused() {
    Attribution answer = ATTRIBUTOR.attribute(Document.of("greek",
        "\u03BB\u03CC\u03B3\u03BF\u03C2 \u03BA\u03B1\u03B9 \u03BC\u03AD\u03C4\u03C1\u03BF\u03BD ".repeat(30)));
    assertEquals(Optional.of(Abstention.SHIFTED), answer.abstention());
    assertTrue(!answer.shift().isEmpty());
    assertEquals(Optional.empty(), answer.best());
    assertTrue(ATTRIBUTOR.withPolicy(AttributionPolicy.always())
        .attribute(Document.of("greek", "\u03BB\u03CC\u03B3\u03BF\u03C2 ".repeat(50))).best().isPresent());
  }

  @Test
  void strangeTexts_areAnsweredOrRefusedByName() {
    for (String text : List.of("\0", "\uD800", "\uDC00\uD800", "a", ".", "\u0301", "a".repeat(100_000),
        "\n- ".repeat(10_000), "<p>".repeat(5000), "\uDBFF\uDFFF", "**", "#".repeat(9999))) {
      Attribution answer = ATTRIBUTOR.attribute(Document.of("strange", text));
      assertTrue(answer.abstention().isPresent() || answer.best().isPresent());
      assertTrue(!answer.reason().isEmpty());
      assertEquals(answer.ranking().isEmpty() ? 0 : 1,
          answer.ranking().stream().mapToDouble(Candidate::probability).sum(), 1e-9);
    }
  }

  @Test
  void manyTexts_mayHaveOneIdAndAreAnsweredInTheirOrder() {
    List<Document> texts = List.of(Document.of("x", HabitTexts.text(0, 600)), Document.of("x", HabitTexts.text(3, 601)),
        Document.of("x", ""), Document.of("x", HabitTexts.text(0, 600)));
    List<Attribution> answers = ATTRIBUTOR.attributeAll(texts, Workers.caller());
    for (int i = 0; i < texts.size(); i++) {
      assertEquals(ATTRIBUTOR.attribute(texts.get(i)).ranking(), answers.get(i).ranking());
    }
    assertEquals(answers.get(0).ranking(), answers.get(3).ranking());
  }

  @Test
  void textsOfAnyLength_areAnsweredTogetherAsAlone() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) { // more chars than are read at once
      texts.add(Document.of("text-" + i, (HabitTexts.text(i % 4, 650 + i) + "\n\n").repeat(i % 3 == 0 ? 300 : 1)));
    }
    assertTrue(texts.stream().mapToInt(text -> text.text().length()).sum() > 1 << 18);
    List<Attribution> answers = ATTRIBUTOR.attributeAll(texts, Workers.caller());
    for (int i = 0; i < texts.size(); i++) {
      Attribution alone = ATTRIBUTOR.attribute(texts.get(i));
      assertEquals(alone.ranking(), answers.get(i).ranking());
      assertEquals(alone.evidence(), answers.get(i).evidence());
      assertEquals(alone.documents(), answers.get(i).documents());
    }
  }

  @Test
  void textsOfTheKindLearntFrom_areNotRefusedTogether() {
    List<Document> texts = new ArrayList<>();
    for (int prompt = 700; prompt < 730; prompt++) {
      texts.add(HabitTexts.document("?", prompt % 4, prompt));
    }
    long refused = ATTRIBUTOR.attributeAll(texts, Workers.caller()).stream()
        .filter(answer -> answer.abstention().isPresent()).count();
    assertTrue(refused <= 3, refused + " of 30");
  }

  @Test
  void anyNumberOfWorkers_givesTheSameBits() {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertArrayEquals(AttributorWriter.toBytes(ATTRIBUTOR), AttributorWriter.toBytes(
          StackedAttributor.fit(StackedMethod.standard(), TRAINING, Workers.of(threads, 4))));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theOrderOfTheTrainingTexts_changesNoBit() {
    List<Document> shuffled = new ArrayList<>(TRAINING.documents());
    Collections.shuffle(shuffled, new Random(3));
    assertArrayEquals(AttributorWriter.toBytes(ATTRIBUTOR), AttributorWriter.toBytes(
        StackedAttributor.fit(StackedMethod.standard(), Corpus.copyOf(shuffled), Workers.caller())));
  }

  @Test
  void trainingTextsWithoutToken_areLeftOutAndNamed() {
    List<Document> documents = new ArrayList<>(TRAINING.documents());
    documents.add(5, Document.of("blank", "ann", " "));
    StackedAttributor fitted =
        StackedAttributor.fit(StackedMethod.standard(), Corpus.copyOf(documents), Workers.caller());
    assertEquals(List.of("blank"), fitted.leftOut());
    assertArrayEquals(AttributorWriter.toBytes(ATTRIBUTOR), AttributorWriter.toBytes(fitted));
  }

  @Test
  void trainingTextsThatCannotDo_areRefusedByName() {
    assertRefused("\"x\" has no label", Corpus.of(Document.of("x", "a b")));
    assertRefused("two labels", Corpus.of(Document.of("x", "ann", "a b")));
    assertRefused("two labels", Corpus.of());
    assertRefused("\"bob\" can be measured",
        Corpus.of(Document.of("x", "ann", "a b"), Document.of("y", "bob", " ")));
  }

  @Test
  void oneGroup_isTooFewToLearnFrom() {
    assertRefused("prompts or works", Corpus.of(Document.of("x", "ann", "a b").withGroup("g"),
        Document.of("y", "bob", "a b").withGroup("g")));
  }

  @Test
  void aHandfulOfTexts_isLearntFromAllTheSame() {
    StackedAttributor fitted = StackedAttributor.fit(
        StackedMethod.standard(), HabitTexts.corpus(2, "ann", "bob"), Workers.caller());
    Attribution answer = fitted.attribute(HabitTexts.document("?", 0, 9));
    assertEquals(1, answer.ranking().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
    assertTrue(answer.unknown().isEmpty());
  }

  @Test
  void aLabelOfOneGroupOnly_isLearntToo() {
    List<Document> documents = new ArrayList<>(HabitTexts.corpus(6, "ann", "bob").documents());
    documents.add(HabitTexts.document("cy", 2, 0));
    StackedAttributor fitted =
        StackedAttributor.fit(StackedMethod.standard(), Corpus.copyOf(documents), Workers.caller());
    assertEquals(List.of("ann", "bob", "cy"), fitted.labels());
    assertEquals(3, fitted.attribute(HabitTexts.document("?", 2, 9)).ranking().size());
  }

  private static void assertRefused(String part, Corpus training) {
    Exception e = assertThrows(IllegalArgumentException.class,
        () -> StackedAttributor.fit(StackedMethod.standard(), training, Workers.caller()));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  private static double probability(Attribution answer, String label) {
    return answer.ranking().stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow().probability();
  }
}
