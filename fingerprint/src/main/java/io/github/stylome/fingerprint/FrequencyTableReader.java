package io.github.stylome.fingerprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes frequency tables as R's {@code write.table} does. Not safe for concurrent use. */
final class FrequencyTableReader {
  private final List<String> lines;

  FrequencyTableReader(String file) {
    lines = file.lines().toList();
  }

  FrequencyTable read() {
    List<String> texts = List.of();
    List<String> features = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i), i + 1);
      if (cells.isEmpty()) {
        continue;
      } else if (!begun) {
        texts = cells;
        begun = true;
        continue;
      }
      if (rows.isEmpty() && cells.size() == texts.size()) {
        texts = texts.subList(1, texts.size()); // the name above the features
      }
      if (cells.size() != texts.size() + 1) {
        throw new IllegalArgumentException(
            "line " + (i + 1) + " has " + (cells.size() - 1) + " numbers for " + texts.size() + " texts");
      }
      features.add(cells.get(0));
      rows.add(numbers(cells, i + 1));
    }
    if (rows.isEmpty() || texts.isEmpty()) {
      throw new IllegalArgumentException("there is no frequency in the table");
    }
    double[][] shares = new double[texts.size()][features.size()];
    for (int text = 0; text < shares.length; text++) {
      for (int feature = 0; feature < features.size(); feature++) {
        shares[text][feature] = rows.get(feature)[text];
      }
    }
    return FrequencyTable.of(texts, features, shares);
  }

  private static double[] numbers(List<String> cells, int line) {
    double[] numbers = new double[cells.size() - 1];
    for (int i = 0; i < numbers.length; i++) {
      String cell = cells.get(i + 1);
      double percent = percent(cell);
      if (!(percent >= 0 && percent <= 100)) {
        throw new IllegalArgumentException("in line " + line + " stands " + cell + " where a percentage should");
      }
      numbers[i] = percent / 100;
    }
    return numbers;
  }

  private static double percent(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static List<String> cells(String line, int number) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == ' ' || c == '\t') {
        at++;
      } else if (c == '"') {
        StringBuilder cell = new StringBuilder();
        at = quoted(line, at + 1, cell, number);
        cells.add(cell.toString());
      } else {
        int start = at;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
          at++;
        }
        cells.add(line.substring(start, at));
      }
    }
    return cells;
  }

  /** Reads what stands in quotes, and returns the place behind the closing one. */
  private static int quoted(String line, int start, StringBuilder cell, int number) {
    for (int at = start; at < line.length(); at++) {
      char c = line.charAt(at);
      boolean doubled = c == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"';
      if (doubled || (c == '\\' && at + 1 < line.length())) {
        at++;
        cell.append(line.charAt(at));
      } else if (c == '"') {
        return at + 1;
      } else {
        cell.append(c);
      }
    }
    throw new IllegalArgumentException("a quote in line " + number + " is not closed");
  }

  static String format(FrequencyTable table) {
    StringBuilder out = new StringBuilder();
    for (int text = 0; text < table.texts().size(); text++) {
      out.append(text == 0 ? "" : " ").append(inQuotes(table.texts().get(text)));
    }
    out.append('\n');
    for (int feature = 0; feature < table.features().size(); feature++) {
      out.append(inQuotes(table.features().get(feature)));
      for (int text = 0; text < table.texts().size(); text++) {
        out.append(' ').append(decimal(100 * table.share(text, feature)));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static String inQuotes(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** Returns a number with the digits it needs to read back the same; Double.toString needs more before JDK 19. */
  private static String decimal(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits <= 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        BigDecimal shortest = rounded.stripTrailingZeros(); // which makes 5E+1 of 50
        return shortest.scale() < 0 ? shortest.toPlainString() : shortest.toString();
      }
    }
    return exact.toString();
  }
}
