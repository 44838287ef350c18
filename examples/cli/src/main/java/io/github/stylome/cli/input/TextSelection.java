package io.github.stylome.cli.input;

import io.github.stylome.text.ProseSplitter;
import io.github.stylome.text.ReasoningSplitter;
import java.util.Locale;

/** Which part of each text is taken. */
public enum TextSelection {
  /** All of it. */
  WHOLE,
  /** What a model answered, without the reasoning before it. */
  ANSWER,
  /** The reasoning alone. */
  REASONING,
  /** The answer without code and quoted blocks. */
  PROSE;

  /** Returns that part of a text; empty if there is none. */
  String of(String text) {
    return switch (this) {
      case WHOLE -> text;
      case ANSWER -> ReasoningSplitter.split(text).answerText();
      case REASONING -> ReasoningSplitter.split(text).reasoningText();
      case PROSE -> ProseSplitter.blocks().split(ReasoningSplitter.split(text).answerText()).proseText();
    };
  }

  /** Returns the name that the user gives it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
