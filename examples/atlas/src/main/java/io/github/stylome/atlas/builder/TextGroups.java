package io.github.stylome.atlas.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Joins texts of one profile. */
final class TextGroups {
  private TextGroups() {}

  /** Returns groups of so many texts of one profile, in shuffled order; what is left over is left out. */
  static List<List<AtlasText>> of(List<AtlasText> texts, int size) {
    List<List<AtlasText>> groups = new ArrayList<>();
    for (List<AtlasText> all : byProfile(texts).values()) {
      for (int from = 0; from + size <= all.size(); from += size) {
        groups.add(all.subList(from, from + size));
      }
    }
    return groups;
  }

  /** Returns the texts of every profile, in shuffled order. */
  static Map<String, List<AtlasText>> byProfile(List<AtlasText> texts) {
    return Shuffle.byName(texts, text -> text.document().id()).stream()
        .filter(text -> !text.profile().isEmpty())
        .collect(Collectors.groupingBy(AtlasText::profile, TreeMap::new, Collectors.toList()));
  }
}
