package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.text.Document;
import org.jspecify.annotations.Nullable;

/** What has been read of a row. Not safe for concurrent use. */
final class RowFields {
  @Nullable String id;
  boolean numericId;
  @Nullable String label;
  @Nullable String prompt;
  @Nullable String text;
  @Nullable String key;

  /**
   * Returns the row after checking it.
   *
   * @throws RejectedRowException if it lacks something
   */
  Row toRow(RowFormat format, Place place) throws RejectedRowException {
    FieldNames names = format.fields();
    if (id == null) {
      throw new RejectedRowException("the row has no " + Visible.excerpt(names.id()));
    }
    String row = "the row " + Visible.excerpt(id) + " has no ";
    if (names.text().equals(FieldNames.REASONING) && (text == null || text.isBlank())) {
      throw RejectedRowException.withoutReasoning(row + Visible.excerpt(names.text()));
    }
    if (text == null) {
      throw new RejectedRowException(row + Visible.excerpt(names.text()));
    } else if (format.needsLabel() && label == null) {
      throw new RejectedRowException(row + Visible.excerpt(names.label()));
    }
    Document document = Document.of(id, text);
    if (label != null) {
      document = document.withLabel(label);
    }
    if (prompt != null) {
      document = document.withGroup(prompt);
    }
    return format.checked(new Row(document, numericId, place, key));
  }
}
