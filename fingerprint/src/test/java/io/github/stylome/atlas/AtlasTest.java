package io.github.stylome.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A small atlas by hand: two models of one maker, one of another, and people. */
class AtlasTest {
  private static final LikenessLimits NO_LIMITS = LikenessLimits.of(Map.of());
  private static final ProfileAttributor ATTRIBUTOR =
      ProfileAttributor.fit(ProfileMethod.standard(), SmallTexts.corpus(8, "c/acme-1", "c/acme-2", "c/bolt", "c/people"), Workers.caller());
  private static final Atlas ATLAS = Atlas.of(provenance(NO_LIMITS), ATTRIBUTOR)
      .withPolicy(new AtlasPolicy(10, 0, 0, 0.5, NO_LIMITS));

  @Test
  void identify_ofATextInTheMannerOfAModel_namesItsFamily() {
    for (int number = 100; number < 105; number++) {
      assertEquals(Optional.of("acme"), ATLAS.identify(SmallTexts.document("x", 0, number)).best());
      assertEquals(Optional.of("bolt"), ATLAS.identify(SmallTexts.document("x", 2, number)).best());
      assertEquals(Optional.of(Atlas.HUMAN), ATLAS.identify(SmallTexts.document("x", 3, number)).best());
    }
  }

  @Test
  void probabilities_ofFamiliesAreTheSumsOfTheirModelsAndOne() {
    Identification answer = ATLAS.identify(SmallTexts.document("x", 1, 200));
    assertEquals(List.of("acme", "bolt", "human"), answer.families().stream().map(Candidate::label).sorted().toList());
    assertEquals(4, answer.models().size());
    assertEquals(1, answer.families().stream().mapToDouble(Candidate::probability).sum(), 1e-14);
    double acme = probability(answer.models(), "acme 1") + probability(answer.models(), "acme 2");
    assertEquals(acme, probability(answer.families(), "acme"), 1e-15);
    assertTrue(answer.tokens() > 50 && !answer.evidence().isEmpty() && !answer.reason().isBlank());
  }

  @Test
  void priors_giveAPersonAsMuchAsAllMachines() {
    // Attribution gives every profile the same prior: people have a quarter there and a half here.
    Document text = SmallTexts.document("x", 3, 300);
    double flat = probability(ATTRIBUTOR.attribute(text).ranking(), "c/people");
    double odds = flat / (1 - flat) * 3;
    assertEquals(odds / (1 + odds), probability(ATLAS.identify(text).families(), Atlas.HUMAN), 1e-12);
  }

  @Test
  void identify_ofAnEmptyText_cannotTell() {
    Identification answer = ATLAS.identify(Document.of("blank", ""));
    assertEquals(Optional.of(Abstention.EMPTY), answer.abstention());
    assertEquals(List.of(), answer.families());
    assertEquals(Optional.empty(), answer.best());
    assertEquals(Optional.empty(), answer.bestModel());
    assertEquals(0, answer.tokens());
  }

  @Test
  void identify_ofAnotherScript_cannotTell() {
    assertEquals(Optional.of(Abstention.NOTHING_SHARED),
        ATLAS.identify(Document.of("greek", "\u03BB\u03CC\u03B3\u03BF\u03C2")).abstention());
  }

  @Test
  void identify_ofTooShortAText_cannotTell() {
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(30, 0, 0, 0.5, NO_LIMITS))
        .identify(Document.of("note", "The rain and the river."));
    assertEquals(Optional.of(Abstention.TOO_SHORT), answer.abstention());
    assertTrue(answer.reason().contains("6 tokens") && answer.reason().contains("30"), answer.reason());
    assertEquals(Optional.empty(), answer.best());
    assertEquals(3, answer.families().size());
  }

  @Test
  void identify_ofATextUnlikeAllProfiles_cannotTell() {
    LikenessLimits strict = LikenessLimits.of(Map.of("c", Map.of(1, 50.0)));
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(1, 0, 0, 0.5, strict))
        .identify(SmallTexts.document("x", 0, 400));
    assertEquals(Optional.of(Abstention.UNLIKE_ANY), answer.abstention());
    assertTrue(answer.reason().contains("50.000"), answer.reason());
  }

  @Test
  void identify_ofATextOfUnknownWords_cannotTell() {
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(1, 0.9, 0, 0.5, NO_LIMITS))
        .identify(Document.of("odd", "The zyx and the wvu of qqq rain jjj kkk xxx zzz."));
    assertEquals(Optional.of(Abstention.UNLIKE_ANY), answer.abstention());
    assertTrue(answer.reason().contains("0.90"), answer.reason());
  }

  @Test
  void identify_ofATextBetweenAPersonAndAMachine_cannotTell() {
    Document text = Document.of("mixed", SmallTexts.text(3, 500, 30) + " " + SmallTexts.text(0, 501, 20));
    double human = probability(ATLAS.identify(text).families(), Atlas.HUMAN);
    double doubt = Math.min(human, 1 - human) * 0.99;
    assertTrue(doubt > 0);
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(1, 0, 0, doubt, NO_LIMITS)).identify(text);
    assertEquals(Optional.of(Abstention.TOO_CLOSE), answer.abstention());
    assertTrue(answer.reason().contains("a person has probability"), answer.reason());
  }

  @Test
  void identify_ofATextBetweenFamilies_cannotTell() {
    // A machine for certain, since a person's doubt is allowed; but which is asked for with more than certainty allows.
    Document text = Document.of("mixed", SmallTexts.text(0, 600, 40) + " " + SmallTexts.text(2, 601, 40));
    Identification answer = ATLAS.withPolicy(new AtlasPolicy(1, 0, 1, 0.5, NO_LIMITS)).identify(text);
    assertEquals(Optional.of(Abstention.TOO_CLOSE), answer.abstention());
    assertTrue(answer.reason().contains("of the families"), answer.reason());
  }

  @Test
  void identifyTogether_namesTheTextsThatCount() {
    Corpus texts = Corpus.of(SmallTexts.document("x", 2, 1), Document.of("blank", ""), SmallTexts.document("x", 2, 2));
    Identification answer = ATLAS.identifyTogether(texts);
    assertEquals(List.of("x-1", "x-2"), answer.documents());
    assertEquals(Optional.of("bolt"), answer.best());
    assertTrue(answer.reason().contains("2 texts"), answer.reason());
  }

  @Test
  void of_profilesThatAreNotThoseOfTheModel_isRefused() {
    AtlasProvenance one = new AtlasProvenance("1", "today", 0, NO_LIMITS, List.of(),
        List.of(new AtlasProfile("c/acme-1", "acme 1", "acme", "c", 1, 1)));
    assertThrows(IllegalArgumentException.class, () -> Atlas.of(one, ATTRIBUTOR));
  }

  @Test
  void policies_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AtlasPolicy(0, 0, 0.5, 0.1, NO_LIMITS));
    assertThrows(IllegalArgumentException.class, () -> new AtlasPolicy(1, 1.5, 0.5, 0.1, NO_LIMITS));
    assertThrows(IllegalArgumentException.class, () -> new AtlasPolicy(1, 0, 1.5, 0.1, NO_LIMITS));
    assertThrows(IllegalArgumentException.class, () -> new AtlasPolicy(1, 0, 0.5, 0.6, NO_LIMITS));
    assertThrows(IllegalArgumentException.class, () -> new AtlasPolicy(1, 0, 0.5, Double.NaN, NO_LIMITS));
  }

  private static double probability(List<Candidate> candidates, String label) {
    return candidates.stream().filter(c -> c.label().equals(label)).findFirst().orElseThrow().probability();
  }

  private static AtlasProvenance provenance(LikenessLimits likeness) {
    String[][] profiles = {{"c/acme-1", "acme 1", "acme"}, {"c/acme-2", "acme 2", "acme"}, {"c/bolt", "bolt", "bolt"},
        {"c/people", "human", Atlas.HUMAN}};
    return new AtlasProvenance("1", "2026-11-22", 0, likeness, List.of(), IntStream.range(0, 4)
        .mapToObj(i -> new AtlasProfile(profiles[i][0], profiles[i][1], profiles[i][2], "c", 8, 500)).toList());
  }
}
