package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;

/** Which accounts send templated requests. */
final class HarvestMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> accounts = input.rows(RowShape.ACCOUNT);
    if (!accounts.isEmpty()) {
      sections.add(accounts(accounts, parts));
    }
    List<Fields> linked = input.rows(RowShape.LINKED);
    if (!linked.isEmpty()) {
      Parts.Table table = parts.table("linked").names("accounts").counts("texts").shares("templated")
          .ends(Kind.SHARE, "templated").names("pattern").counts("requests");
      for (Fields row : linked) {
        double[] interval = row.interval("interval");
        table.row(String.join(", ", row.texts("accounts")), row.count("texts"), row.number("templated"), interval[0],
            interval[1], row.text("pattern"), row.count("requests"));
      }
      sections.add(Section.of(parts.of("section.linked"), table.build()));
    }
    for (Fields row : input.rows(RowShape.REST)) {
      sections.add(Section.of(parts.of("section.rest"), parts.facts()
          .add("texts", Kind.COUNT, row.count("texts"))
          .add("accountsEstimated", Kind.NUMBER, row.number("accountsEstimated"))
          .add("accountsKept", Kind.COUNT, row.count("accountsKept")).build()));
    }
    return sections;
  }

  private static Section accounts(List<Fields> rows, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.templated")).percent();
    Parts.Table table = parts.table("accounts").names("account").words("verdict").shares("templated")
        .ends(Kind.SHARE, "templated").numbers("q").counts("texts", "sampled").words("reason");
    Parts.Table templates = parts.table("templates").names("account", "pattern").counts("requests").names("fillings");
    int drawn = 0;
    for (Fields row : rows) {
      double[] interval = row.interval("interval");
      if (drawn++ < Parts.MOST_BARS) {
        bars.add(row.text("account"), row.number("templated"), interval[0], interval[1]);
      }
      table.row(row.text("account"), parts.term("verdict", row.text("verdict")), row.number("templated"), interval[0],
          interval[1], row.number("q"), row.count("texts"), row.count("sampled"), row.text("reason"));
      for (Fields template : row.objects("templates")) {
        templates.row(row.text("account"), template.text("pattern"), template.count("requests"),
            String.join("; ", template.texts("fillings")));
      }
    }
    List<Block> blocks = List.of(parts.chart("templated", bars.build(), table.build()), templates.build());
    return new Section(parts.of("section.accounts"), blocks);
  }
}
