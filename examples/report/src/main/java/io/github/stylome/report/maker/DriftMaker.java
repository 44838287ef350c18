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
import org.jspecify.annotations.Nullable;

/** Whether endpoints are still the models they were. */
final class DriftMaker implements Maker {
  private static final int DRAWN = 40;

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Item> items = new ArrayList<>();
    for (Fields row : input.rows(RowShape.DRIFT)) {
      items.add(item(row, parts));
    }
    return List.of(new Section(parts.of(items.size() > 1 ? "section.endpoints" : "section.answer"),
        parts.oneOrMany(items)));
  }

  private static Item item(Fields row, Parts parts) throws ReportInputException {
    String endpoint = row.optionalText("endpoint").orElse(parts.of("none"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.answer(parts.term("verdict", row.text("verdict"))));
    blocks.add(Paragraph.note(row.text("reason")));
    blocks.add(parts.facts()
        .add("endpoint", Kind.NAME, endpoint)
        .add("referenceTexts", Kind.COUNT, row.count("reference"))
        .add("texts", Kind.COUNT, row.count("texts"))
        .add("eValue", Kind.NUMBER, number(row, "eValue"))
        .add("p", Kind.NUMBER, number(row, "pValue"))
        .add("alpha", Kind.SHARE, number(row, "alpha"))
        .add("alarm", Kind.NUMBER, number(row, "alarm"))
        .add("change", Kind.NUMBER, number(row, "change")).build());
    if (row.isKnown("features") && !row.objects("features").isEmpty()) {
      blocks.add(features(row, parts));
    }
    return new Item(endpoint, parts.term("verdict", row.text("verdict")), blocks);
  }

  private static @Nullable Double number(Fields row, String field) throws ReportInputException {
    return row.isKnown(field) ? (Double) row.number(field) : null;
  }

  private static Block features(Fields row, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.z")).reference(0);
    Parts.Table table = parts.table("driftFeatures").features("feature").numbers("reference", "stream", "z");
    int drawn = 0;
    for (Fields feature : row.objects("features")) {
      if (drawn++ < DRAWN) {
        bars.add(feature.text("name"), feature.number("z"), Double.NaN, Double.NaN);
      }
      table.row(feature.text("name"), feature.number("reference"), feature.number("stream"), feature.number("z"));
    }
    return parts.chart("drift", bars.build(), table.build());
  }
}
