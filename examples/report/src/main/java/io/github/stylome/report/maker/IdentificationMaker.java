package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which family or model of the atlas texts sound like. */
final class IdentificationMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Fields> rows = input.rows(RowShape.IDENTIFICATION);
    List<Section> sections = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<String> best = new ArrayList<>();
    Parts.Table table = parts.table("answers").names("text", "family", "model").shares("unknown").counts("tokens")
        .words("reason");
    for (Fields row : rows) {
      items.add(item(row, parts));
      best.add(row.optionalText("best").orElse(parts.of("none")));
      table.row(subject(row), row.optionalText("best").orElse(null), row.optionalText("bestModel").orElse(null),
          row.number("unknown"), row.count("tokens"), row.text("reason"));
    }
    if (rows.size() > 1) {
      sections.add(Section.of(parts.of("section.overview"), Candidates.counts("answers", best, parts), table.build()));
    }
    sections.add(
        new Section(parts.of(rows.size() > 1 ? "section.eachText" : "section.answer"), parts.oneOrMany(items)));
    return sections;
  }

  private static String subject(Fields row) throws ReportInputException {
    if (row.has("source")) {
      return row.text("source");
    }
    return row.has("id") ? row.id("id") : String.join(", ", row.texts("documents"));
  }

  private static Item item(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    String best = row.optionalText("best").orElse(parts.of("none"));
    blocks.add(Paragraph.answer(row.isKnown("best") ? parts.of("answer.label", best) : parts.of("answer.none")));
    blocks.add(Paragraph.note(row.text("reason")));
    blocks.addAll(Candidates.shifts(row));
    Fields atlas = row.object("atlas");
    blocks.add(parts.facts()
        .add("text", Kind.NAME, subject(row))
        .add("family", Kind.NAME, row.optionalText("best").orElse(null))
        .add("model", Kind.NAME, row.optionalText("bestModel").orElse(null))
        .add("unknown", Kind.SHARE, row.number("unknown"))
        .add("tokens", Kind.COUNT, row.count("tokens"))
        .add("atlas", Kind.NAME, atlas.text("version") + ", " + atlas.text("date")).build());
    for (String field : List.of("families", "models")) {
      Map<String, Double> probabilities = new LinkedHashMap<>();
      for (Fields candidate : row.objects(field)) {
        probabilities.put(candidate.text("label"), candidate.number("probability"));
      }
      if (!probabilities.isEmpty()) {
        blocks.add(Candidates.probabilities(field, probabilities, parts));
      }
    }
    blocks.addAll(EvidenceParts.of(row, parts));
    return new Item(subject(row), best, blocks);
  }
}
