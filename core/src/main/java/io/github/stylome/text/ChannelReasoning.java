package io.github.stylome.text;

/**
 * Splits messages in channels, as the harmony format writes them: {@code
 * <|start|>assistant<|channel|>analysis<|message|>…<|end|>}.
 *
 * <p>The analysis channel is reasoning. The final channel, a message without channel and any other channel are answer;
 * so is commentary, which the user sees, unless it is addressed to a tool ({@code to=}): a call is neither. Nor are
 * messages of other roles, and what stands between messages. Text before the first control token is reasoning if that
 * token ends a message or begins one of the assistant that is no analysis, else answer.
 */
final class ChannelReasoning {
  private static final String NEXT_MESSAGE = "<|start|>assistant";
  private static final String CHANNEL = "<|channel|>";
  private static final String END = "<|end|>";
  private static final int LONGEST_TOKEN = 16;
  private static final int LONGEST_HEADER = 256;

  /** What a message is. */
  private enum Part { REASONING, ANSWER, NEITHER }

  private final String text;
  private final SpanList reasoning = new SpanList();
  private final SpanList answer = new SpanList();
  private int roleFrom = -1;
  private int roleTo = -1;
  private int channelFrom = -1;
  private int bodyFrom;
  private Part part = Part.ANSWER;

  ChannelReasoning(String text) {
    this.text = text;
    bodyFrom = TagSurroundings.textStart(text, 0);
  }

  /**
   * Returns whether a text is written in channels: it begins with one, or its first message has lost its header and
   * another follows.
   */
  static boolean isIn(String text) {
    int start = TagSurroundings.textStart(text, 0);
    if (text.startsWith(CHANNEL, start)
        || (text.startsWith("<|start|>", start) && text.contains("<|message|>"))) {
      return true;
    }
    return text.contains(NEXT_MESSAGE) && hasLostHeader(text);
  }

  private static boolean hasLostHeader(String text) {
    CodeFence fence = new CodeFence();
    int line = 0;
    for (int at = text.indexOf(NEXT_MESSAGE); at >= 0; at = text.indexOf(NEXT_MESSAGE, at + 1)) {
      for (; line <= at; line++) {
        if (line == 0 || CodeFence.isLineBreak(text.charAt(line - 1))) {
          fence.line(text, CodeFence.skipBlanks(text, line));
        }
      }
      if (text.startsWith(END, at - END.length())
          || (!fence.isOpen() && (isBehindEnd(text, at) || isBehindLostEnd(text, at)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehindEnd(String text, int at) {
    int end = at;
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    return text.startsWith(END, end - END.length());
  }

  private static boolean isBehindLostEnd(String text, int at) {
    return isChannelHeader(text, at)
        && (TagSurroundings.isAtLineStart(text, at)
            || (text.charAt(at - 1) != ' ' && TagSurroundings.isBehindSentence(text, at)));
  }

  private static boolean isChannelHeader(String text, int at) {
    return text.startsWith(NEXT_MESSAGE, at) && text.startsWith(CHANNEL, at + NEXT_MESSAGE.length());
  }

  /** Returns whether what stands before the first token of the text was reasoning whose header is lost. */
  private boolean endsReasoning(String token, int at) {
    return token.equals("end")
        || (isChannelHeader(text, at) && !text.startsWith("analysis", at + NEXT_MESSAGE.length() + CHANNEL.length()));
  }

  ReasonedText split() {
    boolean any = false;
    for (int at = text.indexOf("<|"); at >= 0; at = text.indexOf("<|", at)) {
      int end = tokenEnd(at);
      if (end > 0) {
        String token = text.substring(at + 2, end - 2);
        if (!any && endsReasoning(token, at)) {
          part = Part.REASONING;
        }
        any |= take(token, at, end);
      }
      at = Math.max(end, at + 2);
    }
    boolean truncated = bodyFrom >= 0 && part == Part.REASONING;
    finish(text.length());
    return new ReasonedText(text, ReasoningForm.CHANNELS, reasoning, answer, truncated);
  }

  /** Returns the end of the token of small letters that begins here, 0 if none does. */
  private int tokenEnd(int at) {
    int i = at + 2;
    while (i < text.length() && i - at <= LONGEST_TOKEN && text.charAt(i) >= 'a' && text.charAt(i) <= 'z') {
      i++;
    }
    return text.startsWith("|>", i) ? i + 2 : 0;
  }

  private boolean take(String token, int at, int end) {
    switch (token) {
      case "start" -> {
        finish(at);
        roleFrom = end;
        roleTo = -1;
        channelFrom = -1;
      }
      case "channel" -> {
        finish(at);
        roleTo = roleTo < 0 ? at : roleTo;
        channelFrom = end;
      }
      case "message" -> {
        finish(at);
        roleTo = roleTo < 0 ? at : roleTo;
        part = part(at);
        bodyFrom = end;
      }
      case "end", "return", "call" -> {
        finish(at);
        roleFrom = -1;
        roleTo = -1;
        channelFrom = -1;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Part part(int headerEnd) {
    boolean assistant = roleFrom < 0 || text.startsWith("assistant", roleFrom) || roleFrom == roleTo;
    boolean toTool = hasRecipient(roleFrom, roleTo) || hasRecipient(channelFrom, headerEnd);
    if (!assistant || toTool) {
      return Part.NEITHER;
    }
    return channelFrom >= 0 && text.startsWith("analysis", channelFrom) ? Part.REASONING : Part.ANSWER;
  }

  private boolean hasRecipient(int from, int to) {
    return from >= 0 && text.substring(from, Math.min(to, from + LONGEST_HEADER)).contains("to=");
  }

  private void finish(int at) {
    if (bodyFrom >= 0 && part != Part.NEITHER) {
      (part == Part.REASONING ? reasoning : answer).addTrimmed(text, bodyFrom, at);
    }
    bodyFrom = -1;
  }
}
