package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import java.util.List;
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

  @Test
  void profileWithoutDiscoveries_hasNoIndex() {
    assertThrows(IllegalArgumentException.class, () -> SlopIndex.of(profile("")));
  }
}
