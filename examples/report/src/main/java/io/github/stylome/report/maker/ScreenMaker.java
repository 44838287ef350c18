package io.github.stylome.report.maker;

import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;

/** Which texts of a corpus may be dropped as not by people. */
final class ScreenMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Fields> rows = input.rows(RowShape.SCREENED);
    Parts.Table table = parts.table("screened").names("text").words("decision").shares("probability")
        .words("reason");
    List<String> decisions = new ArrayList<>();
    for (Fields row : rows) {
      String decision = parts.term("decision", row.text("decision"));
      decisions.add(decision);
      table.row(row.id("id"), decision, row.number("probability"),
          row.isKnown("reason") ? row.text("reason") : "");
    }
    Fields first = rows.get(0);
    return List.of(Section.of(parts.of("section.screen"),
        parts.facts().add("texts", Kind.COUNT, rows.size())
            .add("threshold", Kind.SHARE, first.number("threshold"))
            .add("falseRate", Kind.SHARE, first.number("rate"))
            .add("humanTexts", Kind.COUNT, first.count("humanTexts")).build(),
        Candidates.counts("decisions", decisions, parts), table.build()));
  }
}
