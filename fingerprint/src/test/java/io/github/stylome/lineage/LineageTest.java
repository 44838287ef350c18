package io.github.stylome.lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.KinTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LineageTest {
  private static final int PROMPTS = 30;
  private static final LineageSettings FAST = new LineageSettings(100, 0.05, 1);

  private static Corpus strangersAnd(List<Document> more) {
    List<Document> all = new ArrayList<>(KinTexts.strangers(12, PROMPTS));
    all.addAll(more);
    return Corpus.copyOf(all);
  }

  private static Corpus withParent() {
    return strangersAnd(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
  }

  private static LineageAnswer trace(List<Document> suspect, Corpus candidates) {
    return trace(suspect, candidates, Corpus.of());
  }

  private static LineageAnswer trace(List<Document> suspect, Corpus candidates, Corpus decoys) {
    return Lineage.trace(Corpus.copyOf(suspect), candidates, decoys, FAST, Workers.caller()).get(0);
  }

  @Test
  void aTunedChild_isFoundAndItsParentNamed_withAnInterval() {
    LineageAnswer answer = trace(KinTexts.answers("child", 1, 77, 0.4, PROMPTS), withParent());
    LineageCandidate first = answer.ranking().get(0);
    assertEquals("parent", first.label());
    assertEquals(LineageVerdict.SAME_BASE, answer.verdict(), answer::reason);
    assertTrue(first.q() < 0.05 && first.support() == 1, answer::toString);
    assertTrue(first.interval().low() <= first.score() && first.score() <= first.interval().high(), first::toString);
    assertTrue(first.interval().low() > answer.ranking().get(1).interval().high(), answer::toString);
    assertTrue(first.likelihoodRatio() > 10, first::toString);
    assertEquals(PROMPTS, first.sharedPrompts());
    assertEquals(10, answer.likestPrompts().size());
    assertTrue(answer.paired());
  }

  @Test
  void aStudent_isFoundByItsHabits() {
    LineageAnswer answer = trace(KinTexts.answers("student", 99, 1, 0, PROMPTS), withParent());
    assertEquals("parent", answer.ranking().get(0).label(), answer::toString);
    assertTrue(answer.ranking().get(0).style() > answer.ranking().get(1).style(), answer::toString);
    assertFalse(answer.verdict() == LineageVerdict.SAME_BASE, answer::reason);
  }

  @Test
  void anotherNameForAModel_isTheSameModel() {
    LineageAnswer answer = trace(KinTexts.answers("alias", 1, 1, 0.05, PROMPTS), withParent());
    assertEquals(LineageVerdict.SAME_MODEL, answer.verdict(), answer::toString);
    assertTrue(answer.ranking().get(0).styleDistance() < 0.25, answer::toString);
  }

  @Test
  void onFewPrompts_nothingIsCalledTheSameModel() {
    List<Document> candidates = new ArrayList<>(KinTexts.strangers(12, 5));
    candidates.addAll(KinTexts.answers("parent", 1, 1, 0, 5));
    List<Document> suspect = new ArrayList<>(KinTexts.answers("alias", 1, 1, 0.05, 5));
    suspect.addAll(KinTexts.answers("alias", 1, 1, 0.1, 5).stream()
        .map(text -> Document.of(text.id() + "-again", "alias", text.text()).withGroup(text.group().orElseThrow()))
        .toList());
    LineageAnswer answer = trace(suspect, Corpus.copyOf(candidates));
    assertFalse(answer.verdict() == LineageVerdict.SAME_MODEL, answer::reason);
  }

  @Test
  void textsOfOnePrompt_giveNoVerdictAndNoInterval() {
    List<Document> candidates = new ArrayList<>(KinTexts.strangers(12, 12));
    LineageAnswer answer = trace(ofOnePrompt(KinTexts.answers("child", 1000, 2000, 0.1, 12)),
        Corpus.copyOf(ofOnePrompt(candidates)));
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict(), answer::reason);
    assertFalse(answer.ranking().get(0).interval().isKnown(), answer::toString);
  }

  private static List<Document> ofOnePrompt(List<Document> texts) {
    return texts.stream().map(text -> text.withGroup("prompt")).toList();
  }

  @Test
  void candidatesThatAllSayTheSame_giveNoVerdict() {
    List<Document> candidates = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      candidates.addAll(named("candidate" + i, KinTexts.answers("one", 1, 1, 0, PROMPTS)));
    }
    LineageAnswer answer = trace(KinTexts.answers("child", 2, 2, 0, PROMPTS), Corpus.copyOf(candidates));
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict(), answer::reason);
    assertEquals(0, answer.ranking().get(0).support(), answer::toString);
  }

  private static List<Document> named(String label, List<Document> texts) {
    return texts.stream()
        .map(text -> Document.of(label + text.id(), label, text.text()).withGroup(text.group().orElseThrow()))
        .toList();
  }

  @Test
  void theOrderOfTextsWithoutPrompt_changesNothing() {
    List<Document> candidates = withoutPrompts(withParent().documents());
    List<Document> suspect = withoutPrompts(KinTexts.answers("child", 1, 1, 0.4, PROMPTS));
    LineageAnswer one = trace(suspect, Corpus.copyOf(candidates));
    Collections.shuffle(candidates, new Random(1));
    Collections.shuffle(suspect, new Random(2));
    assertEquals(one, trace(suspect, Corpus.copyOf(candidates)));
  }

  private static List<Document> withoutPrompts(List<Document> texts) {
    return new ArrayList<>(texts.stream()
        .map(text -> Document.of(text.id(), text.label().orElseThrow(), text.text()))
        .toList());
  }

  @Test
  void intervals_holdTheirScores() {
    for (LineageCandidate candidate : trace(KinTexts.answers("child", 1, 77, 0.4, PROMPTS), withParent()).ranking()) {
      assertTrue(candidate.interval().low() <= candidate.score() && candidate.score() <= candidate.interval().high(),
          candidate::toString);
      ResampledInterval ratio = candidate.likelihoodRatioInterval();
      assertTrue(ratio.low() <= candidate.likelihoodRatio() && candidate.likelihoodRatio() <= ratio.high(),
          candidate::toString);
    }
  }

  @Test
  void strangers_areNotAccused() {
    int accused = 0;
    for (int i = 0; i < 10; i++) {
      LineageAnswer answer = trace(KinTexts.answers("lone" + i, 300 + i, 400 + i, 0, PROMPTS), strangersAnd(List.of()));
      accused += answer.accused().isPresent() ? 1 : 0;
      assertEquals(answer.accused().isPresent(), answer.ranking().get(0).q() < 0.05, answer::toString);
    }
    assertTrue(accused <= 1, "accused " + accused);
  }

  @Test
  void twoEquallyLikelyParents_areNamedTogether_andNeitherIsAccused() {
    List<Document> parents = new ArrayList<>(KinTexts.answers("parent", 1, 1, 0.3, PROMPTS));
    parents.addAll(KinTexts.answers("uncle", 1, 1, 0.3, PROMPTS));
    LineageAnswer answer = trace(KinTexts.answers("child", 1, 77, 0.3, PROMPTS), strangersAnd(parents));
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict(), answer::reason);
    assertTrue(answer.reason().contains("parent") && answer.reason().contains("uncle"), answer::reason);
  }

  @Test
  void aSuspectAmongTheCandidates_isLeftOutOfItsOwnRanking_andTheAnswerSaysSo() {
    Corpus all = withParent();
    List<LineageAnswer> answers = Lineage.trace(all, all, Corpus.of(), FAST, Workers.caller());
    assertEquals(13, answers.size());
    for (LineageAnswer answer : answers) {
      assertTrue(answer.leftOut() && answer.reason().contains("left out"), answer::toString);
      assertEquals(12, answer.ranking().size());
      assertTrue(answer.ranking().stream().noneMatch(own -> own.label().equals(answer.suspect())), answer::toString);
    }
  }

  @Test
  void withoutSharedPrompts_styleAloneIsCompared_andTheAnswerSaysSo() {
    LineageAnswer answer = trace(KinTexts.answers("child", 1, 1, 0, PROMPTS, 2 * PROMPTS), withParent());
    assertFalse(answer.paired());
    assertTrue(answer.reason().contains("style alone"), answer::reason);
    LineageCandidate first = answer.ranking().get(0);
    assertEquals("parent", first.label(), answer::toString);
    assertEquals(0, first.sharedPrompts());
    assertTrue(Double.isNaN(first.content()) && !Double.isNaN(first.style()), first::toString);
    assertTrue(answer.likestPrompts().isEmpty());
  }

  @Test
  void textsWithoutPrompts_areComparedByStyle() {
    List<Document> bare = KinTexts.answers("child", 1, 1, 0, PROMPTS).stream()
        .map(text -> Document.of(text.id(), "child", text.text()))
        .toList();
    LineageAnswer answer = trace(bare, withParent());
    assertFalse(answer.paired());
    assertEquals("parent", answer.ranking().get(0).label(), answer::toString);
  }

  @Test
  void oneText_isTooLittleToSayAnything() {
    LineageAnswer answer = trace(KinTexts.answers("child", 1, 1, 0, 1), withParent());
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict());
    assertTrue(answer.reason().contains("there is only 1 text of the suspect, and 10 are needed"), answer::reason);
    assertFalse(answer.ranking().get(0).interval().isKnown());
    assertTrue(answer.ranking().get(0).q() > 0.05, answer::toString);
  }

  @Test
  void oneTextInAll_isNoException() {
    LineageAnswer answer = trace(List.of(Document.of("a", "x", "one")), Corpus.of(Document.of("b", "y", "two")));
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict());
    assertEquals(1, answer.ranking().size());
  }

  @Test
  void fewCandidates_areNoNull_andDecoysMakeOne() {
    Corpus parent = Corpus.copyOf(KinTexts.answers("parent", 1, 1, 0, PROMPTS));
    List<Document> child = KinTexts.answers("child", 1, 77, 0.4, PROMPTS);
    LineageAnswer alone = trace(child, parent);
    assertEquals(LineageVerdict.CANNOT_TELL, alone.verdict());
    assertTrue(alone.reason().contains("only 0 other candidates and decoys"), alone::reason);
    LineageAnswer tested = trace(child, parent, Corpus.copyOf(KinTexts.strangers(12, PROMPTS)));
    assertEquals(1, tested.ranking().size());
    assertTrue(tested.accused().isPresent(), tested::reason);
  }

  @Test
  void ifADecoyIsTheLikest_nobodyIsAccused() {
    Corpus strangers = strangersAnd(List.of());
    LineageAnswer answer = trace(KinTexts.answers("child", 1, 1, 0.1, PROMPTS), strangers,
        Corpus.copyOf(KinTexts.answers("decoy", 1, 1, 0, PROMPTS)));
    assertEquals(LineageVerdict.ALIKE, answer.verdict(), answer::reason);
    assertTrue(answer.reason().contains("decoy"), answer::reason);
  }

  @Test
  void theOnlyCandidateIsTheSuspect_cannotTell() {
    List<Document> own = KinTexts.answers("parent", 1, 1, 0, PROMPTS);
    LineageAnswer answer = trace(own, Corpus.copyOf(own));
    assertEquals(LineageVerdict.CANNOT_TELL, answer.verdict());
    assertTrue(answer.ranking().isEmpty() && answer.reason().contains("no candidate but the suspect"), answer::reason);
  }

  @Test
  void threadsAndOrder_changeNoBit() {
    List<Document> texts = new ArrayList<>(withParent().documents());
    Corpus suspects = Corpus.copyOf(KinTexts.answers("child", 1, 77, 0.4, PROMPTS));
    List<LineageAnswer> one = Lineage.trace(suspects, Corpus.copyOf(texts), Corpus.of(), FAST, Workers.caller());
    Collections.shuffle(texts, new Random(3));
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertEquals(one,
          Lineage.trace(suspects, Corpus.copyOf(texts), Corpus.of(), FAST, Workers.of(executor, 3)));
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void anotherSuspect_changesNothingButTheCorrectionForManyTests() {
    List<Document> child = KinTexts.answers("child", 1, 77, 0.4, PROMPTS);
    List<Document> both = new ArrayList<>(child);
    both.addAll(KinTexts.answers("other", 500, 501, 0, PROMPTS));
    LineageCandidate alone = trace(child, withParent()).ranking().get(0);
    LineageCandidate together = trace(both, withParent()).ranking().get(0);
    assertEquals(alone.score(), together.score(), 0);
    assertEquals(alone.p(), together.p(), 0);
    assertTrue(alone.q() <= together.q());
  }

  @Test
  void anotherSeed_isAnotherDrawOfThePrompts_andIsNamed() {
    Corpus suspects = Corpus.copyOf(KinTexts.answers("child", 1, 77, 0.4, PROMPTS));
    LineageAnswer answer =
        Lineage.trace(suspects, withParent(), Corpus.of(), FAST.withSeed(9), Workers.caller()).get(0);
    assertEquals(9, answer.seed());
    assertFalse(answer.ranking().get(0).interval()
        .equals(trace(suspects.documents(), withParent()).ranking().get(0).interval()));
  }

  @Test
  void badInput_isRefusedByName() {
    Corpus texts = withParent();
    refused("there are no suspects", Corpus.of(), texts, Corpus.of());
    refused("there are no candidates", texts, Corpus.of(), Corpus.of());
    refused("\"parent\" is both a candidate and a decoy", texts, texts,
        Corpus.of(Document.of("d", "parent", "a word")));
    refused("the text \"d\" among the suspects has no label", Corpus.of(Document.of("d", "a word")), texts,
        Corpus.of());
    refused("nothing in the text \"d\" among the candidates", texts, Corpus.of(Document.of("d", "x", " \n")),
        Corpus.of());
    assertThrows(IllegalArgumentException.class, () -> new LineageSettings(99, 0.05, 1));
    assertThrows(IllegalArgumentException.class, () -> new LineageSettings(200, 0, 1));
  }

  private static void refused(String why, Corpus suspects, Corpus candidates, Corpus decoys) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
        () -> Lineage.trace(suspects, candidates, decoys, FAST, Workers.caller()));
    assertTrue(String.valueOf(e.getMessage()).contains(why), e.getMessage());
  }
}
