package io.github.stylome.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.maker.Samples;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartExportTest {
  private static final String HOSTILE = "<script>alert(1)</script>\"&]]>\u202E";
  private static SvgCharts charts;

  @BeforeAll
  static void readEcharts() {
    charts = new SvgCharts(false);
  }

  /** Returns one chart of every type of drawing. */
  private static Map<String, Chart> oneOfEach(String name) throws Exception {
    Map<String, Chart> byType = new LinkedHashMap<>();
    for (String command : Samples.commands()) {
      for (Chart chart : Samples.report(command, name, Words.in("en")).charts()) {
        byType.putIfAbsent(chart.drawing().type(), chart);
      }
    }
    return byType;
  }

  @Test
  void svg_ofEveryDrawing_isXmlThatHoldsNoScriptWhateverNamesSay() throws Exception {
    Map<String, Chart> byType = oneOfEach(HOSTILE);
    assertEquals(8, byType.size(), byType.keySet().toString());
    for (Map.Entry<String, Chart> type : byType.entrySet()) {
      String svg = charts.of(type.getValue());
      Document document = parse(svg);
      assertEquals("svg", document.getDocumentElement().getTagName());
      NodeList all = document.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        requireHarmless((Element) all.item(i), type.getKey());
      }
      assertTrue(all.getLength() > 5, type.getKey() + " draws next to nothing");
    }
  }

  private static void requireHarmless(Element element, String type) {
    assertFalse(List.of("script", "foreignObject", "a", "image", "style").contains(element.getTagName()), type);
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String attribute = element.getAttributes().item(i).getNodeName();
      assertFalse(attribute.startsWith("on") || attribute.endsWith("href"), type + " has " + attribute);
    }
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void svg_saysTheNamesOfATree() throws Exception {
    assertTrue(charts.of(oneOfEach("Aloysius-").get("tree")).contains("Aloysius-a"));
  }

  @Test
  void svg_isTheSameEveryTime() throws Exception {
    Chart chart = oneOfEach("n").get("intervals");
    assertEquals(charts.of(chart), new SvgCharts(false).of(chart));
  }

  @Test
  void png_hasTwiceTheUnitsOfTheSvg() throws Exception {
    assumeTrue(hasFonts(), "Java finds no fonts here, and draws no pictures");
    byte[] png = PngChart.of(charts.of(oneOfEach("n").get("heatmap")));
    assertEquals(1920, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
  }

  private static boolean hasFonts() {
    try {
      return GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length > 0;
    } catch (RuntimeException | LinkageError | InternalError e) {
      return false;
    }
  }

  @Test
  void csv_hasNamesAsTheyCameAndNumbersInFull() {
    DataTable table = DataTable.builder("").column("name", Kind.NAME).column("x", Kind.SHARE)
        .row("a,\"b\"\u202E", 1 / 3.0).row(null, Double.NaN).build();
    assertEquals("name,x\r\n\"a,\"\"b\"\"\u202E\",0.3333333333333333\r\n\"\",\r\n",
        new String(CsvChart.of(table), StandardCharsets.UTF_8));
  }

  @Test
  void names_ofFiles_standOnce() throws Exception {
    List<Chart> all = Samples.report("attribute", "n", Words.in("en")).charts();
    List<String> names = ChartFiles.names(all);
    assertEquals(names.size(), names.stream().distinct().count());
    assertTrue(names.contains("probabilities-2"), names.toString());
  }
}
