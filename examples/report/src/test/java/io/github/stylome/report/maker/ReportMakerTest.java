package io.github.stylome.report.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Items;
import io.github.stylome.report.content.Passage;
import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.input.ReportInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportMakerTest {
  private static final Words ENGLISH = Words.in("en");

  static List<String> commands() {
    return Samples.commands();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_hasCaveatsSectionsAndAChartWithItsTable(String command) throws Exception {
    Report report = Samples.report(command, "n", ENGLISH);
    assertTrue(report.caveats().size() >= 4, report.caveats().toString());
    assertFalse(report.sections().isEmpty());
    assertFalse(report.charts().isEmpty());
    for (Chart chart : report.charts()) {
      assertFalse(chart.table().rows().isEmpty(), chart.title());
      assertTrue(chart.name().matches("[a-z0-9-]+"), chart.name());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommand_saysItInArabicToo(String command) throws Exception {
    Report report = Samples.report(command, "n", Words.in("ar"));
    assertTrue(report.title().codePoints().anyMatch(c -> c >= 0x620 && c < 0x650), report.title());
    assertEquals(Samples.report(command, "n", ENGLISH).charts().size(), report.charts().size());
  }

  @Test
  void evidence_isMarkedInItsText() throws Exception {
    List<Passage> passages = passages(Samples.report("attribute", "n", ENGLISH));
    assertFalse(passages.isEmpty());
    assertTrue(passages.stream().allMatch(passage -> !passage.marks().isEmpty()));
  }

  @Test
  void evidence_inATextThatIsTooShort_isNotShown() throws Exception {
    ReportInput input = new ReportInput();
    input.add("a", Samples.of("attribute", "n"));
    Texts texts = new Texts(Map.of("na", "short"));
    assertEquals(List.of(), passages(new ReportMaker(ENGLISH).report(input, texts)));
  }

  @Test
  void dossier_saysWhatItsFileDoesNotProveFirst() throws Exception {
    Report report = Samples.report("dossier", "from-the-file-", ENGLISH);
    assertTrue(report.caveats().get(0).startsWith("from-the-file-"), report.caveats().get(0));
  }

  @Test
  void distances_ofSeveralMeasures_haveAHeatMapEach() throws Exception {
    ReportInput input = new ReportInput();
    input.add("f", """
        measure\tid\ta\tb
        cosine\ta\t0\t1
        cosine\tb\t1\t0
        entropy\ta\t0\t2
        entropy\tb\t2\t0
        """.getBytes(StandardCharsets.UTF_8));
    Report report = new ReportMaker(ENGLISH).report(input, Texts.NONE);
    assertEquals(2, report.charts().size());
    assertTrue(report.sections().get(2).heading().endsWith(": entropy"), report.sections().get(2).heading());
  }

  @Test
  void textPairs_onTwoCalibrations_nameBoth() throws Exception {
    Section calibrations = Samples.report("verify-pairs", "n", ENGLISH).sections().get(1);
    assertEquals(2, ((DataTable) calibrations.blocks().get(0)).rows().size());
  }

  @Test
  void richness_withoutAnyValue_hasATableAndNoChart() throws Exception {
    String row = new String(Samples.of("richness", "n"), StandardCharsets.UTF_8).lines().toList().get(1);
    ReportInput input = new ReportInput();
    input.add("f", row.getBytes(StandardCharsets.UTF_8));
    Report report = new ReportMaker(ENGLISH).report(input, Texts.NONE);
    assertEquals(List.of(), report.charts());
    assertEquals(1, ((DataTable) report.sections().get(0).blocks().get(0)).rows().size());
  }

  @Test
  void report_ofNothing_isRefused() {
    ReportMaker maker = new ReportMaker(ENGLISH);
    assertThrows(IllegalArgumentException.class, () -> maker.report(new ReportInput(), Texts.NONE));
  }

  @Test
  void report_ofAFieldOfAnotherType_namesFileLineAndField() {
    String row = new String(Samples.of("lineage", "n"), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    ReportInput input = new ReportInput();
    Exception e = assertThrows(Exception.class, () -> {
      input.add("f.jsonl", ("\n" + row.replaceFirst("\"texts\": \\d+", "\"texts\": \"many\"")).getBytes(
          StandardCharsets.UTF_8));
      new ReportMaker(ENGLISH).report(input, Texts.NONE);
    });
    assertTrue(e.getMessage().startsWith("f.jsonl:2: the field texts is not a number"), e.getMessage());
  }

  private static List<Passage> passages(Report report) {
    List<Passage> passages = new ArrayList<>();
    for (Section section : report.sections()) {
      collect(section.blocks(), passages);
    }
    return passages;
  }

  private static void collect(List<Block> blocks, List<Passage> passages) {
    for (Block block : blocks) {
      if (block instanceof Passage passage) {
        passages.add(passage);
      } else if (block instanceof Items items) {
        for (Item item : items.items()) {
          collect(item.blocks(), passages);
        }
      }
    }
  }
}
