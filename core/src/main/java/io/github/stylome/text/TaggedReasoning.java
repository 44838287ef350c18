package io.github.stylome.text;

import java.util.Arrays;

/** Splits reasoning between tags. One pass over the text, and one more from the last end of a block left open. */
final class TaggedReasoning {
  /** How often at most a block is ended by a tag that was passed over; once for each kind, but for odd nesting. */
  private static final int MOST_RETURNS = 2 * ReasoningTag.KINDS;

  private final String text;
  private final ReasoningTag tag = new ReasoningTag();
  private final CodeFence fence = new CodeFence();
  private final int[] openedInFence = new int[ReasoningTag.KINDS];
  private final int[] mentioned = new int[ReasoningTag.KINDS]; // opening tags that are text
  private final int[] quoted = new int[ReasoningTag.KINDS]; // the same, in quotation marks or code
  private final int[] lastClosing = new int[ReasoningTag.KINDS];
  private boolean lastClosingKnown;
  private final SpanList reasoning = new SpanList();
  private final SpanList answer = new SpanList();
  private ReasoningForm form = ReasoningForm.NONE;

  private int content; // where the text of this line begins
  private int behindTag = -1; // where the text behind the last tag begins
  private boolean oddBackticks; // before this place on the line
  private boolean oddQuotes; // straight double quotes, likewise
  private int fenceClosed = -1; // 1 if the open fence is closed behind, 0 if not, -1 if not known
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
    for (int i = 0; i < MOST_RETURNS && depth > 0 && closedFrom >= 0; i++) {
      int behind = closedTo;
      closeBlock(closedFrom, closedTo);
      nextBacktick = -1;
      leaveLine(behind);
      read(behind);
    }
    boolean truncated = depth > 0;
    if (truncated) {
      reasoning.addTrimmed(text, from, text.length());
    } else {
      addAnswer(text.length());
    }
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
      } else if (c == '"') {
        oddQuotes = !oddQuotes;
        i++;
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
    content = TagSurroundings.skipInvisible(text, start);
    oddBackticks = false;
    oddQuotes = false;
    if (fence.line(text, content)) {
      fenceClosed = -1;
      Arrays.fill(openedInFence, 0);
    }
  }

  /** Returns whether the tag that was found here is one, and not the mention of one. */
  private boolean counts(int at) {
    if (fence.isOpen() && !(tag.isClosing() && fence.closesBetween(text, content, at))) {
      return countsInFence(at);
    }
    return tag.isClosing() ? closes(at) : opens(at);
  }

  private boolean opens(int at) {
    boolean inQuotes = isQuoted(at);
    boolean starts = at == content || at == behindTag;
    if (depth > 0) {
      return !inQuotes && starts && tag.kind() == kind;
    }
    boolean opens = !inQuotes
        && (starts || (TagSurroundings.isBehindSentence(text, at) && lastClosing(tag.kind()) > at));
    if (!opens) {
      (inQuotes ? quoted : mentioned)[tag.kind()]++;
    }
    return opens;
  }

  private boolean closes(int at) {
    if (depth > 0) {
      return tag.kind() == kind && (!isQuoted(at) || lastClosing(kind) == at);
    }
    if (form != ReasoningForm.NONE || isPartOfMention(at) || isQuoted(at)) {
      return false;
    }
    return at == content || at == behindTag || TagSurroundings.endsLine(text, tag.end())
        || TagSurroundings.isBehindSentence(text, at) || fence.isOpen();
  }

  /** Returns whether the closing tag here is the partner of an opening one that is text, and takes it for that. */
  private boolean isPartOfMention(int at) {
    if (mentioned[tag.kind()] > 0) {
      mentioned[tag.kind()]--;
      return true;
    }
    if (quoted[tag.kind()] > 0 && !isAloneOnLine(at)) {
      quoted[tag.kind()]--;
      return true;
    }
    return false;
  }

  private boolean isAloneOnLine(int at) {
    return at == content && TagSurroundings.endsLine(text, tag.end());
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
    if (depth == 0) {
      return form == ReasoningForm.NONE && isAloneOnLine(at) && !isFenceClosed() && !isPartOfMention(at);
    }
    if (found != kind) {
      return false;
    }
    closedFrom = at;
    closedTo = tag.end();
    return isAloneOnLine(at);
  }

  private boolean isFenceClosed() {
    if (fenceClosed < 0) {
      fenceClosed = fence.isClosedBehind(text, tag.end()) ? 1 : 0;
    }
    return fenceClosed > 0;
  }

  private void take(int at, int end) {
    leaveLine(end);
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

  private void leaveLine(int end) {
    fence.leave();
    oddBackticks = false;
    oddQuotes = false;
    behindTag = TagSurroundings.skipInvisible(text, end);
  }

  private void openBlock(int at, int end) {
    if (form == ReasoningForm.NONE) {
      form = ReasoningTag.form(tag.kind());
    }
    addAnswer(at);
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

  private void addAnswer(int to) {
    if (form == ReasoningForm.NONE) {
      answer.addTrimmed(text, from, to);
    } else if (TagSurroundings.textStart(text, from) < to) {
      AnswerFrame.addWithin(answer, text, from, to);
    }
  }

  private boolean isQuoted(int at) {
    int end = tag.end();
    if (TagSurroundings.isQuoted(text, at, end, oddQuotes)) {
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
