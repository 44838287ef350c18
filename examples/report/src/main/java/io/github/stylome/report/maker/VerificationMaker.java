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

/** How often candidates are nearer to questioned texts than imposters. */
final class VerificationMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Item> items = new ArrayList<>();
    for (Fields row : input.rows(RowShape.VERIFICATION)) {
      items.add(item(row, parts));
    }
    return List.of(new Section(parts.of(items.size() > 1 ? "section.eachText" : "section.answer"),
        parts.oneOrMany(items)));
  }

  private static Item item(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    if (row.isKnown("reason")) {
      blocks.add(Paragraph.warning(row.text("reason")));
    }
    blocks.add(parts.facts().add("text", Kind.NAME, row.id("id")).add("method", Kind.NAME, row.text("method"))
        .add("rounds", Kind.COUNT, row.count("rounds")).add("seed", Kind.COUNT, row.count("seed")).build());
    List<Fields> candidates = row.objects("candidates");
    List<String> same = new ArrayList<>();
    if (!candidates.isEmpty()) {
      Intervals.Builder bars = Intervals.builder(parts.of("col.score")).points().band(row.interval("zone"));
      Parts.Table table = parts.table("verified").names("candidate").numbers("score").ends(Kind.NUMBER, "score")
          .words("answer").counts("rank", "texts", "imposters").names("nearestImposter");
      for (Fields candidate : candidates) {
        double[] interval = candidate.interval("interval");
        boolean ranked = candidate.has("rank");
        String answer = candidate.isKnown("answer") ? candidate.text("answer") : "";
        if (answer.equals("same-author")) {
          same.add(candidate.text("candidate"));
        }
        bars.add(candidate.text("candidate"), candidate.number("score"), interval[0], interval[1]);
        table.row(candidate.text("candidate"), candidate.number("score"), interval[0], interval[1],
            answer.isEmpty() ? null : parts.term("verified", answer), ranked ? candidate.number("rank") : null,
            ranked ? candidate.count("texts") : null, ranked ? candidate.count("imposters") : null,
            ranked ? candidate.text("nearestImposter") : null);
      }
      if (!row.isKnown("zone")) {
        blocks.add(Paragraph.warning(parts.of("note.noZone")));
      }
      blocks.add(parts.chart("verification", bars.build(), table.build()));
      for (Fields candidate : candidates) {
        if (candidate.has("decided")) {
          blocks.add(decided(candidate, parts));
        }
      }
    }
    return new Item(row.id("id"), same.isEmpty() ? parts.of("none") : String.join(", ", same), blocks);
  }

  private static Block decided(Fields candidate, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("decided", candidate.text("candidate")).features("feature").numbers("lead");
    for (Fields feature : candidate.objects("decided")) {
      table.row(feature.text("feature"), feature.number("lead"));
    }
    return table.build();
  }
}
