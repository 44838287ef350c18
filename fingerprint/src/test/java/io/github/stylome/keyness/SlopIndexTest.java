package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SlopIndexTest {
  private static final SlopProfile PROFILE = profile("and couldn't help but smile");

  private static SlopProfile profile(String habit) {
    SlopProfiler profiler = new SlopProfiler();
    HabitualTexts.answers("x", 0, 60, habit).forEach(profiler::addTarget);
    HabitualTexts.answers("y", 0, 60, "").forEach(profiler::addTarget);
    return profiler.profiles(List.of("x"), 100, Workers.caller()).get(0);
  }

  @Test
  void textOfTheTarget_hasWhatTheProfileSays() {
    SlopDensity density = SlopIndex.of(PROFILE)
        .measure(HabitualTexts.answer("x", 3, "and couldn't help but smile").text());
    assertEquals(PROFILE.scale().orElseThrow().targetPerThousand(), density.perThousand(), 8);
    assertTrue(density.terms().keySet().stream().anyMatch(term -> term.contains("couldn't help but smile")));
  }

  @Test
  void listedPhrase_isFoundWhateverItsCaseAndApostrophe_butNotAcrossASentence() {
    SlopIndex index = SlopIndex.of(PROFILE);
    assertEquals(1, index.measure("We AND COULDN\u2019T help but smile").hits());
    assertEquals(0, index.measure("We and couldn't. Help but smile.").hits());
  }

  @Test
  void oneHitInAShortText_isNoVerdict_manyInALongOneAre() {
    SlopIndex index = SlopIndex.of(PROFILE);
    String hit = "They saw it and couldn't help but smile. ";
    String none = "They went home by the river and said that it was late in the day. ";
    SlopDensity shortText = index.measure(none.repeat(3) + hit);
    assertTrue(shortText.interval().upper() > 5 * shortText.interval().lower(), shortText.toString());
    SlopDensity longText = index.measure((none.repeat(3) + hit).repeat(40));
    assertTrue(longText.aboveReference(), longText.toString());
    assertEquals(shortText.perThousand(), longText.perThousand(), 1e-9);
    assertFalse(index.measure(none).aboveReference());
    assertTrue(index.measure(none).interval().upper() > 0, "nothing found is not nothing there");
  }

  @Test
  void whatTheReferenceSaysAsOften_doesNotCount() {
    List<String> counting = HabitualTexts.terms(PROFILE.indexTerms());
    assertFalse(counting.contains("there") || counting.contains("the"), counting.toString());
  }

  @Test
  void textWithoutWords_isRefused() {
    SlopIndex index = SlopIndex.of(PROFILE);
    assertFalse(index.canMeasure("12 ..."));
    assertThrows(IllegalArgumentException.class, () -> index.measure("12 ..."));
  }

  /** 40 letters that fold to 80: too long to be read again as a term. The 64 of 32 are not. */
  @Test
  void wordThatFoldsToALongOne_isABreak_asItsFoldedFormIs() {
    Lexicon lexicon = new Lexicon();
    int[] read = WordReader.readInto(lexicon, "so " + "\u00df".repeat(40) + " it is");
    assertEquals(WordReader.BREAK, read[1]);
    assertEquals(WordReader.BREAK, WordReader.read(lexicon, "so " + "\u00df".repeat(40) + " it")[1]);
    assertArrayEquals(WordReader.readInto(lexicon, "\u00df".repeat(32)),
        WordReader.readInto(lexicon, "s".repeat(64)));
    String habit = "and " + "\u00df".repeat(40) + " gladly indeed";
    assertEquals(1, SlopIndex.of(profile(habit)).measure("Gladly indeed.").hits());
  }

  @Test
  void termThatNoTextCanHave_isRefused() {
    for (String term : List.of("12", "...", "one. Two", "a 7 b", "s".repeat(65))) {
      SlopProfile bad = withTerm(term);
      assertThrows(IllegalArgumentException.class, () -> SlopIndex.of(bad), term);
    }
    SlopIndex.of(withTerm("s".repeat(64)));
  }

  private static SlopProfile withTerm(String term) {
    KeyTerm old = PROFILE.indexTerms().get(0);
    KeyTerm entry = new KeyTerm(term, old.kind(), old.count(), old.perMillion(), old.referencePerMillion(), old.lift(),
        old.liftInterval(), old.logOdds(), old.interval(), old.z(), old.q(), old.score(), old.prompts(),
        old.dispersion(), old.human());
    return new SlopProfile("x", 1, 1, 60, 3, true, 60, 60, 1, 1, 0, List.of(entry), List.of(), PROFILE.namesNote(),
        PROFILE.scale(), PROFILE.logOdds());
  }

  /** Every second of 2,001 texts has the term, and every other is measured: those that do not. */
  @Test
  void noMoreTextsThanTwoThousand_areMeasured() {
    List<ReadText> texts = new ArrayList<>();
    for (int i = 0; i < 2001; i++) {
      texts.add(new ReadText("", i, i, new int[] {i % 2, 2, 2}));
    }
    IndexScale scale = new ScaleMaker(new TermMatcher(List.of(new int[] {1}))).of(texts, texts.subList(0, 2000),
        List.of());
    assertEquals(0, scale.targetPerThousand());
    assertEquals(1000 / 6.0, scale.referencePerThousand(), 1e-9);
  }

  @Test
  void scale_hasNumbersInTheirRange() {
    assertThrows(IllegalArgumentException.class, () -> new IndexScale(1, 1, OptionalDouble.empty(), 0.5));
    assertThrows(IllegalArgumentException.class, () -> new IndexScale(Double.NaN, 1, OptionalDouble.empty(), 1));
    assertThrows(IllegalArgumentException.class,
        () -> new IndexScale(1, Double.POSITIVE_INFINITY, OptionalDouble.empty(), 1));
    assertThrows(IllegalArgumentException.class, () -> new IndexScale(1, 1, OptionalDouble.of(-1), 1));
  }

  @Test
  void profileWithoutDiscoveries_hasNoIndex() {
    assertThrows(IllegalArgumentException.class, () -> SlopIndex.of(profile("")));
  }
}
