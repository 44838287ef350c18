package io.github.stylome.text;

import java.util.Collections;
import java.util.List;

/**
 * A text whose prose and whose code and quotations are told apart. Spans lie in the text as it was given, in order and
 * without overlap; those of prose have no white space at their ends, and none is empty.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ProseText {
  private final String text;
  private final SpanList prose;
  private final List<Aside> asides;

  ProseText(String text, SpanList prose, List<Aside> asides) {
    this.text = text;
    this.prose = prose;
    this.asides = Collections.unmodifiableList(asides);
  }

  /** Returns the text as it was given. */
  public String text() {
    return text;
  }

  /** Returns where the prose is. */
  public List<TextSpan> prose() {
    return Collections.unmodifiableList(prose);
  }

  /** Returns what was set aside. */
  public List<Aside> asides() {
    return asides;
  }

  /** Returns the prose, its parts joined by a blank line, so that no word or sentence runs over what is missing. */
  public String proseText() {
    return prose.join(text, "\n\n");
  }

  /** Returns how many parts there are, never the text itself. */
  @Override
  public String toString() {
    return "ProseText[" + prose.size() + " spans of prose, " + asides.size() + " set aside]";
  }
}
