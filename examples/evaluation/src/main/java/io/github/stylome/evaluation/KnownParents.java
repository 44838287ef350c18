package io.github.stylome.evaluation;

import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.text.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a model is publicly known to come from.
 *
 * @param model the label
 * @param relation what it is to its parents, as in {@code distilled}
 * @param parents any of them is right
 */
record KnownParents(String model, String relation, Set<String> parents) {
  /** Reads the rows of a table that are about models of a corpus. */
  static List<KnownParents> read(Path table, Corpus corpus) throws IOException {
    List<KnownParents> known = new ArrayList<>();
    for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length == 3 && corpus.labels().contains(cells[0])) {
        known.add(new KnownParents(cells[0], cells[1], Set.copyOf(Arrays.asList(cells[2].split(",", -1)))));
      }
    }
    return known;
  }

  /** Returns the rank of the best right parent, from 1. */
  int rank(LineageAnswer answer) {
    return 1 + IntStream.range(0, answer.ranking().size())
        .filter(i -> parents.contains(answer.ranking().get(i).label()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the half that the model belongs to, 0 or 1, by its name alone. */
  int half() {
    try {
      return MessageDigest.getInstance("MD5").digest(model.getBytes(StandardCharsets.UTF_8))[0] & 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
