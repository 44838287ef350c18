package io.github.stylome.text;

/**
 * Parts the reasoning of a language model from its answer, for the forms of {@link ReasoningForm}. {@code
 * docs/shape.md} has the rules at length; in short:
 *
 * <ul>
 *   <li>An opening tag counts at the start of a line, beside another tag, or behind the end of a sentence if a closing
 *       tag follows it somewhere. Where it is never closed, all that follows is reasoning.
 *   <li>The first closing tag without an opening one ends reasoning that began with the text, if it begins or ends a
 *       line or stands behind the end of a sentence.
 *   <li>Tags nest by name; of blocks left open inside, the last closing tag ends all.
 *   <li>A tag in quotation marks, in a code span or within a code block is text. But a closing tag alone on its line in
 *       a code block that does not hold its opening tag ends the reasoning, which has left the code open; and reasoning
 *       that nothing else ends is ended by the last closing tag there is.
 *   <li>Before any reasoning, an opening tag that is text makes the next closing tag of its name text too.
 *   <li>Tags that frame an answer, and tokens that end a turn, are not part of it.
 * </ul>
 *
 * <p>O(n) time, without recursion; memory for the spans, eight bytes each.
 */
public final class ReasoningSplitter {
  private ReasoningSplitter() {}

  /** Returns the text with its reasoning and its answer told apart. A text without reasoning is all answer. */
  public static ReasonedText split(CharSequence text) {
    String string = text.toString();
    if (ChannelReasoning.isIn(string)) {
      return new ChannelReasoning(string).split();
    }
    return StrippedChannels.isIn(string) ? new StrippedChannels(string).split() : new TaggedReasoning(string).split();
  }
}
