package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeynessTest {
  private static final KeynessSettings SETTINGS = KeynessSettings.standard().withSlice(4).withLeastCount(1);
  /** Slices of four words: "red" in two of three, "blue" in one, "and" in all. A rest of one word. */
  private static final List<Document> TARGET = List.of(
      Document.of("t1", "red and red and red and up up end"), Document.of("t2", "blue and big sky"));
  /** "red" in one of four, "blue" in two, "and" in all. */
  private static final List<Document> REFERENCE = List.of(
      Document.of("r1", "red and old car and new blue hat"), Document.of("r2", "and sea blue fish or cat and dog"));

  private static KeynessResult contrast(KeynessMeasure measure) {
    return Keyness.of(SETTINGS, TARGET, REFERENCE, Workers.caller()).contrast(measure);
  }

  private static ContrastedTerm find(List<ContrastedTerm> list, String term) {
    return list.stream().filter(entry -> entry.term().equals(term)).findFirst().orElseThrow();
  }

  @Test
  void craigAndEder_areThoseWorkedOutByHand() {
    ContrastedTerm red = find(contrast(KeynessMeasure.CRAIG_ZETA).preferred(), "red");
    assertEquals(2.0 / 3 - 1.0 / 4, red.score(), 1e-12);
    assertEquals(2, red.target().slices());
    assertEquals(1, red.target().texts());
    assertEquals(3, red.target().count());
    assertEquals(3e6 / 13, red.target().perMillion(), 1e-6);
    assertEquals((2.0 / 3 - 0.25) / (2.0 / 3 + 0.25),
        find(contrast(KeynessMeasure.EDER_ZETA).preferred(), "red").score(), 1e-12);
    assertEquals((1.0 / 3 - 0.5) / (1.0 / 3 + 0.5),
        find(contrast(KeynessMeasure.EDER_ZETA).avoided(), "blue").score(), 1e-12);
  }

  @Test
  void eder_leavesOutWhatOneSideNeverHas() {
    KeynessResult eder = contrast(KeynessMeasure.EDER_ZETA);
    assertTrue(eder.preferred().stream().noneMatch(term -> Math.abs(term.score()) == 1));
    assertEquals(1, find(contrast(KeynessMeasure.CHI_SQUARE_ZETA).preferred(), "up").effect() * 3, 1e-12);
  }

  @Test
  void chiSquare_isOfThePercentages() {
    double p = 100 / 3.0;
    assertEquals(p, find(contrast(KeynessMeasure.CHI_SQUARE_ZETA).preferred(), "up").score(), 1e-9);
  }

  @Test
  void logLikelihood_isDunnings() {
    ContrastedTerm red = find(contrast(KeynessMeasure.LOG_LIKELIHOOD).preferred(), "red");
    double expected = 2 * (3 * Math.log(3 / (4 * 13 / 29.0)) + Math.log(1 / (4 * 16 / 29.0))
        + 10 * Math.log(10 / (25 * 13 / 29.0)) + 15 * Math.log(15 / (25 * 16 / 29.0)));
    assertEquals(expected, red.score(), 1e-12);
    assertEquals(Math.log((3 / 13.0) / (1 / 16.0)) / Math.log(2), red.effect(), 1e-12);
  }

  @Test
  void logOdds_isThatOfMonroe() {
    ContrastedTerm red = find(contrast(KeynessMeasure.LOG_ODDS).preferred(), "red");
    double prior = 1000 * 4 / 29.0;
    double odds = Math.log((3 + prior) / (13 + 1000 - 3 - prior)) - Math.log((1 + prior) / (16 + 1000 - 1 - prior));
    assertEquals(odds, red.effect(), 1e-12);
    assertEquals(odds / Math.sqrt(1 / (3 + prior) + 1 / (1 + prior)), red.score(), 1e-12);
  }

  @Test
  void dispersion_isGriess() {
    // Of 13 words in slices of 4, 4, 1 and 4, "and" stands 2, 1, 0 and 1 times.
    ContrastedTerm and = find(contrast(KeynessMeasure.LOG_ODDS).preferred(), "and");
    double expected = (Math.abs(2 / 4.0 - 4 / 13.0) + Math.abs(1 / 4.0 - 4 / 13.0) + 1 / 13.0
        + Math.abs(1 / 4.0 - 4 / 13.0)) / 2;
    assertEquals(expected, and.target().dispersion(), 1e-12);
  }

  @Test
  void aTermInAllSlices_isNeitherPreferredNorAvoidedByZeta() {
    KeynessResult craig = contrast(KeynessMeasure.CRAIG_ZETA);
    assertTrue(craig.preferred().stream().noneMatch(term -> term.term().equals("and")));
    assertTrue(craig.avoided().stream().noneMatch(term -> term.term().equals("and")));
  }

  @ParameterizedTest
  @EnumSource(KeynessMeasure.class)
  void intervals_holdTheEffect_andQIsAProbability(KeynessMeasure measure) {
    KeynessResult result = contrast(measure);
    List<ContrastedTerm> all = new ArrayList<>(result.preferred());
    all.addAll(result.avoided());
    assertTrue(result.cannotTell().isEmpty());
    for (ContrastedTerm term : all) {
      assertTrue(term.interval().contains(term.effect()), term.toString());
      assertTrue(term.interval().upper() > term.interval().lower(), term.toString());
      assertTrue(term.q() >= 0 && term.q() <= 1, term.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(KeynessMeasure.class)
  void oneText_tellsNothingOfOthers_unlessSlicesAreIndependent(KeynessMeasure measure) {
    List<Document> one = TARGET.subList(0, 1);
    KeynessResult result = Keyness.of(SETTINGS, one, REFERENCE, Workers.caller()).contrast(measure);
    assertTrue(result.cannotTell().orElseThrow().contains("the target has one text"));
    assertEquals(0, result.discoveries());
    result.preferred().forEach(term -> assertEquals(Double.POSITIVE_INFINITY, term.interval().upper()));
    assertTrue(Keyness.of(SETTINGS.withUnit(KeynessUnit.SLICE), one, REFERENCE, Workers.caller())
        .contrast(measure).cannotTell().isEmpty());
  }

  @Test
  void setsThatCannotBeContrasted_areRefusedByName() {
    List<Document> blank = List.of(Document.of("b", " ... "));
    assertTrue(assertThrows(IllegalArgumentException.class,
        () -> Keyness.of(SETTINGS, TARGET, blank, Workers.caller())).getMessage().contains("reference"));
    Keyness keyness = Keyness.of(SETTINGS.withSlice(9), TARGET, REFERENCE, Workers.caller());
    assertEquals(List.of("t2", "r1", "r2"), keyness.shortTexts());
    assertTrue(assertThrows(IllegalArgumentException.class, () -> keyness.contrast(KeynessMeasure.CRAIG_ZETA))
        .getMessage().contains("no text of the reference has as many as 9 tokens"));
    assertTrue(keyness.contrast(KeynessMeasure.LOG_LIKELIHOOD).compared() > 0);
  }

  @Test
  void oneTermAlone_isComparedWithoutFailing() {
    List<Document> same = List.of(Document.of("a", "red red red red"), Document.of("b", "red red red red"));
    for (KeynessMeasure measure : KeynessMeasure.values()) {
      KeynessResult result = Keyness.of(SETTINGS, same, same, Workers.caller()).contrast(measure);
      assertEquals(1, result.compared());
      assertEquals(List.of(), result.preferred());
    }
  }

  @Test
  void aHabitOfManyTexts_isADiscovery_andABurstInOneIsNone() {
    List<Document> own = new ArrayList<>();
    List<Document> other = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      own.add(Document.of("t" + i, "oft the sun and the sea ".repeat(8) + (i == 0 ? "kraken ".repeat(60) : "")));
      other.add(Document.of("r" + i, "now the sun and the sea ".repeat(8) + "once kraken"));
    }
    KeynessResult result = Keyness.of(KeynessSettings.standard(), own, other, Workers.caller())
        .contrast(KeynessMeasure.LOG_LIKELIHOOD);
    assertTrue(find(result.preferred(), "oft").q() < 0.05);
    assertTrue(find(result.preferred(), "kraken").q() > 0.05);
  }

  @Test
  void markers_areSharesOfTheLists() {
    KeynessResult craig = contrast(KeynessMeasure.CRAIG_ZETA);
    SliceMarkers first = craig.markers(TARGET.get(0)).get(0);
    assertEquals("t1_1", first.slice());
    assertEquals(1.0 / craig.preferred().size(), first.preferred(), 1e-12);
    assertEquals(0, first.avoided());
    assertEquals(2, craig.markers(TARGET.get(0)).size());
  }
}
