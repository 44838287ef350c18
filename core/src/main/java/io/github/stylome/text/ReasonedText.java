package io.github.stylome.text;

import java.util.Collections;
import java.util.List;

/**
 * A text whose reasoning and answer are told apart. Spans lie in the text as it was given, in order, without overlap,
 * without the tags, and without white space at their ends; none is empty.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ReasonedText {
  private static final String BETWEEN = "\n\n";

  private final String text;
  private final ReasoningForm form;
  private final SpanList reasoning;
  private final SpanList answer;
  private final boolean truncated;

  ReasonedText(String text, ReasoningForm form, SpanList reasoning, SpanList answer, boolean truncated) {
    this.text = text;
    this.form = form;
    this.reasoning = reasoning;
    this.answer = answer;
    this.truncated = truncated;
  }

  /** Returns the text as it was given. */
  public String text() {
    return text;
  }

  /** Returns how the reasoning was marked; that of the first block, where there are several. */
  public ReasoningForm form() {
    return form;
  }

  /** Returns where the reasoning is; empty if there is none. */
  public List<TextSpan> reasoning() {
    return Collections.unmodifiableList(reasoning);
  }

  /** Returns where the answer is; empty if there is none. */
  public List<TextSpan> answer() {
    return Collections.unmodifiableList(answer);
  }

  /** Returns the reasoning, its parts joined by a blank line. */
  public String reasoningText() {
    return reasoning.join(text, BETWEEN);
  }

  /** Returns the answer, its parts joined by a blank line. */
  public String answerText() {
    return answer.join(text, BETWEEN);
  }

  /** Returns whether the text ends within reasoning that has no end: the answer was cut off. */
  public boolean isTruncated() {
    return truncated;
  }

  /** Returns the form and the lengths, never the text itself. */
  @Override
  public String toString() {
    return "ReasonedText[" + form + ", " + reasoning.size() + " spans of reasoning, " + answer.size() + " of answer]";
  }
}
