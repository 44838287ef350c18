package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.Timeline;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom a text sounds like, window by window, and where that changes. */
final class RollingMaker implements Maker {
  private static final String SCORE = "score:";

  /** The rows of one text. */
  private record Rows(List<Fields> windows, List<Fields> segments) {
    static Rows none() {
      return new Rows(new ArrayList<>(), new ArrayList<>());
    }
  }

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    Map<String, Rows> texts = new LinkedHashMap<>();
    for (Fields row : input.rows(RowShape.WINDOW)) {
      texts.computeIfAbsent(row.id("id"), id -> Rows.none()).windows().add(row);
    }
    for (Fields row : input.rows(RowShape.SEGMENT)) {
      texts.computeIfAbsent(row.id("id"), id -> Rows.none()).segments().add(row);
    }
    List<Item> items = new ArrayList<>();
    for (Map.Entry<String, Rows> text : texts.entrySet()) {
      items.add(item(text.getKey(), text.getValue(), parts));
    }
    return List.of(new Section(parts.of("section.rolling"), parts.oneOrMany(items)));
  }

  private static Item item(String id, Rows rows, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(parts.facts().add("text", Kind.NAME, id).add("windows", Kind.COUNT, rows.windows().size())
        .add("segments", Kind.COUNT, rows.segments().size()).build());
    List<String> labels = labels(rows);
    if (!rows.segments().isEmpty() && !rows.segments().get(0).text("cannotTell").isEmpty()) {
      blocks.add(Paragraph.warning(rows.segments().get(0).text("cannotTell")));
    }
    Timeline drawing = new Timeline(parts.of("col.token"), parts.of("col.score"), labels, windows(rows, labels),
        stretches(rows));
    blocks.add(parts.chart("timeline", drawing, windowTable(rows, labels, parts)));
    if (rows.segments().isEmpty()) {
      blocks.add(parts.note("noSegments"));
    } else {
      blocks.add(segmentTable(rows, parts));
    }
    return new Item(id, parts.of("summary.segments", rows.segments().size()), blocks);
  }

  private static List<String> labels(Rows rows) {
    Set<String> labels = new LinkedHashSet<>();
    for (List<Fields> list : List.of(rows.windows(), rows.segments())) {
      if (!list.isEmpty()) {
        for (String name : list.get(0).names()) {
          if (name.startsWith(SCORE)) {
            labels.add(name.substring(SCORE.length()));
          }
        }
      }
    }
    return List.copyOf(labels);
  }

  private static List<Timeline.Window> windows(Rows rows, List<String> labels) throws ReportInputException {
    List<Timeline.Window> windows = new ArrayList<>();
    for (Fields row : rows.windows()) {
      windows.add(new Timeline.Window(row.number("middle"), scores(row, labels)));
    }
    return windows;
  }

  private static double[] scores(Fields row, List<String> labels) throws ReportInputException {
    double[] scores = new double[labels.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = row.has(SCORE + labels.get(i)) ? row.number(SCORE + labels.get(i)) : Double.NaN;
    }
    return scores;
  }

  private static List<Timeline.Stretch> stretches(Rows rows) throws ReportInputException {
    List<Timeline.Stretch> stretches = new ArrayList<>();
    for (Fields row : rows.segments()) {
      stretches.add(new Timeline.Stretch(row.number("firstToken"), row.number("endToken"), row.text("best"),
          row.number("changeLower"), row.number("changeUpper")));
    }
    return stretches;
  }

  private static DataTable windowTable(Rows rows, List<String> labels, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("windows").counts("window", "firstToken", "endToken").names("best");
    labels.forEach(label -> table.builder().column(label, Kind.NUMBER));
    for (Fields row : rows.windows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(row.count("window"));
      cells.add(row.count("firstToken"));
      cells.add(row.count("endToken"));
      cells.add(row.text("best").isEmpty() ? null : row.text("best"));
      for (double score : scores(row, labels)) {
        cells.add(score);
      }
      table.row(cells.toArray());
    }
    return table.build();
  }

  private static DataTable segmentTable(Rows rows, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("segments").counts("segment", "firstToken", "endToken").names("best")
        .numbers("changeLower", "changeUpper", "changeP").counts("windows", "agreeing");
    for (Fields row : rows.segments()) {
      table.row(row.count("segment"), row.count("firstToken"), row.count("endToken"),
          row.text("best").isEmpty() ? null : row.text("best"), row.number("changeLower"), row.number("changeUpper"),
          row.number("changeP"), row.count("windows"), row.count("agreeing"));
    }
    return table.build();
  }
}
