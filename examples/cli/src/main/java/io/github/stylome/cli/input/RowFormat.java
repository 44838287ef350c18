package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What texts come with and must come with.
 *
 * @param fields where a row holds them
 * @param charset the declared encoding of what is not JSON, null if none is
 * @param notes whether the notes of a TEI text are part of it
 * @param needsLabel whether a text without label, or without text, is rejected: it cannot be learnt from
 */
public record RowFormat(FieldNames fields, @Nullable Charset charset, boolean notes, boolean needsLabel) {
  /** Returns the format of texts to learn from, in JSON rows whose text is in this field, or in UTF-8. */
  public static RowFormat training(String textField) {
    return new RowFormat(FieldNames.withText(textField), null, false, true);
  }

  /** Returns the format of texts to judge, in JSON rows whose text is in this field, or in UTF-8. */
  public static RowFormat disputed(String textField) {
    return new RowFormat(FieldNames.withText(textField), null, false, false);
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
