package io.github.stylome.cli.evaluation;

import com.google.common.base.Preconditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Texts of one label put together, as they come from one source that is judged as a whole. */
public final class TextGroups {
  private TextGroups() {}

  /**
   * Returns groups of so many texts of one label each, labels in ascending order, texts in theirs. What is left over of
   * a label is left out.
   *
   * @param size at least 1
   */
  public static <T> List<List<T>> of(List<T> texts, Function<? super T, String> label, int size) {
    Preconditions.checkArgument(size >= 1, "a group has at least 1 text, not %s", size);
    Map<String, List<T>> byLabel = new TreeMap<>();
    for (T text : texts) {
      byLabel.computeIfAbsent(label.apply(text), name -> new ArrayList<>()).add(text);
    }
    List<List<T>> groups = new ArrayList<>();
    for (List<T> own : byLabel.values()) {
      for (int from = 0; from + size <= own.size(); from += size) {
        groups.add(List.copyOf(own.subList(from, from + size)));
      }
    }
    return groups;
  }
}
