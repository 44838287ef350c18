package io.github.stylome.cli.output;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a reader how good the verdicts are: every section of a model card with its notes and tables. */
public final class ModelCardReport {
  private ModelCardReport() {}

  /** Returns the report. */
  public static byte[] of(List<Section> card) {
    StringBuilder out = new StringBuilder();
    for (Section section : card) {
      out.append(section.title()).append('\n').append("=".repeat(section.title().length())).append('\n');
      section.notes().forEach(note -> out.append(note).append('\n'));
      for (Table table : section.tables()) {
        if (!table.rows().isEmpty()) {
          write(table, out.append('\n'));
        }
      }
      out.append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Table table, StringBuilder out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(column -> column.replace('_', ' ')).toList());
    for (List<Cell> row : table.rows()) {
      lines.add(row.stream().map(ModelCardReport::text).toList());
    }
    int columns = table.columns().size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    for (List<String> line : lines) {
      StringBuilder shown = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        String padding = " ".repeat(widths[i] - length(line.get(i)));
        boolean words = table.rows().get(0).get(i) instanceof Cell.Words;
        shown.append(words ? line.get(i) + padding : padding + line.get(i)).append("  ");
      }
      out.append(shown.toString().stripTrailing()).append('\n');
    }
  }

  private static int length(String string) {
    return string.codePointCount(0, string.length());
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return Visible.of(words.words());
    } else if (cell instanceof Cell.Count count) {
      return Long.toString(count.count());
    } else if (cell instanceof Cell.Figure figure) {
      return number(figure.value());
    } else if (cell instanceof Cell.Share share) {
      return range(share.proportion().share(), share.proportion().lower(), share.proportion().upper())
          + String.format(Locale.ROOT, " %d/%d", share.proportion().count(), share.proportion().of());
    } else if (cell instanceof Cell.Range range) {
      return range(range.estimate().value(), range.estimate().lower(), range.estimate().upper());
    }
    throw new IllegalStateException("unknown cell " + cell);
  }

  private static String range(double value, double lower, double upper) {
    return number(value) + " [" + number(lower) + ", " + number(upper) + "]";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }
}
