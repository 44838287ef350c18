package io.github.stylome.fuzz;

import io.github.stylome.text.ReasonedText;
import io.github.stylome.text.ReasoningForm;
import io.github.stylome.text.ReasoningSplitter;
import io.github.stylome.text.TextSpan;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The reasoning and the answer of a text are parts of it that do not overlap. */
public final class ReasoningSplitterTarget {
  private ReasoningSplitterTarget() {}

  /** Parts the reasoning of a text from its answer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new FuzzInput(data).text();
    ReasonedText split = ReasoningSplitter.split(text);
    Claims.equal(text, split.text(), "the text as it was given");
    SpanPromises.inOrder(text, split.reasoning());
    SpanPromises.inOrder(text, split.answer());
    List<TextSpan> all = Stream.concat(split.reasoning().stream(), split.answer().stream())
        .sorted(Comparator.comparingInt(TextSpan::start)).toList();
    SpanPromises.inOrder(text, all);
    SpanPromises.trimmed(text, all);
    SpanPromises.joined(text, split.reasoning(), split.reasoningText());
    SpanPromises.joined(text, split.answer(), split.answerText());
    if (split.form() == ReasoningForm.NONE) {
      Claims.holds(split.reasoning().isEmpty() && !split.isTruncated(), () -> "reasoning without a form");
      Claims.equal(SpanPromises.trim(text), split.answerText(), "the answer of a text without reasoning");
    }
    ReasonedText again = ReasoningSplitter.split(new StringBuilder(text));
    Claims.equal(split.toString(), again.toString(), "the spans of a StringBuilder");
    Claims.equal(split.reasoning(), again.reasoning(), "the reasoning of a StringBuilder");
    Claims.equal(split.answer(), again.answer(), "the answer of a StringBuilder");
  }
}
