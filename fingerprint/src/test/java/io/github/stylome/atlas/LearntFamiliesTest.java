package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.StackedMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A small atlas whose families were learnt: two models of one maker, one of another, and people. */
class LearntFamiliesTest {
  private static final LikenessLimits NO_LIMITS = LikenessLimits.of(Map.of());
  private static final String[] LABELS = {"c/acme-1", "c/acme-2", "c/bolt", "c/people"};
  private static final String[] FAMILIES = {"acme", "acme", "bolt", Atlas.HUMAN};
  private static final int TEXTS = 30;
  private static final Corpus TRAINING = SmallTexts.corpus(TEXTS, LABELS);
  private static final ProfileAttributor PROFILES =
      ProfileAttributor.fit(ProfileMethod.standard(), TRAINING, Workers.caller());
  private static final StackedAttributor LEARNT =
      StackedAttributor.fit(
          StackedMethod.standard().withoutDensities(), byFamily(TRAINING), Workers.caller());
  private static final Atlas ATLAS = Atlas.of(provenance(new Calibration(0.5, 0, 0.3, 100)), PROFILES, LEARNT)
      .withPolicy(new AtlasPolicy(10, 0, 0, 0.5, NO_LIMITS));

  @Test
  void identify_ofATextInTheMannerOfAModel_namesItsFamilyAndModel() {
    for (int number = 100; number < 105; number++) {
      Identification answer = ATLAS.identify(SmallTexts.document("x", 1, number));
      assertEquals(Optional.of("acme"), answer.best(), answer::reason);
      assertEquals(Optional.of("acme 2"), answer.bestModel(), answer::reason);
      assertEquals(Optional.of(Atlas.HUMAN), ATLAS.identify(SmallTexts.document("x", 3, number)).best());
    }
  }

  @Test
  void probabilities_ofFamiliesAreTheSumsOfTheirModelsAndOne() {
    for (Identification answer : ATLAS.identifyMixed(documents(0, 1, 2, 3), 4, Workers.caller())) {
      assertEquals(1, answer.families().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
      assertEquals(1, answer.models().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
      double acme = probability(answer.models(), "acme 1") + probability(answer.models(), "acme 2");
      assertEquals(acme, probability(answer.families(), "acme"), 1e-12);
    }
  }

  @Test
  void inFamilies_leadsFromTheFamilyToTheModel() {
    Identification answer = ATLAS.identify(SmallTexts.document("x", 2, 100));
    assertEquals(List.of("bolt", "bolt 1"), answer.inFamilies(0.5).best().orElseThrow().path());
  }

  @Test
  void aMachineIsNamedOnlyWhereProfilesAndChannelsAgree() {
    Document text = Document.of("mixed", SmallTexts.text(3, 500, 30) + " " + SmallTexts.text(0, 501, 20));
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(1, 0, 0, 0, NO_LIMITS)).identify(text);
    assertTrue(answer.best().isEmpty(), answer::reason);
    assertTrue(answer.reason().contains("a person has probability") && answer.reason().contains(" to "),
        answer::reason);
  }

  @Test
  void forMachineTexts_leavesPeopleOut() {
    Identification answer = ATLAS.forMachineTexts().identify(SmallTexts.document("x", 3, 100));
    assertEquals(List.of("acme", "bolt"), answer.families().stream().map(Candidate::label).sorted().toList());
    assertEquals(1, answer.families().stream().mapToDouble(Candidate::probability).sum(), 1e-12);
    assertEquals(3, answer.models().size());
  }

  @Test
  void forMachineTexts_asksForNoLikeness() {
    Atlas strict = ATLAS.withPolicy(new AtlasPolicy(1, 0, 0, 0.5, LikenessLimits.of(Map.of("c", Map.of(1, 50.0)))));
    Document text = SmallTexts.document("x", 0, 100);
    assertTrue(strict.identify(text).best().isEmpty());
    assertEquals(Optional.of("acme"), strict.forMachineTexts().identify(text).best());
  }

  /** All sources write half their text in the manner of bolt, because of what they write about. */
  @Test
  void identifySources_seesThroughWhatTheDomainAdds() {
    Atlas machines = ATLAS.forMachineTexts();
    List<Corpus> sources = new ArrayList<>();
    for (int source = 0; source < 6; source++) {
      List<Document> texts = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int number = 300 + source * 20 + i;
        texts.add(Document.of("s" + number,
            SmallTexts.text(source % 2 * 2, number, 20) + " " + SmallTexts.text(2, number + 500, 60)));
      }
      sources.add(Corpus.copyOf(texts));
    }
    List<String> alone = sources.stream().map(machines::identifyTogether).map(LearntFamiliesTest::first).toList();
    List<Identification> sideBySide = machines.identifySources(sources, Workers.caller());
    assertEquals(List.of("bolt", "bolt", "bolt", "bolt", "bolt", "bolt"), alone);
    assertEquals(List.of("acme", "bolt", "acme", "bolt", "acme", "bolt"),
        sideBySide.stream().map(LearntFamiliesTest::first).toList());
    sideBySide.forEach(answer -> assertEquals(1 - 1.0 / 6, answer.centred()));
  }

  @Test
  void oneSource_isJudgedAsIfAlone() {
    Corpus texts = Corpus.copyOf(documents(0, 0, 0));
    assertSame(ATLAS.identifyTogether(texts), ATLAS.identifySources(List.of(texts), Workers.caller()).get(0));
    List<Document> mixed = documents(0, 2, 3);
    List<Identification> answers = ATLAS.identifyMixed(mixed, 1, Workers.caller());
    for (int i = 0; i < mixed.size(); i++) {
      assertSame(ATLAS.identify(mixed.get(i)), answers.get(i));
      assertEquals(0, answers.get(i).centred());
    }
  }

  @Test
  void identifyMixed_givesATextWithoutATokenNoAnswer_andTheOthersTheirs() {
    List<Document> texts = new ArrayList<>(documents(0, 2));
    texts.add(1, Document.of("blank", ""));
    List<Identification> answers = ATLAS.identifyMixed(texts, 3, Workers.caller());
    assertTrue(answers.get(1).best().isEmpty() && answers.get(1).families().isEmpty());
    assertFalse(answers.get(0).families().isEmpty());
    assertFalse(answers.get(2).families().isEmpty());
    assertEquals(List.of(), ATLAS.identifyMixed(List.of(), 3, Workers.caller()));
    assertEquals(List.of(), ATLAS.identifySources(List.of(), Workers.caller()));
  }

  @Test
  void unknownAndShift_areThoseOfTheChannels() {
    Document brief = Document.of("brief", SmallTexts.text(0, 1, 8));
    Identification answer = ATLAS.identify(brief);
    assertEquals(LEARNT.attribute(brief).shift(), answer.shift());
    assertEquals(LEARNT.attribute(brief).unknown(), answer.unknown());
    assertFalse(answer.shift().isEmpty());
  }

  @Test
  void unknown_isNotSaidOfAPerson_whoseFamilyWasNeverLeftOut() {
    Document text = SmallTexts.document("x", 3, 100);
    assertTrue(LEARNT.attribute(text).unknown().isPresent());
    assertEquals(Optional.of(Atlas.HUMAN), ATLAS.identify(text).best());
    assertTrue(ATLAS.identify(text).unknown().isEmpty());
  }

  @Test
  void calibrateShifted_ofTextsOfTheFamilies_trustsThem() {
    Corpus texts = byFamily(Corpus.copyOf(IntStream.range(400, 440)
        .mapToObj(i -> SmallTexts.document(LABELS[i % 3], i % 3, i)).toList()));
    Calibration fitted = ATLAS.calibrateShifted(texts, 3, Workers.caller());
    assertTrue(fitted.slope() > 0 && fitted.texts() == 40, fitted::toString);
  }

  @Test
  void familiesThatAreNotThoseOfTheModel_areRefused() {
    AtlasProvenance two = new AtlasProvenance("1", "today", 0, NO_LIMITS, List.of(), provenance(Calibration.none())
        .profiles(), Optional.of(new FamilyTraining(Map.of("acme", 1, "bolt", 2), Calibration.none())));
    assertThrows(IllegalArgumentException.class, () -> Atlas.of(two, PROFILES, LEARNT));
    AtlasProvenance none =
        new AtlasProvenance("1", "today", 0, NO_LIMITS, List.of(), provenance(Calibration.none()).profiles());
    assertThrows(IllegalArgumentException.class, () -> Atlas.of(none, PROFILES, LEARNT));
    assertThrows(IllegalArgumentException.class, () -> ATLAS.identifyMixed(documents(0), 0, Workers.caller()));
    assertThrows(IllegalArgumentException.class,
        () -> Atlas.of(none, PROFILES).calibrateShifted(TRAINING, 2, Workers.caller()));
    assertThrows(IllegalArgumentException.class,
        () -> new FamilyTraining(Map.of("acme", 1, "bolt", 0), Calibration.none()));
  }

  private static void assertSame(Identification expected, Identification found) {
    assertEquals(expected.families(), found.families());
    assertEquals(expected.models(), found.models());
    assertEquals(expected.reason(), found.reason());
  }

  private static List<Document> documents(int... places) {
    List<Document> documents = new ArrayList<>();
    for (int place : places) {
      documents.add(SmallTexts.document("x" + documents.size(), place, 200 + documents.size()));
    }
    return documents;
  }

  private static Corpus byFamily(Corpus corpus) {
    return Corpus.copyOf(corpus.stream()
        .map(text -> Document.of(text.id(), FAMILIES[List.of(LABELS).indexOf(text.label().orElseThrow())], text.text()))
        .toList());
  }

  private static String first(Identification answer) {
    return answer.families().get(0).label();
  }

  private static double probability(List<Candidate> candidates, String label) {
    return candidates.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow().probability();
  }

  private static AtlasProvenance provenance(Calibration shifted) {
    String[] models = {"acme 1", "acme 2", "bolt 1", "human letters"};
    return new AtlasProvenance("1", "2026-11-22", 0, NO_LIMITS, List.of(), IntStream.range(0, 4)
        .mapToObj(i -> new AtlasProfile(LABELS[i], models[i], FAMILIES[i], "c", TEXTS, 500)).toList(),
        Optional.of(new FamilyTraining(
            Map.of("acme", 2 * TEXTS, "bolt", TEXTS, Atlas.HUMAN, TEXTS), shifted)));
  }
}
