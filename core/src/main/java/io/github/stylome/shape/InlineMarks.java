package io.github.stylome.shape;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inline marks of one window of a block. A mark is a token at its opening delimiter, so that marks inside
 * others are tokens too. What has no end within the window is plain text.
 *
 * <p>Every look ahead is linear over the window: a search for an end is kept in {@link Ahead} until it is passed, a
 * code span is skipped once found, and a closing delimiter looks for its opener only where there is one.
 */
final class InlineMarks {
  private static final boolean[] SPECIAL = new boolean[128];
  private static final int LONGEST_DELIMITER = 3;
  private static final int LONGEST_NUMBER = 3;

  static {
    for (char c : "*_~`[]!<$\\:\n\r".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private final Emphasis emphasis = new Emphasis(this);
  private final LinkMarks links = new LinkMarks(this);
  private final Ahead ahead = new Ahead();
  private String text = "";
  private int to;
  private int blockEnd;
  private boolean quoted;
  private boolean lineStart;
  private int leadStart = -1;
  private int leadEnd;
  private String leadName = "";

  // What was found, by place. A name is null until the end of the mark is found.
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private @Nullable String[] names = new String[16];
  private int size;

  /** Begins another block. */
  void beginBlock(String of, int end, boolean inQuote) {
    text = of;
    blockEnd = end;
    quoted = inQuote;
    lineStart = true;
    leadStart = -1;
  }

  /** Reads a window of the block and hands over what it holds, first to last. */
  void read(int from, int limit, BufferedCursor sink) {
    to = limit;
    size = 0;
    emphasis.clear();
    links.clear();
    ahead.begin(text, limit);
    int i = from;
    while (i < to) {
      if (i == leadStart) {
        mark(i, leadEnd, leadName);
        i = leadEnd;
      } else {
        i = lineStart ? lead(i) : step(i);
      }
    }
    for (int mark = 0; mark < size; mark++) {
      String name = names[mark];
      if (name != null) {
        sink.add(starts[mark], ends[mark], name);
      }
    }
  }

  /** Adds a mark, without a name where its end is still to be found, and returns its number. */
  int mark(int start, int end, @Nullable String name) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      names = Arrays.copyOf(names, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    names[size] = name;
    return size++;
  }

  void name(int mark, int start, int end, String name) {
    starts[mark] = start;
    ends[mark] = end;
    names[mark] = name;
  }

  /** Bold text ends here: says on which side of its end a colon stands. Returns where to read on. */
  int behindStrong(int close, int end) {
    if (size > 0 && starts[size - 1] == close - 1 && MarkdownLines.isColon(text.charAt(close - 1))) {
      names[size - 1] = "colon-in-strong";
    } else if (end < to && MarkdownLines.isColon(text.charAt(end))) {
      mark(end, end + 1, "colon-behind-strong");
      return end + 1;
    }
    return end;
  }

  private int step(int i) {
    char c = text.charAt(i);
    if (c >= 0x80) {
      return c == '\uFF1A' ? colon(i) : i + 1;
    }
    if (!SPECIAL[c]) {
      return c == 'h' || c == 'w' ? links.bareUrl(text, i, to) : plainEnd(i + 1);
    }
    return switch (c) {
      case '*', '_', '~' -> delimiter(i, c);
      case '`' -> code(i);
      case '[' -> links.open(text, i, i);
      case '!' -> i + 1 < to && text.charAt(i + 1) == '[' ? links.open(text, i, i + 1) : i + 1;
      case ']' -> links.close(text, i, to);
      case '<' -> HtmlMarks.read(text, i, to, ahead, this);
      case '$' -> dollar(i);
      case '\\' -> backslash(i);
      case ':' -> colon(i);
      default -> lineBreak(i);
    };
  }

  /** Returns the place of the next char from here on that may be a mark, or that a line begins with. */
  private int plainEnd(int from) {
    int limit = from <= leadStart ? Math.min(leadStart, to) : to;
    int i = from;
    while (i < limit && isPlain(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && !SPECIAL[c] && c != 'h' && c != 'w';
  }

  private int delimiter(int i, char c) {
    int end = i + 1;
    while (end < to && text.charAt(end) == c) {
      end++;
    }
    int length = end - i;
    if (length > LONGEST_DELIMITER || (c == '~' && length != 2)) {
      return end;
    }
    return emphasis.delimiter(text, i, length, c);
  }

  private int code(int i) {
    int end = i + 1;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    int close = ahead.backticks(end - i, end);
    if (close < 0) {
      return end;
    }
    mark(i, end, end - i == 1 ? "code-span" : "code-span-double");
    return close + end - i;
  }

  private int dollar(int i) {
    if (text.startsWith("$$", i)) {
      int close = ahead.find(Ahead.DOLLARS, i + 2);
      if (close > i + 2 && close < to) {
        mark(i, i + 2, "math-dollars");
        return close + 2;
      }
      return i + 2;
    }
    if (i + 1 >= to || CharTests.isSpace(text.charAt(i + 1))) {
      return i + 1;
    }
    int close = ahead.find(Ahead.DOLLAR, i + 1);
    boolean sum = CharTests.isDigit(text.charAt(i + 1)); // of money, unless something in it is written as in a formula
    if (close >= to
        || close > ahead.find(Ahead.ANY_DOLLAR, i + 1)
        || close > ahead.find(Ahead.LINE_BREAK, i + 1)
        || (sum && ahead.find(Ahead.FORMULA, i + 1) > close && close > ahead.find(Ahead.SPACE, i + 1))) {
      return i + 1;
    }
    mark(i, i + 1, "math-dollar");
    return close + 1;
  }

  private int backslash(int i) {
    if (i + 1 >= to) {
      return i + 1;
    }
    char next = text.charAt(i + 1);
    if (CharTests.isLineBreak(next)) {
      if (i + 1 < blockEnd) {
        mark(i, i + 1, "hard-break-backslash");
      }
      return i + 1;
    }
    if (next == '(' || next == '[') {
      int close = ahead.find(next == '(' ? Ahead.PARENTHESIS : Ahead.BRACKET, i + 2);
      if (close < to) {
        mark(i, i + 2, next == '(' ? "math-parenthesis" : "math-bracket");
        return close + 2;
      }
    }
    return CharTests.isAsciiWord(next) || next >= 0x80 ? i + 1 : i + 2;
  }

  /** A colon is a mark at the end of a line that is not the last of the text, and beside the end of bold text. */
  private int colon(int i) {
    int behind = i + 1;
    while (behind < to && (text.charAt(behind) == '*' || text.charAt(behind) == '_')) {
      behind++;
    }
    boolean beforeMarks = behind > i + 1;
    while (behind < to && CharTests.isBlank(text.charAt(behind))) {
      behind++;
    }
    boolean lineEnds = behind >= blockEnd ? blockEnd < text.length() : CharTests.isLineBreak(text.charAt(behind));
    if (lineEnds || beforeMarks) {
      mark(i, i + 1, lineEnds ? "colon-at-line-end" : null);
    }
    return i + 1;
  }

  private int lineBreak(int i) {
    if (i >= 2 && text.charAt(i - 1) == ' ' && text.charAt(i - 2) == ' ') {
      mark(i - 2, i, "hard-break-spaces");
    }
    lineStart = true;
    return MarkdownLines.nextLine(text, i);
  }

  /** Passes over what stands before the text of a line, and marks an emoji or a number that leads it. */
  private int lead(int i) {
    lineStart = false;
    int at = i;
    while (at < to && (CharTests.isBlank(text.charAt(at)) || (quoted && text.charAt(at) == '>'))) {
      at++;
    }
    int content = at;
    while (content < to && content - at < LONGEST_DELIMITER && isEmphasis(text.charAt(content))) {
      content++;
    }
    if (content < to && CharTests.isDigit(text.charAt(content))) {
      leadNumber(content);
    } else if (content < to && CharTests.isEmoji(text.codePointAt(content))) {
      int end = CharTests.emojiEnd(text, content, to);
      if (end < to && !CharTests.isLineBreak(text.charAt(end))) {
        expect(content, end, "lead-emoji");
      }
    }
    return at;
  }

  private void leadNumber(int content) {
    int end = content;
    while (end < to && end - content <= LONGEST_NUMBER && CharTests.isDigit(text.charAt(end))) {
      end++;
    }
    boolean numbered = end - content <= LONGEST_NUMBER
        && end + 1 < to
        && ".):\u3001".indexOf(text.charAt(end)) >= 0
        && !CharTests.isDigit(text.charAt(end + 1));
    if (numbered) {
      expect(content, end, "lead-number");
    }
  }

  private void expect(int start, int end, String name) {
    leadStart = start;
    leadEnd = end;
    leadName = name;
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_';
  }
}
