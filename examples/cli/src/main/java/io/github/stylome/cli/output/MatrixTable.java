package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.github.stylome.distance.DistanceMatrix;
import java.nio.charset.StandardCharsets;

/**
 * Writes a matrix of distances as tab-separated values: a first line {@code id} and the ids, then a line for every
 * text, its id and its distance to each. Every number reads back as the same double.
 */
public final class MatrixTable {
  private MatrixTable() {}

  /** Returns the bytes of the first line. */
  public static byte[] header(DistanceMatrix matrix) {
    return ("id\t" + String.join("\t", matrix.ids()) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the bytes of the line of a text. */
  public static byte[] row(DistanceMatrix matrix, int i) {
    StringBuilder line = new StringBuilder(matrix.ids().get(i));
    for (int j = 0; j < matrix.size(); j++) {
      line.append('\t').append(NumberOutput.toString(matrix.between(i, j), true));
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns whether an id can stand in the table: it has no tab or line break, which end a cell, and no half of a
   * surrogate pair, which UTF-8 does not have.
   */
  public static boolean canHold(String id) {
    return id.codePoints().noneMatch(
        c -> c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SURROGATE);
  }
}
