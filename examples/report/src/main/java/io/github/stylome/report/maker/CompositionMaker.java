package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;

/** What share of a corpus is by each source. */
final class CompositionMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.COMPOSITION)) {
      sections.add(corpus(row, parts));
    }
    List<Fields> texts = input.rows(RowShape.COMPOSED_TEXT);
    if (!texts.isEmpty()) {
      sections.add(texts(texts, parts));
    }
    return sections;
  }

  private static Section corpus(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    if (row.isKnown("reason")) {
      blocks.add(Paragraph.warning(row.text("reason")));
    }
    Parts.FactList facts = parts.facts()
        .add("texts", Kind.COUNT, row.count("texts"))
        .add("measured", Kind.COUNT, row.count("measured"))
        .add("rejected", Kind.COUNT, row.count("rejected"))
        .add("strangers", Kind.NUMBER, row.number("strangers"))
        .add("seed", Kind.COUNT, row.count("seed"));
    if (row.isKnown("machines")) {
      Fields machines = row.object("machines");
      double[] interval = machines.interval("interval");
      facts.add("machines", Kind.SHARE, machines.number("share"));
      facts.builder().add(parts.of("col.lower", parts.of("col.machines")), Kind.SHARE, interval[0])
          .add(parts.of("col.upper", parts.of("col.machines")), Kind.SHARE, interval[1]);
    }
    blocks.add(facts.build());
    Intervals.Builder bars = Intervals.builder(parts.of("col.share")).percent();
    for (Fields share : row.objects("shares")) {
      double[] interval = share.interval("interval");
      bars.add(share.text("source"), share.number("share"), interval[0], interval[1]);
    }
    blocks.add(parts.chart("composition", bars.build()));
    return new Section(parts.of("section.composition"), blocks);
  }

  private static Section texts(List<Fields> rows, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("composedTexts").names("text", "source").shares("probability");
    List<String> sources = new ArrayList<>();
    for (Fields row : rows) {
      sources.add(row.optionalText("source").orElse(parts.of("none")));
      table.row(row.id("id"), row.optionalText("source").orElse(null),
          row.numbersByName("probabilities").values().stream().mapToDouble(p -> p).max().orElse(Double.NaN));
    }
    return Section.of(parts.of("section.eachText"), Candidates.counts("sources", sources, parts), table.build());
  }
}
