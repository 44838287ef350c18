package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a matrix of distances as tab-separated values: a first line {@code id} and the ids, then a line for every
 * text, its id and its distance to each. Every number reads back as the same double.
 */
public final class MatrixTable {
  private MatrixTable() {}

  /**
   * Returns the bytes of the first line.
   *
   * @param first what stands before the ids, mostly {@code id}
   */
  public static byte[] header(String first, List<String> ids) {
    return (first + "\t" + String.join("\t", ids) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Returns the bytes of the line of a text.
   *
   * @param first what stands before the numbers, mostly its id
   * @param distances how far it is from each
   */
  public static byte[] row(String first, double[] distances) {
    StringBuilder line = new StringBuilder(first);
    for (double distance : distances) {
      line.append('\t').append(NumberOutput.toString(distance, true));
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
