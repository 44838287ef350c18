package io.github.stylome.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordClassesTest {
  private static final WordClasses CLASSES = new WordClasses(List.of("places = data cent*|port", "making = +\u062F\u0631\u0628"));

  @Test
  void openPhrase_hasAnyEndOfItsLastWord() {
    assertEquals(Set.of("places"), first("Data centres hum."));
    assertEquals(Set.of("places"), first("data center"));
    assertEquals(Set.of(), first("Data is a word."));
    assertEquals(Set.of(), first("Data"));
  }

  @Test
  void closedWord_hasNoOtherEnd() {
    assertEquals(Set.of("places"), first("Port of call."));
    assertEquals(Set.of(), first("Ports of call."));
  }

  @Test
  void stem_mayStandBehindWhatIsJoinedToIt() {
    assertEquals(Set.of("making"), first("\u0648\u062A\u062F\u0631\u0628\u062A"));
  }

  @Test
  void stemOfSeveralWords_isRefused() {
    String message = assertThrows(IllegalArgumentException.class,
        () -> new WordClasses(List.of("work = +\u062F\u0631\u0628 \u0641\u064A"))).getMessage();
    assertTrue(message.contains("work"), message);
  }

  @Test
  void standardClasses_knowPhrasesWithAnOpenEnd() {
    List<Sentence> read = read("He fine tunes it.");
    assertTrue(WordClasses.STANDARD.at(read.get(0), 1).contains("tuning"));
    assertFalse(WordClasses.STANDARD.at(read("They fine drivers.").get(0), 1).contains("tuning"));
  }

  private static Set<String> first(String text) {
    return CLASSES.at(read(text).get(0), 0);
  }

  private static List<Sentence> read(String text) {
    List<Sentence> read = new ArrayList<>();
    new SentenceReader(text, KnownNames.standard(), read::add).read();
    return read;
  }
}
