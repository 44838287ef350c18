package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformalCoverageTest {
  @Test
  void table_hasARowForEveryGroupSizeAndLevel_andSetsGrowWithTheLevel() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Split split = new Split("made", texts(0, 20), texts(100, 10));
    new ConformalCoverage(Path.of("none"), Workers.caller(), new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .run(split, AttributionMethod.cosineDelta(50));
    List<String[]> rows = bytes.toString(StandardCharsets.UTF_8).lines().map(line -> line.split(" +", -1)).toList();
    assertEquals(6, rows.size()); // no label has twenty texts
    assertEquals(List.of("20", "20", "20", "4", "4", "4"), rows.stream().map(row -> row[3]).toList());
    assertEquals(List.of("0.80", "0.90", "0.95"), rows.subList(3, 6).stream().map(row -> row[5]).toList());
    for (String[] row : rows) {
      assertTrue(Double.parseDouble(row[6]) >= Double.parseDouble(row[4]), String.join(" ", row));
      assertTrue(Double.parseDouble(row[7]) >= 1, String.join(" ", row));
    }
    assertTrue(Double.parseDouble(rows.get(2)[7]) >= Double.parseDouble(rows.get(0)[7]));
  }

  /** Two people who like other words. */
  private static Corpus texts(int from, int count) {
    List<Document> texts = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      texts.add(Document.of("a" + i, "a", "indeed the " + "and so it was ".repeat(i % 3 + 2) + "upon a hill"));
      texts.add(Document.of("b" + i, "b", "but the " + "or so it was ".repeat(i % 4 + 2) + "on my hill"));
    }
    return Corpus.copyOf(texts);
  }
}
