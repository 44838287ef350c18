package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;

/** Which candidates a suspect may come from. */
final class LineageMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Item> items = new ArrayList<>();
    Parts.Table table = parts.table("suspects").names("suspect").words("verdict").names("accused").words("reason");
    for (Fields row : input.rows(RowShape.LINEAGE)) {
      items.add(item(row, parts));
      table.row(row.text("suspect"), parts.term("verdict", row.text("verdict")),
          row.optionalText("accused").orElse(null), row.text("reason"));
    }
    List<Section> sections = new ArrayList<>();
    if (items.size() > 1) {
      sections.add(Section.of(parts.of("section.overview"), table.build()));
    }
    sections.add(new Section(parts.of(items.size() > 1 ? "section.eachSuspect" : "section.answer"),
        parts.oneOrMany(items)));
    return sections;
  }

  private static Item item(Fields row, Parts parts) throws ReportInputException {
    String verdict = parts.term("verdict", row.text("verdict"));
    String accused = row.optionalText("accused").orElse(parts.of("none"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.answer(parts.of("answer.lineage", row.text("suspect"), verdict, accused)));
    blocks.add(Paragraph.note(row.text("reason")));
    blocks.add(parts.facts()
        .add("suspect", Kind.NAME, row.text("suspect"))
        .add("accused", Kind.NAME, row.optionalText("accused").orElse(null))
        .add("firstByContent", Kind.NAME, row.optionalText("firstByContent").orElse(null))
        .add("firstByStyle", Kind.NAME, row.optionalText("firstByStyle").orElse(null))
        .add("texts", Kind.COUNT, row.count("texts"))
        .add("paired", Kind.FLAG, row.flag("paired"))
        .add("seed", Kind.COUNT, row.count("seed")).build());
    List<Fields> ranking = row.objects("ranking");
    if (!ranking.isEmpty()) {
      blocks.add(scores(ranking, parts));
      blocks.add(table(ranking, parts));
    }
    return new Item(row.text("suspect"), verdict + ": " + accused, blocks);
  }

  private static Block scores(List<Fields> ranking, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.score")).points();
    for (Fields candidate : ranking.subList(0, Math.min(ranking.size(), Parts.MOST_BARS))) {
      double[] interval = candidate.interval("interval");
      bars.add(candidate.text("candidate"), candidate.number("score"), interval[0], interval[1]);
    }
    return parts.chart("lineage", bars.build());
  }

  private static Block table(List<Fields> ranking, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("candidates").names("candidate").numbers("score").ends(Kind.NUMBER, "score")
        .numbers("likelihoodRatio").ends(Kind.NUMBER, "likelihoodRatio").shares("nullPercentile").numbers("q", "p")
        .shares("support").numbers("content", "style", "styleDistance").counts("sharedPrompts");
    for (Fields candidate : ranking) {
      double[] interval = candidate.interval("interval");
      double[] ratio = candidate.interval("likelihoodRatioInterval");
      table.row(candidate.text("candidate"), candidate.number("score"), interval[0], interval[1],
          candidate.number("likelihoodRatio"), ratio[0], ratio[1], candidate.number("nullPercentile"),
          candidate.number("q"), candidate.number("p"), candidate.number("support"), candidate.number("content"),
          candidate.number("style"), candidate.number("styleDistance"), candidate.count("sharedPrompts"));
    }
    return table.build();
  }
}
