package io.github.stylome.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.lineage.Lineage;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.parallel.Workers;
import io.github.stylome.reasoning.MadeTraces;
import io.github.stylome.testing.KinTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DossierMakerTest {
  private static final int PROMPTS = 24;
  private static final DossierSettings FAST = new DossierSettings(100, 200, 0.05, 1);

  private static final Dossier CHILD = make(texts("child", withParentAndChild()));
  private static final Dossier STRANGER = make(texts("stranger3", crowd(List.of())));

  private static List<Document> crowd(List<Document> more) {
    List<Document> all = new ArrayList<>(KinTexts.strangers(12, PROMPTS));
    all.addAll(more);
    return all;
  }

  private static List<Document> withParentAndChild() {
    List<Document> all = crowd(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
    all.addAll(KinTexts.answers("child", 1, 77, 0.4, PROMPTS));
    return all;
  }

  private static DossierTexts texts(String suspect, List<Document> answers) {
    return new DossierTexts(suspect, Corpus.copyOf(answers), Corpus.of(), Map.of(), 0);
  }

  private static Dossier make(DossierTexts texts) {
    return DossierMaker.of(FAST).make(texts);
  }

  private static Finding only(FindingKind kind, Dossier dossier) {
    return dossier.findings().stream().filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
  }

  private static Finding only(FindingKind kind, Topic topic, Dossier dossier) {
    return dossier.sections().stream().filter(section -> section.topic() == topic)
        .flatMap(section -> section.findings().stream())
        .filter(finding -> finding.kind() == kind).findFirst().orElseThrow();
  }

  private static void assertEverySentenceCarriesItsFigure(Dossier dossier) {
    for (Finding finding : dossier.findings()) {
      String sentence = DossierText.english().sentence(dossier.suspect(), finding);
      assertTrue(Sentences.carriesItsFigure(sentence), sentence);
      if (finding.strength() == Strength.SUPPORTED || finding.strength() == Strength.NOT_SUPPORTED) {
        assertTrue(Sentences.hasInterval(sentence), sentence);
      }
    }
  }

  @Test
  void everySentence_carriesItsFigure_whateverTheSuspect() {
    assertEverySentenceCarriesItsFigure(CHILD);
    assertEverySentenceCarriesItsFigure(STRANGER);
  }

  @Test
  void aTunedChild_hasItsParentAsTheLikest_withFigureIntervalAndDecoys() {
    Dossier dossier = CHILD;
    Finding likeness = only(FindingKind.LIKENESS, dossier);
    assertEquals(Strength.SUPPORTED, likeness.strength(), likeness::toString);
    assertEquals(List.of("parent"), likeness.names());
    assertEquals(13, likeness.basis().others());
    assertTrue(likeness.measures().get(Measure.Q) < 0.05, likeness::toString);
    assertEquals(Strength.SUPPORTED, only(FindingKind.KINSHIP, dossier).strength());
  }

  @Test
  void aStranger_isRelatedToNobody() {
    assertNotEquals(Strength.SUPPORTED, only(FindingKind.LIKENESS, STRANGER).strength());
    assertNotEquals(Strength.SUPPORTED, only(FindingKind.KINSHIP, STRANGER).strength());
  }

  @Test
  void everyTopic_hasASectionInOrder_andNoneIsSilentlyMissing() {
    Dossier dossier = CHILD;
    assertEquals(List.of(Topic.values()), dossier.sections().stream().map(DossierSection::topic).toList());
    assertEquals(Strength.NOT_MEASURED, only(FindingKind.LIKENESS, Topic.THINKING, dossier).strength());
    assertEquals(Strength.NOT_MEASURED, only(FindingKind.THINKING_SHARE, dossier).strength());
    assertEquals(Strength.NOT_MEASURED, only(FindingKind.SOUNDS_LIKE_FAMILY, dossier).strength());
    String report = DossierText.english().report(dossier);
    assertTrue(report.indexOf("What this does not prove") < report.indexOf("[supported]"), report);
    assertTrue(report.contains("Not measured: whether one of the others is more like \"child\""), report);
  }

  @Test
  void theThinking_isComparedByItself() {
    List<Document> answers = crowd(KinTexts.answers("suspect", 500, 500, 0, PROMPTS));
    answers.addAll(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
    List<Document> thinking = crowd(KinTexts.answers("suspect", 1, 77, 0.4, PROMPTS));
    thinking.addAll(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
    Dossier dossier =
        make(new DossierTexts("suspect", Corpus.copyOf(answers), Corpus.copyOf(thinking), Map.of(), 0));
    assertEquals(Strength.SUPPORTED, only(FindingKind.THINKING_SHARE, dossier).strength());
    Finding thinks = only(FindingKind.LIKENESS, Topic.THINKING, dossier);
    assertEquals(Strength.SUPPORTED, thinks.strength(), thinks::toString);
    assertEquals(List.of("parent"), thinks.names());
    assertEquals(Basis.Field.THINKING, thinks.basis().field());
    assertEverySentenceCarriesItsFigure(dossier);
    assertNotEquals(Strength.SUPPORTED, only(FindingKind.LIKENESS, Topic.LINEAGE, dossier).strength());
  }

  /** Three others and a suspect that thinks in the manner of the first and answers in that of the second. */
  private static DossierTexts thinkingLikeOne(int prompts) {
    List<Document> thinking = new ArrayList<>(MadeTraces.model("suspect", 0, 10, 0, prompts, 8));
    List<Document> answers = new ArrayList<>(MadeTraces.model("suspect", 1, 20, 0, prompts, 8));
    for (int manner = 0; manner < 3; manner++) {
      thinking.addAll(MadeTraces.model("other" + manner, manner, 30 + manner, 0, prompts, 8));
      answers.addAll(MadeTraces.model("other" + manner, manner, 40 + manner, 0, prompts, 8));
    }
    return new DossierTexts("suspect", Corpus.copyOf(answers), Corpus.copyOf(thinking), Map.of(), 0);
  }

  @Test
  void whoThinksLikeOne_andAnswersLikeAnother_isToldSo_withFiguresAndMoves() {
    Dossier dossier = make(thinkingLikeOne(30));
    assertEverySentenceCarriesItsFigure(dossier);
    Finding thinks = only(FindingKind.THINKS_LIKE, dossier);
    assertEquals(List.of("other0"), thinks.names());
    assertEquals(Strength.SUPPORTED, thinks.strength(), thinks::toString);
    Finding otherwise = only(FindingKind.THINKS_OTHERWISE, dossier);
    assertEquals(List.of("other0", "other1"), otherwise.names());
    assertEquals(Strength.SUPPORTED, otherwise.strength(), otherwise::toString);
    assertTrue(otherwise.measures().get(Measure.P) <= 0.05, otherwise::toString);
    assertEquals(Strength.SUPPORTED, only(FindingKind.TRACE_HALVES, dossier).strength());
    Finding nearest = only(FindingKind.TRACE_PAIR, dossier);
    assertEquals(List.of("other0"), nearest.names());
    assertNotEquals(Strength.SUPPORTED, nearest.strength(), nearest::toString);
    assertEquals(2, only(FindingKind.TRACES_APART, dossier).measures().get(Measure.COUNT));
  }

  @Test
  void fewTracesOrNone_areToldThatNothingCanBeTold() {
    Dossier few = make(thinkingLikeOne(6));
    assertEverySentenceCarriesItsFigure(few);
    assertEquals(Strength.CANNOT_TELL, only(FindingKind.TRACES_APART, few).strength());
    Dossier fewer = make(thinkingLikeOne(12));
    assertEverySentenceCarriesItsFigure(fewer);
    assertEquals(Strength.CANNOT_TELL, only(FindingKind.TRACE_PAIR, fewer).strength());
    assertEquals(Strength.CANNOT_TELL, only(FindingKind.THINKS_OTHERWISE, fewer).strength());
    assertEquals(Doubt.Cause.NO_THINKING, cause(only(FindingKind.TRACES_APART, CHILD)));
  }

  @Test
  void dates_takeAwayADirection_andWithoutThemNoneIsTold() {
    LineageAnswer answer = Lineage.trace(
        Corpus.copyOf(KinTexts.answers("child", 1, 77, 0.4, PROMPTS)),
        Corpus.copyOf(crowd(KinTexts.answers("parent", 1, 1, 0, PROMPTS)))).get(0);
    assertEquals(Doubt.Cause.NO_DATES, cause(direction(answer, Map.of())));
    Finding possible = direction(answer, "2025-03", "2024");
    assertEquals(Strength.NOT_SUPPORTED, possible.strength());
    assertEquals(IntervalMethod.DATES, possible.figure().orElseThrow().method());
    Finding impossible = direction(answer, "2023-05-02", "2023-05-03");
    assertEquals(Strength.SUPPORTED, impossible.strength());
    assertEquals(-1, impossible.figure().orElseThrow().upper());
    assertEquals(Doubt.Cause.DATES_OVERLAP, cause(direction(answer, "2024", "2024-05")));
  }

  private static Finding direction(LineageAnswer answer, String child, String parent) {
    return direction(answer, Map.of("child", ReleaseDate.parse(child), "parent", ReleaseDate.parse(parent)));
  }

  private static Finding direction(LineageAnswer answer, Map<String, ReleaseDate> dates) {
    return LineageSection.findings(answer, dates, new Basis(Basis.Field.ANSWERS, PROMPTS, PROMPTS, 13, 1)).stream()
        .filter(finding -> finding.kind() == FindingKind.DIRECTION).findFirst().orElseThrow();
  }

  private static Doubt.Cause cause(Finding finding) {
    return finding.doubt().orElseThrow().cause();
  }

  @Test
  void claims_areCountedByName_withTheirInterval() {
    List<Document> all = new ArrayList<>(withParentAndChild());
    for (int i = 0; i < 4; i++) {
      all.add(Document.of("claim" + i, "child", "I am Claude, a model trained by Anthropic.").withGroup("who" + i));
    }
    Dossier dossier = make(texts("child", all));
    Finding rate = only(FindingKind.LEAK_RATE, dossier);
    assertEquals(4, rate.measures().get(Measure.COUNT));
    assertEquals(4.0 / (PROMPTS + 4), rate.figure().orElseThrow().value(), 1e-12);
    Finding name = only(FindingKind.LEAK_NAME, dossier);
    assertEquals(List.of("Claude"), name.names());
    assertEquals(Strength.SUPPORTED, name.strength(), name::toString);
    assertEverySentenceCarriesItsFigure(dossier);
  }

  @Test
  void rejectedRows_standInTheDossier() {
    DossierTexts cut = new DossierTexts("child", Corpus.copyOf(withParentAndChild()), Corpus.of(), Map.of(), 36);
    Finding read = only(FindingKind.ROWS_READ, make(cut));
    assertEquals(14.0 * PROMPTS / (14 * PROMPTS + 36), read.figure().orElseThrow().value(), 1e-12);
  }

  @Test
  void oneText_orNoOtherLabel_isToldThatNothingCanBeTold() {
    Dossier one = make(texts("one", crowd(List.of(Document.of("1", "one", "w1 w2 w3.").withGroup("p1")))));
    Dossier alone = make(texts("child", KinTexts.answers("child", 1, 1, 0, PROMPTS)));
    for (Dossier dossier : List.of(one, alone)) {
      assertEverySentenceCarriesItsFigure(dossier);
      for (FindingKind kind : List.of(FindingKind.LIKENESS, FindingKind.PLACE, FindingKind.SLOP_TERM)) {
        assertEquals(Strength.CANNOT_TELL, only(kind, dossier).strength(), dossier.suspect() + " " + kind);
      }
    }
    assertEquals(Doubt.Cause.FEW_TEXTS, cause(only(FindingKind.LIKENESS, one)));
    assertEquals(Doubt.Cause.FEW_LABELS, cause(only(FindingKind.LIKENESS, alone)));
  }

  @Test
  void withoutSharedPrompts_noComparisonIsTold_thoughItHasItsFigure() {
    List<Document> all = crowd(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
    for (Document text : KinTexts.answers("child", 1, 77, 0.4, PROMPTS)) {
      all.add(text.withGroup("another " + text.group().orElseThrow()));
    }
    Dossier dossier = make(texts("child", all));
    assertEverySentenceCarriesItsFigure(dossier);
    assertEquals(Strength.NOT_SUPPORTED, only(FindingKind.SHARED_PROMPTS, dossier).strength());
    for (FindingKind kind : List.of(FindingKind.LIKENESS, FindingKind.KINSHIP, FindingKind.PLACE,
        FindingKind.NEAREST, FindingKind.SLOP_TERM)) {
      assertEquals(Strength.CANNOT_TELL, only(kind, dossier).strength(), kind::label);
    }
  }

  @Test
  void textsOfAFewWords_areNotCompared() {
    List<Document> all = crowd(List.of());
    for (int i = 0; i < PROMPTS; i++) {
      all.add(Document.of("yes" + i, "child", "yes, " + i).withGroup("prompt " + i));
    }
    Dossier dossier = make(texts("child", all));
    for (FindingKind kind : List.of(FindingKind.LIKENESS, FindingKind.PLACE, FindingKind.SLOP_TERM)) {
      assertEquals(Doubt.Cause.FEW_WORDS, cause(only(kind, dossier)), kind::label);
    }
  }

  @Test
  void textsWithNothingInThem_areNoDossier() {
    assertThrows(IllegalArgumentException.class, () -> texts("nobody", withParentAndChild()));
    assertThrows(IllegalArgumentException.class, () -> texts("a", List.of(Document.of("1", "a", "  "))));
    assertThrows(IllegalArgumentException.class, () -> texts("a", List.of(Document.of("1", "no label"))));
    assertThrows(IllegalArgumentException.class, () -> new DossierSettings(10, 200, 0.05, 1));
  }

  @Test
  void textsThatNoPartCanMeasure_areASection_notAnException() {
    List<Document> marks = new ArrayList<>();
    for (String label : List.of("a", "b", "c", "d", "e", "f", "g")) {
      for (int i = 0; i < 12; i++) {
        marks.add(Document.of(label + i, label, "!\uD800\u0000").withGroup("p" + i));
      }
    }
    Dossier dossier = make(texts("a", marks));
    assertEquals(List.of(Topic.values()), dossier.sections().stream().map(DossierSection::topic).toList());
    assertEverySentenceCarriesItsFigure(dossier);
  }

  @Test
  void theOrderOfTexts_andTheNumberOfThreads_changeNothing() {
    List<Document> all = withParentAndChild();
    String expected = DossierText.english().report(CHILD);
    List<Document> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(5));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      Dossier shared =
          DossierMaker.of(FAST).make(texts("child", shuffled), Workers.of(executor, 4), topic -> {});
      assertEquals(expected, DossierText.english().report(shared));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void whatAnotherPartContradicts_cannotBeTold() {
    Basis basis = new Basis(Basis.Field.ANSWERS, 50, 50, 9, 1);
    Finding likest = Finding.of(FindingKind.LIKENESS, true, Figure.share(1, 2), basis).naming("near");
    Finding same = Finding.of(FindingKind.PLACE, true, Figure.share(1, 2), basis).naming(List.of("also", "near"));
    Finding other = Finding.of(FindingKind.NEAREST, true, Figure.share(1, 2), basis).naming("far");
    List<DossierSection> held = Agreement.of(List.of(new DossierSection(Topic.LINEAGE, List.of(likest)),
        new DossierSection(Topic.TREE, List.of(same, other))));
    assertEquals(Strength.SUPPORTED, held.get(0).findings().get(0).strength());
    assertEquals(Strength.SUPPORTED, held.get(1).findings().get(0).strength());
    assertEquals(Doubt.Cause.PARTS_DISAGREE, cause(held.get(1).findings().get(1)));
  }

  @Test
  void whatTheThinkingIsNearestTo_cannotBeTold_whereLineageHasAnother() {
    Basis basis = new Basis(Basis.Field.THINKING, 50, 50, 9, 1);
    Finding answers = Finding.of(FindingKind.LIKENESS, true, Figure.share(1, 2), basis).naming("said");
    Finding thinking = Finding.of(FindingKind.LIKENESS, false, Figure.share(1, 2), basis).naming("thought");
    Finding like = Finding.of(FindingKind.THINKS_LIKE, true, Figure.share(1, 2), basis);
    Finding otherwise = Finding.of(FindingKind.THINKS_OTHERWISE, false, Figure.share(1, 2), basis);
    List<Finding> held = Agreement.of(List.of(new DossierSection(Topic.LINEAGE, List.of(answers)),
        new DossierSection(Topic.THINKING, List.of(thinking)),
        new DossierSection(Topic.TRACES, List.of(like.naming("said"), otherwise.naming(List.of("thought", "third")))),
        new DossierSection(Topic.TRACES, List.of(like.naming("thought"), otherwise.naming(List.of("thought", "said"))))))
        .stream().flatMap(section -> section.findings().stream()).toList();
    assertEquals("thought", held.get(2).doubt().orElseThrow().detail());
    assertEquals("said", held.get(3).doubt().orElseThrow().detail());
    assertEquals(Strength.SUPPORTED, held.get(4).strength());
    assertEquals(Strength.NOT_SUPPORTED, held.get(5).strength());
  }
}
