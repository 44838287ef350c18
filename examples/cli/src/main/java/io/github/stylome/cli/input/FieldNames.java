package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON row, or columns of a table, that hold the parts of a text.
 *
 * @param text the text itself
 * @param id the id
 * @param label the label
 * @param prompt what texts must share to be kept together
 * @param key what sorts texts, such as the kind of writing or the source; null if nothing is asked for. It may be one of
 *     the others
 */
public record FieldNames(String text, String id, String label, String prompt, @Nullable String key) {
  /** The field that holds the trace of a model that thinks aloud. Rows without it are passed over where it is asked for. */
  public static final String REASONING = "reasoning";

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is blank, or two are the same
   */
  public FieldNames {
    requireName(text, "text", List.of());
    requireName(id, "id", List.of(text));
    requireName(label, "label", List.of(text, id));
    requireName(prompt, "prompt", List.of(text, id, label));
    if (key != null) {
      requireName(key, "key", List.of());
    }
  }

  /**
   * Returns the names that rows have if nothing else is said, but for that of the text.
   *
   * @throws IllegalArgumentException if it is blank or that of another part
   */
  static FieldNames withText(String text) {
    return new FieldNames(text, "id", "label", "prompt", null);
  }

  private static void requireName(String name, String part, List<String> taken) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of the field for the " + part + " is blank");
    } else if (taken.contains(name)) {
      String other = List.of("text", "id", "label").get(taken.indexOf(name));
      throw new IllegalArgumentException(
          "the field " + Visible.excerpt(name) + " cannot be both the " + other + " and the " + part);
    }
  }
}
