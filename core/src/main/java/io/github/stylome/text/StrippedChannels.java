package io.github.stylome.text;

/**
 * Splits messages in channels whose control tokens were dropped: {@code analysis…assistantfinal…}. The words are glued
 * to what follows them, and the message before has ended with a sentence, a line or a closing mark; prose about
 * analysis has neither.
 */
final class StrippedChannels {
  private static final String START = "analysis";
  private static final String ROLE = "assistant";
  private static final String[] CHANNELS = {"final", "commentary", "analysis"};

  private final String text;
  private final SpanList reasoning = new SpanList();
  private final SpanList answer = new SpanList();

  StrippedChannels(String text) {
    this.text = text;
  }

  /** Returns whether a text is written in this form. */
  static boolean isIn(String text) {
    int start = TagSurroundings.textStart(text, 0);
    int behind = start + START.length();
    return text.startsWith(START, start)
        && behind < text.length()
        && text.charAt(behind) > ' '
        && ".,:;!?-/'\u2019)".indexOf(text.charAt(behind)) < 0
        && nextMessage(text, behind) < text.length();
  }

  ReasonedText split() {
    int channel = TagSurroundings.textStart(text, 0);
    boolean truncated = false;
    while (channel < text.length()) {
      int next = nextMessage(text, channel + 1);
      String name = channel(text, channel);
      int from = channel + name.length();
      truncated = name.equals(START);
      if (truncated) {
        reasoning.addTrimmed(text, from, next);
      } else if (name.equals("final") || !text.startsWith(" to=", from)) {
        answer.addTrimmed(text, from, next);
      }
      channel = next + ROLE.length();
    }
    return new ReasonedText(text, ReasoningForm.STRIPPED_CHANNELS, reasoning, answer, truncated);
  }

  /** Returns where the next message begins, or the end of the text. */
  private static int nextMessage(String text, int from) {
    int at = text.indexOf(ROLE, from);
    while (at >= 0) {
      if (!channel(text, at + ROLE.length()).isEmpty() && isBehindMessage(text, at)) {
        return at;
      }
      at = text.indexOf(ROLE, at + 1);
    }
    return text.length();
  }

  private static boolean isBehindMessage(String text, int at) {
    return CodeFence.isLineBreak(text.charAt(at - 1))
        || TagSurroundings.isBehindClosingMark(text, at)
        || TagSurroundings.isBehindSentence(text, at);
  }

  private static String channel(String text, int at) {
    for (String name : CHANNELS) {
      if (text.startsWith(name, at)) {
        return name;
      }
    }
    return "";
  }
}
