package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Scatter;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;

/** What a target says more often, and less often, than a reference. */
final class KeynessMaker implements Maker {
  private static final int DRAWN = 40;

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (String list : List.of("preferred", "avoided")) {
      List<Fields> terms = new ArrayList<>();
      for (Fields row : input.rows(RowShape.KEY_TERM)) {
        if (row.text("list").equals(list)) {
          terms.add(row);
        }
      }
      if (!terms.isEmpty()) {
        sections.add(Section.of(parts.of("section." + list), chart(list, terms, parts), table(list, terms, parts)));
      }
    }
    List<Fields> slices = input.rows(RowShape.MARKERS);
    if (!slices.isEmpty()) {
      sections.add(Section.of(parts.of("section.markers"), markers(slices, parts)));
    }
    return sections;
  }

  private static Block chart(String list, List<Fields> terms, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.effect")).points().reference(0);
    for (Fields term : terms.subList(0, Math.min(terms.size(), DRAWN))) {
      bars.add(term.text("term"), term.number("effect"), term.number("lower"), term.number("upper"));
    }
    return parts.chart(list, bars.build());
  }

  private static DataTable table(String list, List<Fields> terms, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table(list).features("term").numbers("score", "effect").ends(Kind.NUMBER, "effect")
        .numbers("q", "targetPerMillion", "referencePerMillion").counts("targetCount", "referenceCount", "targetTexts",
            "referenceTexts").numbers("targetDispersion", "referenceDispersion");
    for (Fields term : terms) {
      table.row(term.text("term"), term.number("score"), term.number("effect"), term.number("lower"),
          term.number("upper"), term.number("q"), term.number("targetPerMillion"), term.number("referencePerMillion"),
          term.count("targetCount"), term.count("referenceCount"), term.count("targetTexts"),
          term.count("referenceTexts"), term.number("targetDispersion"), term.number("referenceDispersion"));
    }
    return table.build();
  }

  private static Block markers(List<Fields> slices, Parts parts) throws ReportInputException {
    List<Scatter.Point> points = new ArrayList<>();
    Parts.Table table = parts.table("markers").names("text", "collection", "slice").shares("preferred", "avoided");
    for (Fields slice : slices) {
      points.add(new Scatter.Point(slice.number("preferred"), slice.number("avoided"),
          slice.id("slice"), slice.text("set")));
      table.row(slice.text("text"), slice.text("set"), slice.id("slice"), slice.number("preferred"),
          slice.number("avoided"));
    }
    return parts.chart("markers", new Scatter(parts.of("col.preferred"), parts.of("col.avoided"), true, points),
        table.build());
  }
}
