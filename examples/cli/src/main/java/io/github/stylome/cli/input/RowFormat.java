package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import java.util.Set;

/**
 * What a text must come with.
 *
 * @param textField the field of a JSON row that holds the text
 * @param needsLabel whether a text without label, or without text, is rejected: it cannot be learnt from
 */
public record RowFormat(String textField, boolean needsLabel) {
  private static final Set<String> OTHER_FIELDS = Set.of("id", "label", "prompt");

  /**
   * Checks the field.
   *
   * @throws IllegalArgumentException if the field has another meaning already
   */
  public RowFormat {
    if (OTHER_FIELDS.contains(textField)) {
      throw new IllegalArgumentException(
          "the field \"" + textField + "\" cannot be the text: it has a meaning of its own");
    }
  }

  /** Returns the format of texts to learn from. */
  public static RowFormat training(String textField) {
    return new RowFormat(textField, true);
  }

  /** Returns the format of texts to judge. */
  public static RowFormat disputed(String textField) {
    return new RowFormat(textField, false);
  }

  /**
   * Returns a row after checking it.
   *
   * @throws RejectedRowException if it lacks something
   */
  Row checked(Row row) throws RejectedRowException {
    if (needsLabel) {
      String id = Visible.excerpt(row.document().id());
      if (row.document().label().isEmpty()) {
        throw new RejectedRowException("the text " + id + " has no label");
      } else if (row.document().label().get().isBlank()) {
        throw new RejectedRowException("the label of the text " + id + " is blank");
      } else if (row.document().isBlank()) {
        throw new RejectedRowException("there is nothing to learn from in the text " + id + ": "
            + (row.document().text().isEmpty() ? "it is empty" : "it is white space only"));
      }
    }
    return row;
  }
}
