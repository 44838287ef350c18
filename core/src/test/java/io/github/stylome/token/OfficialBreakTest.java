package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The test files that the Unicode Consortium publishes with UAX #29. */
class OfficialBreakTest {
  private static final String DIVIDED = "\u00F7";
  private static final String JOINED = "\u00D7";

  @Test
  void graphemes_ofEveryLine_areThoseMarked() throws IOException {
    assertEquals(766, linesChecked("GraphemeBreakTest.txt", text -> new GraphemeCursor(text, GraphemeCursor.WINDOW)));
    assertEquals(766, linesChecked("GraphemeBreakTest.txt", text -> new GraphemeCursor(text, 4)));
  }

  @Test
  void sentences_ofEveryLine_areThoseMarked() throws IOException {
    assertEquals(512, linesChecked("SentenceBreakTest.txt", text -> new TextSentenceCursor(text, 2048)));
    assertEquals(512, linesChecked("SentenceBreakTest.txt", text -> new TextSentenceCursor(text, 1)));
  }

  @Test
  void graphemesOfUtf8_ofEveryLine_areThoseMarked() throws IOException {
    assertTrue(utf8LinesChecked("GraphemeBreakTest.txt", b -> new Utf8GraphemeCursor(b, 0, b.length)) > 700);
  }

  @Test
  void sentencesOfUtf8_ofEveryLine_areThoseMarked() throws IOException {
    assertTrue(utf8LinesChecked("SentenceBreakTest.txt", b -> new Utf8SentenceCursor(b, 0, b.length, Utf8SentenceCursor.WINDOW)) > 500);
  }

  private static int linesChecked(String file, Function<String, TokenCursor> cursors) throws IOException {
    int lines = 0;
    for (String line : Files.readAllLines(SharedData.require("unicode-17.0.0/" + file))) {
      BitSet breaks = new BitSet();
      String text = parse(line, breaks, false);
      if (!text.isEmpty()) {
        assertEquals(breaks, Boundaries.of(cursors.apply(text)), line);
        lines++;
      }
    }
    return lines;
  }

  private static int utf8LinesChecked(String file, Function<byte[], TokenCursor> cursors) throws IOException {
    int lines = 0;
    for (String line : Files.readAllLines(SharedData.require("unicode-17.0.0/" + file))) {
      BitSet breaks = new BitSet();
      String text = parse(line, breaks, true);
      if (!text.isEmpty() && text.codePoints().noneMatch(OfficialBreakTest::isSurrogate)) {
        assertEquals(breaks, Boundaries.of(cursors.apply(text.getBytes(StandardCharsets.UTF_8))), line);
        lines++;
      }
    }
    return lines;
  }

  private static String parse(String line, BitSet breaks, boolean utf8) {
    StringBuilder text = new StringBuilder();
    String marked = line.replaceAll("#.*", "").trim();
    if (marked.isEmpty()) {
      return "";
    }
    for (String part : marked.split("\\s+", -1)) {
      switch (part) {
        case DIVIDED -> breaks.set(utf8 ? text.toString().getBytes(StandardCharsets.UTF_8).length : text.length());
        case JOINED -> { }
        default -> text.appendCodePoint(Integer.parseInt(part, 16));
      }
    }
    return text.toString();
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
