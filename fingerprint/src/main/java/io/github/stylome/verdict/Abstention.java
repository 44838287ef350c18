package io.github.stylome.verdict;

/** Why there is no answer. */
public enum Abstention {
  /** The text holds nothing that is measured: it is empty, or holds white space or marks only. */
  EMPTY,
  /** The text has fewer tokens than the policy asks for. */
  TOO_SHORT,
  /** The text shares no feature with the texts that were learnt from: another language or script, perhaps. */
  NOTHING_SHARED,
  /** No candidate is near: the text is unlike all that was learnt from. */
  UNLIKE_ANY,
  /** The text is of another kind than those that were learnt from: {@link Attribution#shift} says in which way. */
  SHIFTED,
  /** Two candidates are equally near. */
  TIED,
  /** The best candidate is less probable than the policy asks for, itself or for its precision: others are too close. */
  TOO_CLOSE
}
