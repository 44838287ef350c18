package io.github.stylome.spark.input;

import io.github.stylome.cli.input.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of the input: what was read of it, or why it cannot be used.
 *
 * @param file where it stands; empty if it came from no file
 * @param place in that file: the byte at which its line begins, or the number of the row from 0; -1 if it is not known
 * @param text what was read; null if it cannot be used
 * @param reason why not; null if it can
 * @param isUsual whether rows like it are usual and merely passed over, as those without a trace where traces are read
 * @param source the row as it came
 */
public record PlacedRow(String file, long place, @Nullable Row text, @Nullable String reason, boolean isUsual,
    org.apache.spark.sql.Row source) {
  /** Returns the text of a row that can be used. */
  public Row usable() {
    Row usable = text;
    if (usable == null) {
      throw new IllegalStateException("the row cannot be used: " + reason);
    }
    return usable;
  }

  /** Returns where the row stands, for a message. */
  public String where() {
    return file.isEmpty() ? "a row of the dataset" : file + ", " + (place < 0 ? "a row" : place(source, place));
  }

  private static String place(org.apache.spark.sql.Row source, long place) {
    return (TextRows.isLine(source.schema()) ? "byte " : "row ") + place;
  }
}
