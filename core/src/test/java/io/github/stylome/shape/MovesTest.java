package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
  private static String moves(String text) {
    return Named.names(Shapes.moves(), text);
  }

  @Test
  void aSentence_hasTheMovesOfItsPhrasesInOrder() {
    assertEquals("opening user-talk", moves("Okay, so the user wrote about boats."));
    assertEquals("contrasting reconsidering hedging", moves("But wait, maybe it sank."));
    assertEquals("planning directing", moves("First, let me list the boats."));
  }

  @Test
  void theLongestPhrase_counts() {
    assertEquals("checking", moves("Let me double-check."));
    assertEquals(List.of("Let me double-check"), Named.texts(Shapes.moves(), "Let me double-check."));
    assertEquals("policy-talk", moves("It is not allowed."));
  }

  @Test
  void aPhraseOfTheStart_countsOnlyThereOrBehindOtherMoves() {
    assertEquals("reconsidering", moves("Wait."));
    assertEquals("plain", moves("People wait here."));
    assertEquals("pondering reconsidering", moves("Hmm, wait."));
    assertEquals("plain plain", moves("The line is long.\nPeople wait here."));
  }

  @Test
  void aPhrase_doesNotRunOverTheEndOfASentence() {
    assertEquals("plain plain", moves("Tell him to let. Me too."));
  }

  @Test
  void sentencesWithoutMove_arePlainOrQuestions() {
    assertEquals("plain question plain", moves("Boats float. Do boats float? Boats float"));
    assertEquals("hedging question", moves("Is it maybe so?"));
    assertEquals("", moves(""));
    assertEquals("", moves(" ...\n\n?"));
  }

  @Test
  void apostrophesCaseAndVowelSigns_makeNoDifference() {
    assertEquals("directing", moves("LET\u2019S go."));
    assertEquals("directing", moves("let's go."));
    assertEquals("opening", moves("\u062D\u0633\u0646\u064B\u0627.")); // hasanan, with tanwin
  }

  @Test
  void chineseAndArabic_haveMovesToo() {
    // "Okay, I need to check this boat." and "Wait, why?"
    assertEquals("opening obliging checking", moves("\u597D\u7684\uFF0C\u6211\u9700\u8981\u68C0\u67E5\u8FD9\u8258\u8239\u3002"));
    assertEquals("reconsidering question", moves("\u7B49\u7B49\uFF0C\u4E3A\u4EC0\u4E48\uFF1F"));
    // "Wait. Perhaps the boat sank."
    assertEquals("reconsidering hedging", moves("\u0627\u0646\u062A\u0638\u0631. \u0631\u0628\u0645\u0627 \u063A\u0631\u0642 \u0627\u0644\u0642\u0627\u0631\u0628."));
  }

  @Test
  void lists_thatContradictThemselves_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> MovePhrases.parse("wait\n"));
    assertThrows(IllegalArgumentException.class, () -> MovePhrases.parse("[a]\nwait\n[b]\nWait\n"));
    assertThrows(IllegalArgumentException.class, () -> MovePhrases.parse("[a]\n...\n"));
    assertThrows(IllegalArgumentException.class, () -> MovePhrases.parse("[a]\na b c d e f g h i\n"));
  }
}
