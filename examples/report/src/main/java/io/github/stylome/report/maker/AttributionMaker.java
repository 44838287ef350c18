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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom texts sound like. */
final class AttributionMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Fields> rows = input.rows(RowShape.ATTRIBUTION);
    List<Section> sections = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (Fields row : rows) {
      items.add(item(row, parts));
    }
    if (rows.size() > 1) {
      sections.add(overview(rows, parts));
    }
    sections.add(
        new Section(parts.of(rows.size() > 1 ? "section.eachText" : "section.answer"), parts.oneOrMany(items)));
    return sections;
  }

  private static Section overview(List<Fields> rows, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("answers").names("text", "best").shares("probability").names("set")
        .shares("unknown").counts("tokens").names("method").words("reason");
    List<String> best = new ArrayList<>();
    int answered = 0;
    for (Fields row : rows) {
      Optional<String> label = row.optionalText("best");
      answered += label.isPresent() ? 1 : 0;
      best.add(label.orElse(parts.of("none")));
      table.row(subject(row), label.orElse(null), probability(row), String.join(", ", row.texts("set")),
          row.number("unknown"), row.count("tokens"), row.text("method"), row.text("reason"));
    }
    return Section.of(parts.of("section.overview"),
        parts.facts().add("texts", Kind.COUNT, rows.size()).add("answered", Kind.COUNT, answered)
            .add("heldBack", Kind.COUNT, rows.size() - answered).build(),
        Candidates.counts("answers", best, parts), table.build());
  }

  private static String subject(Fields row) throws ReportInputException {
    return row.has("source") ? row.text("source") : row.id("id");
  }

  /** Of the label that is named, or else of the most probable. */
  private static double probability(Fields row) throws ReportInputException {
    return row.numbersByName("probabilities").values().stream().mapToDouble(p -> p).filter(Double::isFinite).max()
        .orElse(Double.NaN);
  }

  private static Item item(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    Optional<String> best = row.optionalText("best");
    String answer = best.map(label -> parts.of("answer.label", label)).orElse(parts.of("answer.none"));
    blocks.add(Paragraph.answer(answer));
    blocks.add(Paragraph.note(row.text("reason")));
    blocks.addAll(Candidates.shifts(row));
    if (!row.flag("calibrated")) {
      blocks.add(Paragraph.warning(parts.of("note.uncalibrated")));
    }
    blocks.add(parts.facts()
        .add(row.has("source") ? "source" : "text", Kind.NAME, subject(row))
        .add("set", Kind.NAME, String.join(", ", row.texts("set")))
        .add("llr", Kind.NUMBER, row.number("logLikelihoodRatio"))
        .add("unknown", Kind.SHARE, row.number("unknown"))
        .add("tokens", Kind.COUNT, row.count("tokens"))
        .add("method", Kind.NAME, row.text("method")).build());
    Map<String, Double> probabilities = row.numbersByName("probabilities");
    if (!probabilities.isEmpty()) {
      blocks.add(Candidates.probabilities("probabilities", probabilities, parts));
    }
    blocks.addAll(EvidenceParts.of(row, parts));
    channels(row, parts).ifPresent(blocks::add);
    families(row, parts).ifPresent(blocks::add);
    return new Item(subject(row), best.orElse(parts.of("none")), blocks);
  }

  private static Optional<Block> channels(Fields row, Parts parts) throws ReportInputException {
    List<Fields> channels = row.objects("channels");
    if (channels.isEmpty()) {
      return Optional.empty();
    }
    Parts.Table table = parts.table("channels").words("channel").names("best").shares("probability").numbers("weight");
    for (Fields channel : channels) {
      table.row(channel.text("channel"), channel.text("best"), channel.number("probability"), channel.number("weight"));
    }
    return Optional.of(table.build());
  }

  private static Optional<Block> families(Fields row, Parts parts) throws ReportInputException {
    if (!row.isKnown("families")) {
      return Optional.empty();
    }
    Parts.Table table = parts.table("families", row.object("families").text("reason")).names("family").counts("depth")
        .shares("probability");
    for (Fields node : row.object("families").objects("ranking")) {
      table.row(String.join(" / ", node.texts("path")), node.count("depth"), node.number("probability"));
    }
    return Optional.of(table.build());
  }
}
