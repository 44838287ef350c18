package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HowFarApartTest {
  @Test
  void run_findsTheSameWritersOtherTextNearest() throws IOException {
    List<String> lines = Output.of(out -> HowFarApart.run(Output.TEXTS, out));
    assertEquals("cosine-delta", lines.get(0));
    assertEquals("burrows-delta", lines.get(7));
    List<String> rows = lines.stream().filter(line -> line.startsWith("  ")).toList();
    assertEquals(12, rows.size());
    for (String row : rows) {
      String writer = row.strip().substring(0, row.strip().indexOf('_'));
      assertTrue(row.contains("nearest: " + writer + "_"), row);
    }
  }

  @Test
  void run_putsEveryTextAtNoDistanceFromItself() throws IOException {
    List<String> lines = Output.of(out -> HowFarApart.run(Output.TEXTS, out));
    for (int i = 0; i < 6; i++) {
      assertEquals("0.000", lines.get(1 + i).strip().split("\\s+", -1)[1 + i], lines.get(1 + i));
    }
  }
}
