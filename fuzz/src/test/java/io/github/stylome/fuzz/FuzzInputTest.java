package io.github.stylome.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FuzzInputTest {
  @Test
  void text_ofUtf8_isWhatItSays() {
    String text = "a\u00E9\u4E2D\uD83D\uDE00";
    assertEquals(text, new FuzzInput(text.getBytes(StandardCharsets.UTF_8)).text());
  }

  @Test
  void text_ofSurrogatesInThreeBytesEach_mayHaveThemAlone() {
    assertEquals("\uD800x\uDFFF", new FuzzInput(bytes(0xED, 0xA0, 0x80, 'x', 0xED, 0xBF, 0xBF)).text());
  }

  @Test
  void text_ofBytesOfNoSequence_isTheCharsOfTheirNumbers() {
    assertEquals("\u0080\u00C1\u00FF\u00F4\u0090\u0080\u0080\u00E4\u00B8",
        new FuzzInput(bytes(0x80, 0xC1, 0xFF, 0xF4, 0x90, 0x80, 0x80, 0xE4, 0xB8)).text());
  }

  @Test
  void choices_areTakenFromTheBackAndTheTextFromTheFront() {
    FuzzInput input = new FuzzInput(bytes('o', 'n', 'e', 7, 4));
    assertEquals(1, input.choice(3));
    assertEquals(7, input.choice(256));
    assertEquals("one", input.text());
    assertArrayEquals(bytes('o', 'n', 'e'), input.rest());
  }

  @Test
  void choice_whenAllBytesHaveBeenUsed_isTheFirst() {
    assertEquals(0, new FuzzInput(new byte[0]).choice(5));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
