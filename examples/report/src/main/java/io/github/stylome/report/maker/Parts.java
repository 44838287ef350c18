package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Drawing;
import io.github.stylome.report.content.Facts;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Items;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What makers put reports together from, in the words of one language.
 *
 * @param words the words
 * @param texts that may be quoted
 */
record Parts(Words words, Texts texts) {
  /** Bars beyond these are in the table alone. */
  static final int MOST_BARS = 200;

  /** Returns words. */
  String of(String key, Object... values) {
    return words.of(key, values);
  }

  /** Returns what a code of ours is called, such as a verdict; the code itself where there are no words for it. */
  String term(String group, String code) {
    String key = group + "." + code.toLowerCase(Locale.ROOT).replace(' ', '-');
    return words.has(key) ? words.of(key) : code;
  }

  /** Begins a table whose caption is {@code table.NAME}. */
  Table table(String name, Object... values) {
    return new Table(this, DataTable.builder(of("table." + name, values)));
  }

  /** Begins a list of facts. */
  FactList facts() {
    return new FactList(this, Facts.builder());
  }

  /** Returns a chart whose title is {@code chart.NAME} and whose explanation is {@code chart.NAME.how}. */
  Chart chart(String name, Drawing drawing, DataTable table) {
    return new Chart(name, of("chart." + name), of("chart." + name + ".how"), drawing, table);
  }

  /** Returns a chart of values with intervals, and its table. */
  Chart chart(String name, Intervals drawing) {
    return chart(name, drawing, table(drawing));
  }

  private DataTable table(Intervals drawing) {
    Kind kind = drawing.percent() ? Kind.SHARE : Kind.NUMBER;
    DataTable.Builder table = DataTable.builder(drawing.axis()).column(of("col.name"), Kind.NAME);
    boolean[] bounded = new boolean[drawing.series().size()];
    for (int s = 0; s < bounded.length; s++) {
      Intervals.Series series = drawing.series().get(s);
      String name = series.name().isEmpty() ? drawing.axis() : series.name();
      bounded[s] = Arrays.stream(series.lower()).anyMatch(Double::isFinite);
      table.column(name, kind);
      if (bounded[s]) {
        table.column(of("col.lower", name), kind).column(of("col.upper", name), kind);
      }
    }
    for (int i = 0; i < drawing.names().size(); i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(drawing.names().get(i));
      for (int s = 0; s < bounded.length; s++) {
        Intervals.Series series = drawing.series().get(s);
        row.add(series.values()[i]);
        if (bounded[s]) {
          row.add(series.lower()[i]);
          row.add(series.upper()[i]);
        }
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  /** Returns a note of {@code note.NAME}. */
  Paragraph note(String name, Object... values) {
    return Paragraph.note(of("note." + name, values));
  }

  /** Returns the blocks of a single item as they are, or many items that are opened one by one. */
  List<Block> oneOrMany(List<Item> items) {
    return items.size() == 1 ? items.get(0).blocks() : List.of(new Items(items));
  }

  /** Takes columns and rows; columns are called {@code col.NAME}. Not safe for concurrent use. */
  record Table(Parts parts, DataTable.Builder builder) {
    Table names(String... columns) {
      return columns(Kind.NAME, columns);
    }

    Table words(String... columns) {
      return columns(Kind.WORDS, columns);
    }

    Table features(String... columns) {
      return columns(Kind.FEATURE, columns);
    }

    Table counts(String... columns) {
      return columns(Kind.COUNT, columns);
    }

    Table numbers(String... columns) {
      return columns(Kind.NUMBER, columns);
    }

    Table shares(String... columns) {
      return columns(Kind.SHARE, columns);
    }

    Table places(String... columns) {
      return columns(Kind.PLACE, columns);
    }

    Table flags(String... columns) {
      return columns(Kind.FLAG, columns);
    }

    /** Adds two columns for the ends of an interval. */
    Table ends(Kind kind, String of) {
      String name = parts.of("col." + of);
      builder.column(parts.of("col.lower", name), kind).column(parts.of("col.upper", name), kind);
      return this;
    }

    private Table columns(Kind kind, String... columns) {
      for (String column : columns) {
        builder.column(parts.of("col." + column), kind);
      }
      return this;
    }

    Table row(@Nullable Object... values) {
      builder.row(values);
      return this;
    }

    DataTable build() {
      return builder.build();
    }
  }

  /** Takes facts, called {@code col.NAME}. Not safe for concurrent use. */
  record FactList(Parts parts, Facts.Builder builder) {
    FactList add(String name, Kind kind, @Nullable Object value) {
      builder.add(parts.of("col." + name), kind, value);
      return this;
    }

    Facts build() {
      return builder.build();
    }
  }
}
