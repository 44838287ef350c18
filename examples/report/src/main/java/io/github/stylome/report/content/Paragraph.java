package io.github.stylome.report.content;

/**
 * A sentence or more.
 *
 * @param role how it is to be read
 * @param text its words
 */
public record Paragraph(Role role, String text) implements Block {
  /** How a paragraph is to be read. */
  public enum Role {
    /** How to read what follows. */
    NOTE,
    /** The answer itself. */
    ANSWER,
    /** Something that makes the answer less sure. */
    WARNING
  }

  /** Returns a note. */
  public static Paragraph note(String text) {
    return new Paragraph(Role.NOTE, text);
  }

  /** Returns an answer. */
  public static Paragraph answer(String text) {
    return new Paragraph(Role.ANSWER, text);
  }

  /** Returns a warning. */
  public static Paragraph warning(String text) {
    return new Paragraph(Role.WARNING, text);
  }
}
