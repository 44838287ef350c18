package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.Document;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What texts come with and must come with.
 *
 * @param fields where a row holds them
 * @param charset the declared encoding of what is not JSON, null if none is
 * @param notes whether the notes of a TEI text are part of it
 * @param selection which part of each text is taken
 * @param needsLabel whether a text without label, or without text, is rejected: it cannot be learnt from
 */
public record RowFormat(
    FieldNames fields, @Nullable Charset charset, boolean notes, TextSelection selection, boolean needsLabel) {
  /** Returns the format of texts to learn from, in JSON rows whose text is in this field, or in UTF-8. */
  public static RowFormat training(String textField) {
    return new RowFormat(FieldNames.withText(textField), null, false, TextSelection.WHOLE, true);
  }

  /** Returns the format of texts to judge, in JSON rows whose text is in this field, or in UTF-8. */
  public static RowFormat disputed(String textField) {
    return new RowFormat(FieldNames.withText(textField), null, false, TextSelection.WHOLE, false);
  }

  /**
   * Returns a row with the part of its text that is taken, after checking it.
   *
   * @throws RejectedRowException if it lacks something
   */
  Row checked(Row whole) throws RejectedRowException {
    Row row = selected(whole);
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

  private Row selected(Row row) throws RejectedRowException {
    Document document = row.document();
    if (selection == TextSelection.WHOLE || document.isBlank()) {
      return row;
    }
    Document part = document.withText(selection.of(document.text()));
    if (part.isBlank()) {
      throw new RejectedRowException("the text " + Visible.excerpt(document.id()) + " has no " + selection);
    }
    return new Row(part, row.numericId(), row.place(), row.key());
  }
}
