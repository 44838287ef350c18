package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How varied, how readable, how long and how punctuated texts are: texts side by side for what compares them, and
 * text by text for what describes one.
 */
final class RichnessMaker implements Maker {
  /** Kinds of which many measures say something of one text together. */
  private static final Set<String> DESCRIPTIONS = Set.of("word-length", "sentence-length", "punctuation");

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Map.Entry<String, List<Fields>> kind : groups(input.rows(RowShape.RICHNESS), "kind").entrySet()) {
      boolean describes = DESCRIPTIONS.contains(kind.getKey());
      List<Item> items = new ArrayList<>();
      Map<String, List<Fields>> groups = groups(kind.getValue(), describes ? "id" : "measure");
      for (Map.Entry<String, List<Fields>> group : groups.entrySet()) {
        items.add(item(group.getKey(), group.getValue(), describes, parts));
      }
      sections.add(new Section(parts.term("measures", kind.getKey()), parts.oneOrMany(items)));
    }
    return sections;
  }

  private static Map<String, List<Fields>> groups(List<Fields> rows, String by) throws ReportInputException {
    Map<String, List<Fields>> groups = new LinkedHashMap<>();
    for (Fields row : rows) {
      groups.computeIfAbsent(row.id(by), key -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  private static Item item(String name, List<Fields> rows, boolean describes, Parts parts)
      throws ReportInputException {
    String first = describes ? "measure" : "id";
    Intervals.Builder points = Intervals.builder(name).points();
    Parts.Table table = parts.table("richness", name).names(describes ? "measure" : "text").names("label")
        .numbers("value").ends(Kind.NUMBER, "value").numbers("wholeText").counts("tokens", "minimumWords")
        .flags("reliable").words("reason");
    int measured = 0;
    for (Fields row : rows) {
      if (row.isKnown("value")) {
        if (++measured <= Parts.MOST_BARS) {
          points.add(row.id(first), row.number("value"), row.number("lower"), row.number("upper"));
        }
      }
      table.row(row.id(first), row.optionalText("label").orElse(null), row.number("value"), row.number("lower"),
          row.number("upper"), row.number("wholeText"), row.count("words"), row.count("minimumWords"),
          row.flag("reliable"), row.isKnown("reason") ? parts.term("gap", row.text("reason")) : null);
    }
    Block shown = measured == 0 ? table.build() : parts.chart("richness", points.build(), table.build());
    return new Item(name, parts.of("summary.measured", measured, rows.size()), List.of(shown));
  }
}
