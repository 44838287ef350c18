package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the paths of labels from the lines of a table with tabs. */
final class LabelTable {
  private static final ImmutableList<String> COLUMNS = ImmutableList.of("label", "family", "model", "version");
  private static final Splitter TABS = Splitter.on('\t').limit(COLUMNS.size() + 1);

  private LabelTable() {}

  static Map<String, List<String>> parse(Iterable<String> lines) {
    Map<String, List<String>> paths = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> columns = columns(line, number);
        String label = columns.get(0);
        // A label without path is its own root, as one that the table lacks.
        List<String> path = columns.size() == 1 ? columns : columns.subList(1, columns.size());
        Preconditions.checkArgument(paths.putIfAbsent(label, ImmutableList.copyOf(path)) == null,
            "line %s: the label \"%s\" was there before", number, label);
      }
    }
    return paths;
  }

  /** Returns the columns up to the last that is not empty, none of them empty. */
  private static List<String> columns(String line, int number) {
    List<String> columns = TABS.splitToList(line);
    Preconditions.checkArgument(columns.size() <= COLUMNS.size(),
        "line %s, of the label \"%s\", has more than %s columns (%s)",
        number, columns.get(0), COLUMNS.size(), String.join(", ", COLUMNS));
    int size = columns.size();
    while (columns.get(size - 1).isBlank()) {
      size--; // the line is not blank, so one column is not
    }
    for (int i = 0; i < size; i++) {
      Preconditions.checkArgument(!columns.get(i).isBlank(), "line %s has an empty %s before the %s \"%s\"",
          number, COLUMNS.get(i), COLUMNS.get(size - 1), columns.get(size - 1));
    }
    return columns.subList(0, size);
  }
}
