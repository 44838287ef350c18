package io.github.stylome.cli;

import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of a source joined by label, with a blank line between two, in the order of the labels; then those without
 * a label, as they are. All are read before the first is handed on.
 */
final class JoinedRows implements RowSource {
  private final RowSource source;
  private final Iterator<Row> joined;

  private JoinedRows(RowSource source, List<Row> joined) {
    this.source = source;
    this.joined = joined.iterator();
  }

  /** Reads a source to its end. It is closed with what is returned, or if it cannot be read. */
  static JoinedRows of(RowSource source) throws IOException {
    try {
      return new JoinedRows(source, join(source));
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private static List<Row> join(RowSource source) throws IOException {
    Map<String, StringBuilder> texts = new TreeMap<>();
    Map<String, Row> first = new TreeMap<>();
    List<Row> others = new ArrayList<>();
    for (Optional<Row> next = source.next(); next.isPresent(); next = source.next()) {
      Row row = next.get();
      Optional<String> label = row.document().label();
      if (label.isEmpty()) {
        others.add(row);
      } else {
        first.putIfAbsent(label.get(), row);
        StringBuilder text = texts.computeIfAbsent(label.get(), name -> new StringBuilder());
        text.append(text.isEmpty() ? "" : "\n\n").append(row.document().text());
      }
    }
    List<Row> rows = new ArrayList<>();
    first.forEach((label, row) -> {
      String text = String.valueOf(texts.remove(label));
      rows.add(new Row(Document.of(label, text).withLabel(label), false, row.place(), null));
    });
    rows.addAll(others);
    return rows;
  }

  @Override
  public Optional<Row> next() {
    return joined.hasNext() ? Optional.of(joined.next()) : Optional.empty();
  }

  @Override
  public long bytesRead() {
    return source.bytesRead();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
