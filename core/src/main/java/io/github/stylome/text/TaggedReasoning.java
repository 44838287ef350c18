package io.github.stylome.text;

import java.util.Arrays;

/** Splits reasoning between tags. One pass over the text, and one more from the last end of a block left open. */
final class TaggedReasoning {
  private static final String SENTENCE_ENDS = ".!?:;\u2026\u3002\uFF01\uFF1F\uFF1A\u061F\u06D4";
  private static final String QUOTES = "`\"'\u201C\u201D\u2018\u2019\u00AB\u00BB(\u300C";
  private static final String END_QUOTES = QUOTES + ")\u300D";

  private final String text;
  private final ReasoningTag tag = new ReasoningTag();
  private final CodeFence fence = new CodeFence();
  private final int[] openedInFence = new int[ReasoningTag.KINDS];
  private final int[] lastClosing = new int[ReasoningTag.KINDS];
  private boolean lastClosingKnown;
  private final SpanList reasoning = new SpanList();
  private final SpanList answer = new SpanList();
  private ReasoningForm form = ReasoningForm.NONE;

  private int content; // where the text of this line begins
  private int behindTag = -1; // where the text behind the last tag begins
  private boolean oddBackticks; // before this place on the line
  private int nextBacktick = -1; // or the end of the line, whichever comes first
  private int from; // where the present part begins
  private int kind;
  private int depth;
  private int closedFrom = -1;
  private int closedTo;

  TaggedReasoning(String text) {
    this.text = text;
  }

  ReasonedText split() {
    newLine(0);
    read(0);
    while (depth > 0 && closedFrom >= 0) { // at most once for each kind: no closing tag of this kind is left
      closeBlock(closedFrom, closedTo);
      nextBacktick = -1;
      fence.leave();
      read(closedTo);
    }
    boolean truncated = depth > 0;
    (truncated ? reasoning : answer).addTrimmed(text, from, text.length());
    return new ReasonedText(text, form, reasoning, answer, truncated);
  }

  private void read(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (CodeFence.isLineBreak(c)) {
        i++;
        newLine(i);
      } else if (c == '`') {
        int run = i;
        while (run < text.length() && text.charAt(run) == '`') {
          run++;
        }
        oddBackticks = !oddBackticks;
        i = run;
      } else if ((c == '<' || c == '[' || c == '\u25C1') && tag.matches(text, i)) {
        int end = tag.end();
        if (counts(i)) {
          take(i, end);
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  private void newLine(int start) {
    content = CodeFence.skipBlanks(text, start);
    oddBackticks = false;
    if (fence.line(text, content)) {
      Arrays.fill(openedInFence, 0);
    }
  }

  /** Returns whether the tag that was found here is one, and not the mention of one. */
  private boolean counts(int at) {
    if (fence.isOpen()) {
      return countsInFence(at);
    }
    if (isQuoted(at)) {
      return false;
    }
    boolean starts = at == content || at == behindTag;
    if (!tag.isClosing()) {
      return depth > 0
          ? starts && tag.kind() == kind
          : starts || (isBehindSentence(at) && lastClosing(tag.kind()) > at);
    }
    if (depth > 0) {
      return tag.kind() == kind;
    }
    return form == ReasoningForm.NONE && (starts || endsLine(tag.end()) || isBehindSentence(at));
  }

  private boolean countsInFence(int at) {
    int found = tag.kind();
    if (!tag.isClosing()) {
      openedInFence[found]++;
      return false;
    }
    if (openedInFence[found] > 0) {
      openedInFence[found]--;
      return false;
    }
    boolean expected = depth > 0 ? found == kind : form == ReasoningForm.NONE;
    return expected && at == content && endsLine(tag.end());
  }

  private void take(int at, int end) {
    fence.leave();
    oddBackticks = false;
    behindTag = CodeFence.skipBlanks(text, end);
    if (!tag.isClosing()) {
      if (depth++ == 0) {
        openBlock(at, end);
      }
    } else if (depth == 0) {
      form = ReasoningTag.form(tag.kind());
      closeBlock(at, end);
    } else if (--depth == 0) {
      closeBlock(at, end);
    } else {
      closedFrom = at;
      closedTo = end;
    }
  }

  private void openBlock(int at, int end) {
    if (form == ReasoningForm.NONE) {
      form = ReasoningTag.form(tag.kind());
    }
    answer.addTrimmed(text, from, at);
    from = end;
    kind = tag.kind();
    closedFrom = -1;
  }

  private void closeBlock(int at, int end) {
    reasoning.addTrimmed(text, from, at);
    from = end;
    depth = 0;
    closedFrom = -1;
  }

  private boolean isQuoted(int at) {
    int end = tag.end();
    if (at > 0 && end < text.length() && QUOTES.indexOf(text.charAt(at - 1)) >= 0
        && END_QUOTES.indexOf(text.charAt(end)) >= 0) {
      return true;
    }
    return oddBackticks && nextBacktick(end) < text.length() && text.charAt(nextBacktick) == '`';
  }

  private int nextBacktick(int start) {
    if (nextBacktick < start) {
      int i = start;
      while (i < text.length() && text.charAt(i) != '`' && !CodeFence.isLineBreak(text.charAt(i))) {
        i++;
      }
      nextBacktick = i;
    }
    return nextBacktick;
  }

  private boolean isBehindSentence(int at) {
    int i = at;
    while (i > 0 && text.charAt(i - 1) == ' ') {
      i--;
    }
    return i > 0 && SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0;
  }

  private boolean endsLine(int end) {
    int i = CodeFence.skipBlanks(text, end);
    return i == text.length() || CodeFence.isLineBreak(text.charAt(i));
  }

  /** Returns where the last closing tag of a kind begins, quoted or not; -1 if there is none. */
  private int lastClosing(int wanted) {
    if (!lastClosingKnown) {
      lastClosingKnown = true;
      Arrays.fill(lastClosing, -1);
      ReasoningTag found = new ReasoningTag();
      for (int i = 0; i < text.length(); i++) {
        if (found.matches(text, i) && found.isClosing()) {
          lastClosing[found.kind()] = i;
        }
      }
    }
    return lastClosing[wanted];
  }
}
