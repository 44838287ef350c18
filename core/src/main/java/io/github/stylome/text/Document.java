package io.github.stylome.text;

import static java.util.Objects.requireNonNull;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with the name it is known by and, where known, its label and its group.
 *
 * <p>The label is what attribution predicts: an author, or a language model. The group is what must never stand on both
 * sides of a split: the prompt that a model answered, or the work that a segment was cut from.
 *
 * <p>Immutable and safe to share between threads. Two documents are equal if all four parts are.
 */
public final class Document {
  private final String id;
  private final String text;
  private final Optional<String> label;
  private final Optional<String> group;

  private Document(String id, String text, Optional<String> label, Optional<String> group) {
    this.id = requireNonNull(id, "id");
    this.text = requireNonNull(text, "text");
    this.label = label;
    this.group = group;
  }

  /** Returns a document without label or group. The text may be empty; what cannot measure it says so. */
  public static Document of(String id, String text) {
    return new Document(id, text, Optional.empty(), Optional.empty());
  }

  /** Returns a document with a label. */
  public static Document of(String id, String label, String text) {
    return of(id, text).withLabel(label);
  }

  /** Returns this document with another label. */
  public Document withLabel(String label) {
    return new Document(id, text, Optional.of(label), group);
  }

  /** Returns this document with another text, as a part of the one it has. */
  public Document withText(String text) {
    return new Document(id, text, label, group);
  }

  /** Returns this document with another group. */
  public Document withGroup(String group) {
    return new Document(id, text, label, Optional.of(group));
  }

  /** Returns the name, which is unique within a {@link Corpus}. */
  public String id() {
    return id;
  }

  /** Returns the text as it was given, before any normalisation. */
  public String text() {
    return text;
  }

  /** Returns whether the text is empty or holds white space only, by Unicode 17. */
  public boolean isBlank() {
    return text.codePoints()
        .allMatch(codePoint -> UnicodeData.kind(UnicodeData.properties(codePoint)) == CharacterKind.SPACE);
  }

  /** Returns the author or model, where known. */
  public Optional<String> label() {
    return label;
  }

  /** Returns the prompt or work that this text must not be separated from, where known. */
  public Optional<String> group() {
    return group;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Document other
        && id.equals(other.id)
        && text.equals(other.text)
        && label.equals(other.label)
        && group.equals(other.group);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, label, group, text);
  }

  /** Returns the id, label and length, never the text itself. */
  @Override
  public String toString() {
    return "Document[" + id + label.map(l -> ", label " + l).orElse("") + ", " + text.length() + " chars]";
  }
}
