package io.github.stylome.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.HeatMap;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Passage;
import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.maker.Samples;
import io.github.stylome.report.output.HtmlPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** Opens every report as people do. Skips where there is no Chromium with its driver, as docs/report.md says. */
@Tag("browser")
class ReportInBrowserTest {
  private static final String HOSTILE = "</script><script>window.hacked=1</script>"
      + "<img src=x onerror=\"window.hacked=1\">"
      + "<svg onload=window.hacked=1>\u2028\u202E{a|b}javascript:window.hacked=1//";
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** How many charts have nothing drawn on any of their layers. */
  private static final String BLANK = "return [...document.querySelectorAll('.chart')].filter(chart =>"
      + "![...chart.querySelectorAll('canvas')].some(c => c.getContext('2d')"
      + ".getImageData(0, 0, c.width, c.height).data.some((v, i) => i % 4 === 3 && v > 0))).length";

  private static Browser browser;

  @TempDir
  private Path folder;

  static List<String> commands() {
    return Samples.commands();
  }

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(Browser.chromium().isPresent() && Browser.driver().isPresent(),
        "no Chromium with its driver on the path, in CHROME_BIN or in -Dstylome.chrome: reports are not opened");
    browser = Browser.open();
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private void show(Report report, String language) throws IOException {
    Path page = folder.resolve("report.html");
    Files.write(page, HtmlPage.of(report, Words.in(language)));
    browser.show(page);
  }

  private void show(String command, String name, String language) throws Exception {
    show(Samples.report(command, name, Words.in(language)), language);
  }

  private static void requireQuiet() {
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(), browser.fetched());
    assertEquals(0L, browser.run("return performance.getEntriesByType('resource').length"));
  }

  private static void requireCharts() {
    browser.drawAll();
    assertTrue((Long) browser.run("return document.querySelectorAll('.chart canvas').length") > 0);
    assertEquals(0L, browser.run(BLANK));
  }

  private static void requireNoSeriousFinding() throws IOException {
    try (InputStream in = ReportInBrowserTest.class.getResourceAsStream(AXE)) {
      String axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (Boolean.TRUE.equals(browser.run("return window.axe === undefined"))) {
        browser.run(axe + "; window.axe = axe;");
      }
    }
    assertEquals("", browser.await("const done = arguments[arguments.length - 1];"
        + "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations"
        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
        + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + n.failureSummary))"
        + ".join('\\n')))"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void byDayAndInTheDark_itHasItsChartsFetchesNothingAndIsAccessible(String command) throws Exception {
    browser.look(false, 1200, 900);
    show(command, "name ", "en");
    requireCharts();
    requireNoSeriousFinding();
    browser.keepPicture(command + "-light");
    browser.look(true, 1200, 900);
    requireCharts();
    requireNoSeriousFinding();
    requireQuiet();
    browser.keepPicture(command + "-dark");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void inArabicOnAPhone_itIsNoWiderThanThePhone(String command) throws Exception {
    browser.look(false, 390, 844);
    show(command, "\u0643\u0627\u062A\u0628 ", "ar");
    requireCharts();
    assertEquals(true, browser.run("return document.documentElement.scrollWidth <= 390"),
        "as wide as " + browser.run("return document.documentElement.scrollWidth"));
    requireNoSeriousFinding();
    requireQuiet();
    browser.keepPicture(command + "-arabic-phone");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hostileNamesAndTexts_runNothing(String command) throws Exception {
    browser.look(false, 1200, 900);
    show(command, HOSTILE, "en");
    long scripts = (Long) browser.run("return document.scripts.length");
    requireCharts();
    browser.run("document.querySelectorAll('button:not(:disabled)').forEach(b => {"
        + "if (!b.textContent.startsWith('Save')) b.click(); });"
        + "document.querySelectorAll('.chart').forEach(c => ['Home', 'ArrowRight', 'Enter', 'End'].forEach(key =>"
        + "c.dispatchEvent(new KeyboardEvent('keydown', {key: key, bubbles: true}))));");
    assertEquals(true, browser.run("return window.hacked === undefined"));
    assertEquals(0L, browser.run("return document.querySelectorAll('img, svg, iframe, object, embed').length"));
    assertEquals(scripts, browser.run("return document.scripts.length"));
    assertEquals(false, browser.run("return /[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.body.innerText)"));
    requireQuiet();
    browser.keepPicture(command + "-hostile");
  }

  @Test
  void markup_cannotBeMadeOfStringsAndNothingCanBeFetched() throws Exception {
    show("lineage", "n", "en");
    browser.run("try { document.querySelector('main').innerHTML = '<img src=x onerror=\"window.hacked=1\">'; }"
        + "catch (e) { }"
        + "const s = document.createElement('script'); s.append('window.hacked=1'); document.body.append(s);");
    assertEquals(true, browser.run("return window.hacked === undefined && !document.querySelector('img')"));
    assertEquals("refused", browser.await(
        "const done = arguments[arguments.length - 1];"
            + "fetch('data:,x').then(() => done('fetched'), () => done('refused'))"));
    browser.complaints();
  }

  @Test
  void keys_goFromValueToValueAndToTheRow() throws Exception {
    browser.look(false, 1200, 900);
    show("lineage", "name ", "en");
    browser.drawAll();
    browser.run("document.querySelectorAll('details').forEach(d => d.open = false);"
        + "document.querySelector('.chart').focus()");
    browser.press(Keys.HOME);
    String first = told();
    browser.press(Keys.ARROW_RIGHT);
    String second = told();
    assertTrue(first.startsWith("name: name "), first);
    assertTrue(!first.equals(second), second);
    browser.press(Keys.ENTER);
    assertEquals(1L, browser.run("return document.querySelectorAll('figure details[open] tr.marked').length"));
  }

  private static String told() {
    return (String) browser.run("return document.activeElement.parentElement.querySelector('.told').textContent");
  }

  @Test
  void clicks_onABarGoToItsRow() throws Exception {
    browser.look(false, 1200, 900);
    show("compose", "name ", "en");
    browser.drawAll();
    browser.run("document.querySelectorAll('details').forEach(d => d.open = false);"
        + "const canvas = document.querySelector('.chart canvas'); canvas.scrollIntoView();"
        + "const chart = echarts.getInstanceByDom(document.querySelector('.chart'));"
        + "const values = chart.getOption().series[0].data; const row = values.indexOf(Math.max(...values));"
        + "const at = chart.convertToPixel({seriesIndex: 0}, [values[row] / 2, row]);"
        + "const box = canvas.getBoundingClientRect();"
        + "['mousemove', 'mousedown', 'mouseup', 'click'].forEach(type => canvas.dispatchEvent(new MouseEvent(type,"
        + "{bubbles: true,"
        + "clientX: box.x + at[0], clientY: box.y + at[1]})));");
    assertEquals(1L, browser.run("return document.querySelectorAll('figure details[open] tr.marked').length"));
  }

  @Test
  void places_ofEvidenceGoToTheirMark() throws Exception {
    browser.look(false, 1200, 900);
    show("leaks", "name ", "en");
    browser.run("document.querySelectorAll('details.item').forEach(d => d.open = true)");
    browser.until("return document.querySelectorAll('.passage').length > 0");
    browser.run("document.querySelector('button.place').click()");
    assertEquals(1L, browser.run("return document.querySelectorAll('mark.current').length"));
  }

  @Test
  void twoHundredModelsAndFiveMegabytes_areDrawnAndPagedAtOnce() throws Exception {
    int size = 200;
    List<String> names = IntStream.range(0, size).mapToObj(i -> "model-" + i).toList();
    List<double[]> rows = new ArrayList<>();
    DataTable.Builder table = DataTable.builder("distance").column("name", Kind.NAME);
    names.forEach(name -> table.column(name, Kind.NUMBER));
    for (int i = 0; i < size; i++) {
      double[] row = new double[size];
      Object[] cells = new Object[size + 1];
      cells[0] = names.get(i);
      for (int j = 0; j < size; j++) {
        row[j] = Math.abs(i - j) / 200.0;
        cells[j + 1] = row[j];
      }
      rows.add(row);
      table.row(cells);
    }
    String text = "A sentence that is as long as others are, and says no more.\n".repeat(5_000_000 / 60);
    List<Passage.Mark> marks = IntStream.range(0, 500)
        .mapToObj(i -> new Passage.Mark(i * 9_000, i * 9_000 + 10, "sentence")).toList();
    Report report = new Report("Large", List.of("Nothing."), List.of(Section.of("All",
        new Chart("distances", "Distances", "All.", new HeatMap("distance", false, names, names, rows), table.build()),
        new Passage("long", text, marks))));
    browser.look(false, 1200, 900);
    show(report, "en");
    requireCharts();
    // What is in the page is bounded, whatever is in the report.
    assertTrue((Long) browser.run("return document.querySelectorAll('*').length") < 15_000);
    assertTrue((Long) browser.run("return document.querySelector('.text').textContent.length") < 20_000);
    browser.run("[...document.querySelectorAll('button')].filter(b => b.textContent === 'Previous mark')[0].click()");
    assertEquals("Mark 500 of 500: sentence", browser.run("return document.querySelector('.telling').textContent"));
    assertEquals("A sentence", browser.run("return document.querySelector('mark.current').textContent").toString()
        .substring(0, 10));
    requireQuiet();
    browser.keepPicture("large");
  }
}
