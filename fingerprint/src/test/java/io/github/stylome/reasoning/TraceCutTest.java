package io.github.stylome.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceCutTest {
  private static String cut(String text, int words) {
    return TraceCut.toWholeSentences(text, words);
  }

  @Test
  void aTrace_endsWithItsLastWholeSentence() {
    assertEquals("One two three.", cut("One two three. Four fi", 50));
    assertEquals("One two three. Four five!", cut("One two three. Four five!", 50));
    assertEquals("One two three. Four five!", cut("One two three. Four five!  \n", 50));
  }

  @Test
  void aCut_dropsTheSentenceThatItFallsInto() {
    assertEquals("One two three.", cut("One two three. Four five six. Seven.", 4));
    assertEquals("One two three. Four five six.", cut("One two three. Four five six. Seven.", 6));
    assertEquals("One two three. Four five six.", cut("One two three. Four five six. Seven eight.", 7));
  }

  @Test
  void aLineThatAnotherFollows_isWhole() {
    assertEquals("- one two\n- three four", cut("- one two\n- three four\n- five", 50).strip());
  }

  @Test
  void whereSentencesHoldTooLittle_wordsAreCut() {
    assertEquals("One. two three four five", cut("One. two three four five six seven", 5));
    assertEquals("one two three", cut("one two three", 50));
    assertEquals("", cut("", 5));
    assertEquals("", cut(" ... ", 5));
  }

  @Test
  void chineseSentences_areCutAtTheirMarks() {
    String two = "\u597D\u7684\u3002\u6211\u60F3\u60F3\u3002"; // "Okay. Let me think."
    assertEquals(two, cut(two + "\u7136", 50));
  }

  @Test
  void theCut_neverHasMoreWords_onHostileText() {
    for (String unit : new String[] {"a", "a ", ". ", "\n", "\uD800", "\u0000", "\u4E00", "a.\n", "a,"}) {
      String text = unit.repeat(100_000);
      assertTrue(TraceCut.words(cut(text, 100), 1000) <= 100, unit);
    }
  }
}
