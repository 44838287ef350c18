package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HowSureIsThatTest {
  @Test
  void run_namesFamilyAndModelOfAKnownOne_andQuotesItsHabit() throws IOException {
    List<String> known = part(0);
    assertEquals("one of them: Acorn/acorn-2", known.get(0));
    assertTrue(Output.line(known, "  family and model: ").contains("Acorn (0.9"), known.toString());
    assertTrue(known.stream().anyMatch(line -> line.startsWith("  decided by \"") && line.contains("likewise")),
        known.toString());
  }

  @Test
  void run_takesAStrangerForMoreLikelyUnknown_thanAKnownOne() throws IOException {
    assertTrue(part(1).get(0).startsWith("none of them: "), part(1).toString());
    assertTrue(unknown(part(1)) > 0.5 && unknown(part(0)) < 0.5, part(0) + " " + part(1));
  }

  @Test
  void run_saysNothingOfAnotherLanguage_andWhy() throws IOException {
    List<String> german = part(2);
    assertEquals("in German: cannot tell", german.get(0));
    assertTrue(german.stream().anyMatch(line -> line.startsWith("  shifted: LANGUAGE, ")), german.toString());
  }

  private static double unknown(List<String> lines) {
    String beginning = "  by none of the candidates: ";
    return Double.parseDouble(Output.line(lines, beginning).substring(beginning.length()));
  }

  /** Returns what is printed of one of the three. */
  private static List<String> part(int number) throws IOException {
    List<String> lines = Output.of(HowSureIsThat::run);
    List<Integer> titles = IntStream.range(0, lines.size())
        .filter(i -> !lines.get(i).startsWith(" "))
        .boxed()
        .toList();
    return lines.subList(titles.get(number), number + 1 < titles.size() ? titles.get(number + 1) : lines.size());
  }
}
