package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
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

class AttributorTest {
  private static final Corpus TRAINING = SmallTexts.corpus(5, "ann", "bob", "cy");
  private static final ProfileAttributor ATTRIBUTOR = ProfileAttributor.fit(ProfileMethod.standard(), TRAINING, Workers.caller());

  @Test
  void attribute_namesTheRightLabelOfNewTexts() {
    for (ProfileMethod method : List.of(ProfileMethod.standard(), ProfileMethod.burrowsDelta(20),
        ProfileMethod.cosineDelta(20))) {
      ProfileAttributor attributor = ProfileAttributor.fit(method, TRAINING, Workers.caller());
      for (int number = 100; number < 110; number++) {
        assertEquals(Optional.of("ann"), attributor.attribute(SmallTexts.document("x", 0, number)).best());
        assertEquals(Optional.of("bob"), attributor.attribute(SmallTexts.document("x", 1, number)).best());
        assertEquals(Optional.of("cy"), attributor.attribute(SmallTexts.document("x", 2, number)).best());
      }
    }
  }

  @Test
  void ranking_holdsEveryCandidateNearestFirstAndProbabilitiesSumToOne() {
    Attribution answer = ATTRIBUTOR.attribute(SmallTexts.document("x", 1, 200));
    assertEquals(3, answer.ranking().size());
    for (int i = 1; i < 3; i++) {
      assertTrue(answer.ranking().get(i - 1).score() >= answer.ranking().get(i).score());
      assertTrue(answer.ranking().get(i - 1).probability() >= answer.ranking().get(i).probability());
    }
    assertEquals(1, answer.ranking().stream().mapToDouble(Candidate::probability).sum(), 1e-14);
    assertTrue(answer.calibrated());
    assertEquals(15, ATTRIBUTOR.calibration().texts());
    assertEquals(List.of("x-200"), answer.documents());
  }

  @Test
  void fit_doesNotDependOnTheOrderOfTheTextsNorOnTheNumberOfWorkers() {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      Document text = SmallTexts.document("x", 1, 300);
      List<Candidate> expected = ATTRIBUTOR.attribute(text).ranking();
      for (int workers = 1; workers <= 4; workers++) {
        List<Document> shuffled = new ArrayList<>(TRAINING.documents());
        Collections.shuffle(shuffled, new Random(workers));
        ProfileAttributor other = ProfileAttributor.fit(ProfileMethod.standard(), Corpus.copyOf(shuffled), Workers.of(pool, workers));
        assertEquals(expected, other.attribute(text).ranking());
        assertEquals(ATTRIBUTOR.calibration(), other.calibration());
        for (int channel = 0; channel < 3; channel++) {
          assertEquals(ATTRIBUTOR.centroids(channel), other.centroids(channel));
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void attributeAll_onTwoWorkers_isAttributeOfEach() {
    Corpus texts = SmallTexts.corpus(6, "x", "y");
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Attribution> answers = ATTRIBUTOR.attributeAll(texts, Workers.of(pool, 2));
      for (int i = 0; i < texts.size(); i++) {
        Attribution alone = ATTRIBUTOR.attribute(texts.documents().get(i));
        assertEquals(alone.ranking(), answers.get(i).ranking());
        assertEquals(alone.evidence(), answers.get(i).evidence());
        assertEquals(alone.documents(), answers.get(i).documents());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void attributeTogether_isTheMeanOfTheScores() {
    Document one = SmallTexts.document("x", 0, 400);
    Document two = SmallTexts.document("x", 1, 401);
    Attribution both = ATTRIBUTOR.attributeTogether(Corpus.of(one, Document.of("blank", ""), two));
    assertEquals(List.of("x-400", "x-401"), both.documents());
    for (Candidate candidate : both.ranking()) {
      assertEquals((score(one, candidate.label()) + score(two, candidate.label())) / 2, candidate.score(), 1e-15);
    }
    assertEquals(ATTRIBUTOR.attribute(one).tokens() + ATTRIBUTOR.attribute(two).tokens(), both.tokens());
    assertThrows(IllegalArgumentException.class, () -> ATTRIBUTOR.attributeTogether(Corpus.of()));
  }

  @Test
  void fit_withTooFewTextsToHoldAnyOut_isUncalibratedAndUniform() {
    ProfileAttributor small = ProfileAttributor.fit(ProfileMethod.burrowsDelta(10),
        Corpus.of(Document.of("1", "a", "the rain the rain"), Document.of("2", "b", "a river of a stone")),
        Workers.caller());
    Attribution answer = small.attribute(Document.of("x", "the rain of"));
    assertFalse(answer.calibrated());
    assertEquals(Optional.of("a"), answer.best());
    answer.ranking().forEach(candidate -> assertEquals(0.5, candidate.probability()));
  }

  @Test
  void leftOut_namesTheTextsInWhichNothingCouldBeMeasured() {
    List<Document> documents = new ArrayList<>(TRAINING.documents());
    documents.add(3, Document.of("blank", "ann", " "));
    documents.add(Document.of("empty", "bob", ""));
    ProfileAttributor attributor =
        ProfileAttributor.fit(ProfileMethod.cosineDelta(20), Corpus.copyOf(documents), Workers.caller());
    assertEquals(List.of("blank", "empty"), attributor.leftOut());
    assertEquals(List.of(), ATTRIBUTOR.leftOut());
  }

  @Test
  void fit_ofALabelWithoutAnyMeasurableText_namesIt() {
    List<Document> documents = new ArrayList<>(TRAINING.documents());
    documents.add(Document.of("blank", "dot", ""));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Attributor.fit(Corpus.copyOf(documents)));
    assertTrue(e.getMessage().contains("\"dot\"") && e.getMessage().contains("blank"), e.getMessage());
  }

  @Test
  void fit_ofOneLabelOrOfATextWithoutOne_isRefused() {
    Exception one = assertThrows(IllegalArgumentException.class, () -> Attributor.fit(TRAINING.labelled("ann")));
    assertTrue(one.getMessage().contains("[ann]"), one.getMessage());
    Exception none = assertThrows(IllegalArgumentException.class,
        () -> Attributor.fit(Corpus.of(Document.of("1", "a", "x y"), Document.of("stray", "z"))));
    assertTrue(none.getMessage().contains("\"stray\""), none.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Attributor.fit(Corpus.of()));
  }

  @Test
  void aLabelThatAChannelKnowsNot_isScoredByTheOthers() {
    List<Document> documents = new ArrayList<>(TRAINING.documents());
    documents.add(Document.of("d1", "dot", "Rain!"));
    documents.add(Document.of("d2", "dot", "Stone!"));
    ProfileAttributor attributor = ProfileAttributor.fit(ProfileMethod.standard(), Corpus.copyOf(documents), Workers.caller()); // one word has no pair of words
    int dot = attributor.labels().indexOf("dot");
    assertEquals(Optional.empty(), attributor.centroids(1).get(dot));
    for (Candidate candidate : attributor.attribute(SmallTexts.document("x", 1, 5)).ranking()) {
      assertTrue(Double.isFinite(candidate.score()) && candidate.probability() >= 0, candidate::toString);
    }
    assertEquals(Optional.of("dot"), attributor.attribute(Document.of("x", "Rain!")).best());
  }

  private static double score(Document document, String label) {
    return ATTRIBUTOR.attribute(document).ranking().stream()
        .filter(c -> c.label().equals(label)).findFirst().orElseThrow().score();
  }
}
