package io.github.stylome.text;

/** Tags that some models put around their answer, and control tokens that end or begin a turn. */
final class AnswerFrame {
  private static final String[] BEFORE = {
    "<answer>", "<|START_RESPONSE|>", "<|begin_of_solution|>", "<|im_start|>assistant"
  };
  /** First the partners of the tokens above, in their order. */
  private static final String[] BEHIND = {
    "</answer>", "<|END_RESPONSE|>", "<|end_of_solution|>", "<|im_end|>", "<|endoftext|>", "<|eot_id|>",
    "<|END_OF_TURN_TOKEN|>", "<end_of_turn>", "</s>", "<\uFF5Cend\u2581of\u2581sentence\uFF5C>"
  };
  private static final int MOST_TOKENS = 8; // on one side

  private AnswerFrame() {}

  /**
   * Adds a span of an answer without the frame at its ends, unless only blanks are left. A closing tag stays if its
   * opening one stands within the span.
   */
  static void addWithin(SpanList answer, String text, int from, int to) {
    int start = skipBlanks(text, from, to);
    for (int i = 0; i < MOST_TOKENS; i++) {
      start = skipBlanks(text, start + lengthBefore(text, start, to), to);
    }
    int end = skipBlanksBack(text, start, to);
    for (int i = 0; i < MOST_TOKENS; i++) {
      end = skipBlanksBack(text, start, end - lengthBehind(text, start, end));
    }
    answer.addTrimmed(text, start, end);
  }

  private static int lengthBefore(String text, int start, int to) {
    for (String token : BEFORE) {
      if (start + token.length() <= to && text.regionMatches(true, start, token, 0, token.length())) {
        return token.length();
      }
    }
    return 0;
  }

  private static int lengthBehind(String text, int from, int end) {
    for (int i = 0; i < BEHIND.length; i++) {
      int start = end - BEHIND[i].length();
      if (start >= from && text.regionMatches(true, start, BEHIND[i], 0, BEHIND[i].length())) {
        return i < BEFORE.length - 1 && contains(text, from, start, BEFORE[i]) ? 0 : BEHIND[i].length();
      }
    }
    return 0;
  }

  private static boolean contains(String text, int from, int to, String token) {
    int i = from;
    while (i + token.length() <= to && !text.regionMatches(true, i, token, 0, token.length())) {
      i++;
    }
    return i + token.length() <= to;
  }

  private static int skipBlanks(String text, int from, int to) {
    int i = from;
    while (i < to && text.charAt(i) <= ' ') {
      i++;
    }
    return i;
  }

  private static int skipBlanksBack(String text, int from, int to) {
    int i = to;
    while (i > from && text.charAt(i - 1) <= ' ') {
      i--;
    }
    return i;
  }
}
