package io.github.stylome.text;

/** How a text tells its reasoning from its answer. */
public enum ReasoningForm {
  /** It does not: all is answer. */
  NONE,
  /** Tags such as {@code <think>} and {@code </think>}. */
  TAGS,
  /** Tags in square brackets: {@code [THINK]} and {@code [/THINK]}. */
  BRACKETS,
  /** Tags between triangles: {@code ◁think▷} and {@code ◁/think▷}. */
  TRIANGLES,
  /** Paired control tokens: {@code <|START_THINKING|>}, {@code <|begin_of_thought|>} and their ends. */
  CONTROL_TOKENS,
  /** Messages in channels: {@code <|channel|>analysis<|message|>} and so on. */
  CHANNELS,
  /** What is left of channels where control tokens were dropped: {@code analysis…assistantfinal…}. */
  STRIPPED_CHANNELS
}
