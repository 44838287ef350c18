package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordSegmentsTest {
  @Test
  void segments_ofEveryLineOfTheOfficialTest_areThoseMarked() throws IOException {
    int lines = 0;
    for (String line : Files.readAllLines(SharedData.require("unicode-17.0.0/WordBreakTest.txt"))) {
      String marked = line.replaceAll("#.*", "").trim();
      if (marked.isEmpty()) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      List<Integer> breaks = new ArrayList<>();
      for (String part : marked.split("\\s+", -1)) {
        switch (part) {
          case "\u00F7" -> breaks.add(text.length());
          case "\u00D7" -> { }
          default -> text.appendCodePoint(Integer.parseInt(part, 16));
        }
      }
      assertEquals(breaks, boundaries(text), line);
      lines++;
    }
    assertTrue(lines > 1_800, "lines read: " + lines);
  }

  private static List<Integer> boundaries(CharSequence text) {
    WordSegments segments = new WordSegments(text);
    List<Integer> boundaries = new ArrayList<>(List.of(0));
    while (segments.next()) {
      boundaries.add(segments.end());
    }
    return boundaries;
  }
}
