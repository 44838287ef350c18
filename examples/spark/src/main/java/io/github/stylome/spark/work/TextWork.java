package io.github.stylome.spark.work;

import io.github.stylome.cli.input.Row;
import java.io.Serializable;
import java.util.List;

/** What is done with each text, many at a time. Safe for concurrent use. */
interface TextWork extends Serializable {
  /** Returns the lines of JSON for each text, in the order of the texts. */
  List<List<byte[]>> linesOf(List<Row> texts);
}
