package io.github.stylome.search.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureSearchTest {
  @Test
  void exactWays_missNothing_andOthersLittle() {
    SearchLoss loss = new SearchLoss(MadeUpClusters.make(1200, 24, 10, RowDistance.COSINE));
    assertEquals(1, loss.exact().recall());
    assertEquals(1, loss.refined(RowPrecision.BYTE).recall());
    assertEquals(0, loss.refined(RowPrecision.BYTE).mostError());
    SearchLoss.Figures half = loss.rounded(RowPrecision.HALF);
    SearchLoss.Figures bytes = loss.rounded(RowPrecision.BYTE);
    assertTrue(half.recall() > 0.98 && bytes.recall() > 0.9, half + " " + bytes);
    assertTrue(half.meanError() > 0 && half.meanError() < bytes.meanError(), bytes::toString);
    assertTrue(bytes.mostError() < 0.1, bytes::toString);
    assertEquals(half.bytes(), 2 * bytes.bytes());
    GraphIndex index = loss.index(GraphSettings.STANDARD);
    assertTrue(loss.graph(index, 200).recall() > 0.95);
    assertTrue(loss.graph(index, 200).recall() >= loss.graph(index, 10).recall());
  }

  @Test
  void tables_haveALineForEachWay() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MeasureSearch(new PrintStream(bytes, true, StandardCharsets.UTF_8)).run(List.of("made-up", "500", "16"));
    String table = bytes.toString(StandardCharsets.UTF_8);
    assertEquals(2 * 10, table.lines().filter(line -> line.startsWith("| ")).count(), table);
    assertTrue(table.contains("| 8 bits, then the floats of "), table);
    assertTrue(table.contains("made up, euclidean: 500 rows of 16 columns, 5 questions"), table);
  }

  @Test
  void whatMakesNoSense_isRefused() {
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    MeasureSearch measure = new MeasureSearch(out);
    assertThrows(IllegalArgumentException.class, () -> measure.run(List.of()));
    assertThrows(IllegalArgumentException.class, () -> measure.run(List.of("texts")));
  }
}
