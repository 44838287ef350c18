package io.github.stylome.text;

import io.github.stylome.unicode.EditSink;

/**
 * One sweep over a text that hands on what it changes. A rule has one or two of them. Written once, a pass serves the
 * plain normalised text and the one with a trace.
 *
 * <p>Immutable and safe to share between threads.
 */
interface TextPass {
  /** The answer of {@link #alone} for a char of which more than itself must be known. */
  char CONTEXTUAL = '\uFFFF';

  /** Hands on the edits to the text, front to back. Linear in its length. */
  void edit(String text, EditSink sink);

  /**
   * Returns what a char becomes whatever its neighbours, or {@link #CONTEXTUAL} if it depends on these or becomes none
   * or several chars. A pass that answers for any char promises that a text can be cut before such a char and its parts
   * be treated one by one, so that passes of this kind can share a sweep ({@link FusedPasses}).
   */
  default char alone(char c) {
    return CONTEXTUAL;
  }

  /** Returns whether {@link #alone} answers for any char at all. */
  default boolean isFusible() {
    return false;
  }

  /**
   * Returns the combining class of a mark that stays as it is if only the marks before it are in canonical order, 0 if
   * the pass keeps the char and does not care for order, -1 if it may change it.
   */
  default int keptMarkClass(char c) {
    return alone(c) == c ? 0 : -1;
  }
}
