package io.github.stylome.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void languages_haveTheSameWords() {
    assertEquals(new TreeSet<>(Words.in("en").keys()), new TreeSet<>(Words.in("ar").keys()));
  }

  @Test
  void words_haveTheSamePlacesForValues() {
    Words english = Words.in("en");
    Words arabic = Words.in("ar");
    for (String key : english.keys()) {
      for (String place : new String[] {"{0}", "{1}", "{2}"}) {
        assertEquals(english.of(key, "{0}", "{1}", "{2}").contains(place),
            arabic.of(key, "{0}", "{1}", "{2}").contains(place), key + " " + place);
      }
    }
  }

  @Test
  void of_putsValuesInWithoutReadingThem() {
    assertFalse(Words.in("en").of("answer.label", "{0}{1}").endsWith("{0}{1}{1}"));
    assertEquals("Sounds most like: {1}", Words.in("en").of("answer.label", "{1}"));
  }

  @Test
  void languages_notKnown_areRefusedByName() {
    assertThrows(IllegalArgumentException.class, () -> Words.in("tlh"));
  }
}
