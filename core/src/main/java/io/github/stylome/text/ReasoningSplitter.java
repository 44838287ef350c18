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
 *       a code block that does not hold its opening tag ends the reasoning, which has left the code open.
 * </ul>
 *
 * <p>O(n) time, without recursion; memory for the spans, eight bytes each.
 */
public final class ReasoningSplitter {
  private static final String STRIPPED_START = "analysis";
  private static final String STRIPPED_FINAL = "assistantfinal";

  private ReasoningSplitter() {}

  /** Returns the text with its reasoning and its answer told apart. A text without reasoning is all answer. */
  public static ReasonedText split(CharSequence text) {
    String string = text.toString();
    if (ChannelReasoning.isIn(string)) {
      return new ChannelReasoning(string).split();
    }
    int finalAt = string.startsWith(STRIPPED_START) ? string.indexOf(STRIPPED_FINAL) : -1;
    return finalAt < 0 ? new TaggedReasoning(string).split() : stripped(string, finalAt);
  }

  private static ReasonedText stripped(String text, int finalAt) {
    SpanList reasoning = new SpanList();
    SpanList answer = new SpanList();
    reasoning.addTrimmed(text, STRIPPED_START.length(), finalAt);
    answer.addTrimmed(text, finalAt + STRIPPED_FINAL.length(), text.length());
    return new ReasonedText(text, ReasoningForm.STRIPPED_CHANNELS, reasoning, answer, false);
  }
}
