package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Passage;
import io.github.stylome.report.content.Place;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where texts name the model they are from. */
final class LeaksMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> summaries = input.rows(RowShape.LEAK_SUMMARY);
    if (!summaries.isEmpty()) {
      sections.add(summary(summaries, parts));
    }
    List<Fields> leaks = input.rows(RowShape.LEAK);
    if (!leaks.isEmpty()) {
      sections.add(places(leaks, parts));
    }
    return sections;
  }

  private static Section summary(List<Fields> rows, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.leakRate")).percent();
    Parts.Table table = parts.table("leakRates").names("label").counts("leaking", "texts").shares("leakRate")
        .ends(Kind.SHARE, "leakRate").names("makers", "models");
    for (Fields row : rows) {
      String label = row.optionalText("label").orElse(parts.of("none"));
      double[] interval = row.interval("interval");
      bars.add(label, row.number("rate"), interval[0], interval[1]);
      table.row(label, row.count("leaking"), row.count("texts"), row.number("rate"), interval[0], interval[1],
          counted(row, "makers"), counted(row, "models"));
    }
    return Section.of(parts.of("section.leakRates"), parts.chart("leak-rates", bars.build(), table.build()));
  }

  private static String counted(Fields row, String field) throws ReportInputException {
    List<String> counts = new ArrayList<>();
    for (Map.Entry<String, Double> count : row.numbersByName(field).entrySet()) {
      counts.add(count.getKey() + " " + count.getValue().longValue());
    }
    return String.join(", ", counts);
  }

  private static Section places(List<Fields> rows, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("leaks").names("text", "label", "maker", "model").words("polarity", "frame")
        .names("field").places("place");
    List<String> polarities = new ArrayList<>();
    Map<String, List<Passage.Mark>> marks = new LinkedHashMap<>();
    for (Fields row : rows) {
      String polarity = parts.term("polarity", row.text("polarity"));
      String frame = parts.term("frame", row.text("frame"));
      polarities.add(polarity);
      String maker = row.optionalText("maker").orElse("");
      String model = row.optionalText("model").orElse("");
      table.row(row.id("id"), row.optionalText("label").orElse(null), maker, model, polarity, frame, row.text("field"),
          new Place(row.id("id"), row.index("start"), row.index("end")));
      marks.computeIfAbsent(row.id("id"), id -> new ArrayList<>()).add(
          new Passage.Mark(row.index("start"), row.index("end"), polarity + ": " + (maker + " " + model).strip()));
    }
    List<Block> blocks = new ArrayList<>(List.of(Candidates.counts("polarities", polarities, parts), table.build()));
    List<Block> passages = EvidenceParts.passages(marks, parts);
    List<Item> items = new ArrayList<>();
    for (Block block : passages) {
      if (block instanceof Passage passage) {
        items.add(new Item(passage.title(), String.valueOf(passage.marks().size()), List.of(passage)));
      } else {
        blocks.add(block);
      }
    }
    if (!items.isEmpty()) {
      blocks.addAll(parts.oneOrMany(items));
    }
    return new Section(parts.of("section.leaks"), blocks);
  }
}
