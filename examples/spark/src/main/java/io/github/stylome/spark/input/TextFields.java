package io.github.stylome.spark.input;

import io.github.stylome.cli.input.FieldNames;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.TextSelection;
import java.io.Serializable;

/**
 * Which fields of a JSON row, or columns of a table, hold the parts of a text, and which part of the text is taken.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param text the one that holds the text
 * @param id the id
 * @param label the label, which may be missing
 * @param prompt the prompt, which may be missing
 * @param part which part of each text is taken
 */
public record TextFields(String text, String id, String label, String prompt, TextSelection part)
    implements Serializable {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if one is blank, or two are the same
   */
  public TextFields {
    new FieldNames(text, id, label, prompt, null);
  }

  /**
   * Returns the fields that rows have if nothing else is said: text, id, label and prompt; all of the text is
   * taken.
   */
  public static TextFields standard() {
    return new TextFields("text", "id", "label", "prompt", TextSelection.WHOLE);
  }

  /** Returns the format of texts to judge. */
  public RowFormat disputed() {
    return format(false);
  }

  /** Returns the format of texts to learn from. */
  public RowFormat training() {
    return format(true);
  }

  private RowFormat format(boolean needsLabel) {
    return new RowFormat(new FieldNames(text, id, label, prompt, null), null, false, part, needsLabel);
  }

  /** Returns where the texts are: the field, or the part of it that is taken. */
  public String place() {
    return part == TextSelection.WHOLE ? text : part.toString();
  }
}
