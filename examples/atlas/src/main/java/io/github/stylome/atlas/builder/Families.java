package io.github.stylome.atlas.builder;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which model a label of a collection stands for, and who made it: the table {@code families.tsv}. */
final class Families {
  /** A model and the maker of its release. */
  record Model(String name, String family) {}

  private Families() {}

  static SortedMap<String, Model> read() throws IOException {
    SortedMap<String, Model> models = new TreeMap<>();
    try (InputStream in = Families.class.getResourceAsStream("families.tsv")) {
      if (in == null) {
        throw new IOException("families.tsv is missing");
      }
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : Splitter.on('\n').omitEmptyStrings().split(table)) {
        List<String> fields = Splitter.on('\t').splitToList(line);
        if (!line.startsWith("#")) {
          models.put(fields.get(0), new Model(fields.get(1), fields.get(2)));
        }
      }
    }
    return models;
  }
}
