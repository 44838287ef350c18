package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Lines;
import io.github.stylome.report.content.Reliability;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How well texts with known labels were judged: every table of the card, and a chart where there are shares. */
final class ModelCardMaker implements Maker {
  /** Tables of calibration bins, drawn against the line of perfect calibration. */
  private static final Set<String> BINS = Set.of("equal_width", "equal_mass");
  /** First columns whose rows have an order, so that a line may join them. */
  private static final Set<String> ORDERED = Set.of("words", "level", "minimum_probability", "texts_in_group", "asked");

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> cards = input.rows(RowShape.MODEL_CARD);
    for (int i = 0; i < cards.size(); i++) {
      for (String key : cards.get(i).names()) {
        String heading = parts.term("card", key).replace('_', ' ');
        sections.add(section(cards.size() > 1 ? (i + 1) + ". " + heading : heading, cards.get(i).object(key), parts));
      }
    }
    return sections;
  }

  private static Section section(String heading, Fields tables, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    for (String key : tables.names()) {
      List<Fields> rows = tables.objects(key);
      if (rows.isEmpty()) {
        continue;
      }
      DataTable table = table(parts.term("card", key).replace('_', ' '), rows, parts);
      if (BINS.contains(key)) {
        blocks.add(reliability(key, rows, table, parts));
      } else {
        List<String> shares = shares(rows);
        blocks.add(shares.isEmpty() || rows.size() < 2 ? table : chart(key, rows, shares, table, parts));
      }
    }
    return new Section(heading, blocks);
  }

  private static DataTable table(String caption, List<Fields> rows, Parts parts) throws ReportInputException {
    DataTable.Builder table = DataTable.builder(caption);
    List<String> columns = List.copyOf(rows.get(0).names());
    for (String column : columns) {
      String name = name(column, parts);
      CellKind kind = CellKind.of(rows, column);
      table.column(name, kind.kind);
      if (kind.bounded) {
        table.column(parts.of("col.lower", name), kind.kind).column(parts.of("col.upper", name), kind.kind);
      }
    }
    for (Fields row : rows) {
      List<@Nullable Object> values = new ArrayList<>();
      for (String column : columns) {
        CellKind.of(rows, column).add(row, column, values);
      }
      table.row(values.toArray());
    }
    return table.build();
  }

  private static String name(String column, Parts parts) {
    return parts.term("card", column).replace('_', ' ');
  }

  private static List<String> shares(List<Fields> rows) throws ReportInputException {
    List<String> shares = new ArrayList<>();
    for (String column : rows.get(0).names()) {
      if (CellKind.areShares(rows, column)) {
        shares.add(column);
      }
    }
    return shares;
  }

  private static Chart chart(String key, List<Fields> rows, List<String> shares, DataTable table, Parts parts)
      throws ReportInputException {
    String first = rows.get(0).names().iterator().next();
    List<String> names = shares.stream().map(share -> name(share, parts)).toList();
    Intervals.Builder bars = Intervals.builder(parts.of("col.share")).percent();
    if (names.size() > 1) {
      bars.series(names);
    }
    for (Fields row : rows) {
      double[] values = new double[3 * shares.size()];
      for (int s = 0; s < shares.size(); s++) {
        Fields share = row.object(shares.get(s));
        values[3 * s] = share.number("share");
        values[3 * s + 1] = share.number("lower");
        values[3 * s + 2] = share.number("upper");
      }
      bars.add(row.id(first), values);
    }
    Intervals drawing = bars.build();
    String title = parts.of("chart.card", parts.term("card", key).replace('_', ' '));
    String how = parts.of("chart.card.how");
    String file = key.replace('_', '-');
    if (ORDERED.contains(first)) {
      List<Intervals.Series> series = new ArrayList<>();
      for (int s = 0; s < names.size(); s++) {
        Intervals.Series one = drawing.series().get(s);
        series.add(new Intervals.Series(names.get(s), one.values(), one.lower(), one.upper()));
      }
      return new Chart(file, title, how,
          new Lines(name(first, parts), parts.of("col.share"), true, drawing.names(), series), table);
    }
    return new Chart(file, title, how, drawing, table);
  }

  private static Chart reliability(String key, List<Fields> rows, DataTable table, Parts parts)
      throws ReportInputException {
    List<Reliability.Bin> bins = new ArrayList<>();
    for (Fields row : rows) {
      Fields accuracy = row.object("accuracy");
      if (Double.isFinite(row.number("mean_probability"))) {
        bins.add(new Reliability.Bin(row.number("mean_probability"), accuracy.number("share"),
            accuracy.number("lower"), accuracy.number("upper"), row.count("texts")));
      }
    }
    return new Chart("reliability-" + key.replace('_', '-'),
        parts.of("chart.reliability", parts.term("card", key).replace('_', ' ')), parts.of("chart.reliability.how"),
        new Reliability(parts.of("col.meanProbability"), parts.of("col.accuracy"), bins), table);
  }

  /** What a cell of a card holds. */
  private record CellKind(Kind kind, boolean bounded, String value) {
    static CellKind of(List<Fields> rows, String column) throws ReportInputException {
      Fields row = rows.get(0);
      if (areShares(rows, column)) {
        return new CellKind(Kind.SHARE, true, "share");
      } else if (row.isObject(column)) {
        return new CellKind(Kind.NUMBER, true, "value");
      }
      return new CellKind(row.isText(column) ? Kind.NAME : Kind.NUMBER, false, "");
    }

    static boolean areShares(List<Fields> rows, String column) throws ReportInputException {
      for (Fields row : rows) {
        if (!row.isObject(column) || !row.object(column).has("share")) {
          return false;
        }
      }
      return true;
    }

    /** A column may have a share in one row and a figure in another, as that of all measures has. */
    void add(Fields row, String column, List<@Nullable Object> values) throws ReportInputException {
      if (bounded) {
        Fields cell = row.object(column);
        values.add(cell.number(cell.has("share") ? "share" : "value"));
        values.add(cell.number("lower"));
        values.add(cell.number("upper"));
      } else {
        values.add(kind == Kind.NAME ? row.text(column) : (Object) row.number(column));
      }
    }
  }
}
