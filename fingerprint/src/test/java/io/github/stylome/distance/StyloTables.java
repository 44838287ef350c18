package io.github.stylome.distance;

import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** Tables of golden numbers that the R package stylo 0.7.7 gave. */
final class StyloTables {
  private StyloTables() {}

  /** Returns the rows of a table, its header first, or skips the calling test where it is missing. */
  static List<List<String>> read(String path) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/" + path)).stream()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }
}
