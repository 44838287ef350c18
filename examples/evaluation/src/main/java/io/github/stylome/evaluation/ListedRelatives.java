package io.github.stylome.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is publicly known of which model comes from which: the rows of {@code corpora/lineage.tsv}. */
final class ListedRelatives {
  private ListedRelatives() {}

  /**
   * A model with those any one of which counts as right.
   *
   * @param model the model
   * @param relation {@code sibling}, {@code finetune}, {@code prompt} or {@code distilled}
   * @param relatives that the collection has, at least one
   */
  record Listed(String model, String relation, List<String> relatives) {}

  /** Returns the rows whose model and at least one relative are among the labels. */
  static List<Listed> read(Path shared, Collection<String> labels) throws IOException {
    List<Listed> listed = new ArrayList<>();
    for (String line : Files.readAllLines(shared.resolve("corpora").resolve("lineage.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (!line.startsWith("#") && cells.length == 3 && labels.contains(cells[0])) {
        List<String> relatives = List.of(cells[2].split(",", -1)).stream().filter(labels::contains).toList();
        if (!relatives.isEmpty()) {
          listed.add(new Listed(cells[0], cells[1], relatives));
        }
      }
    }
    return listed;
  }
}
