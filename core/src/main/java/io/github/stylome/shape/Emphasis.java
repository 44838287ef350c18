package io.github.stylome.shape;

import java.util.Arrays;

/**
 * Pairs the delimiters of bold, italic and struck-out text. They pair as in CommonMark, but for four habits of writers
 * and models: one asterisk pairs with one and two with two, never two with one; beside Chinese or Arabic punctuation a
 * delimiter may stand without a space; a lone asterisk between ASCII letters or digits multiplies; and more than three
 * in a row are no delimiter.
 *
 * <p>A closing delimiter pops what stands above its opener, and it is known beforehand whether there is one: linear.
 */
final class Emphasis {
  private static final int LONGEST = 3;
  private static final String[] ASTERISK = {"emphasis-asterisk", "strong-asterisk", "strong-emphasis-asterisk"};
  private static final String[] UNDERSCORE = {"emphasis-underscore", "strong-underscore", "strong-emphasis-underscore"};
  private static final String STRIKETHROUGH = "strikethrough";

  private final InlineMarks marks;
  private int[] starts = new int[16];
  private int[] lengths = new int[16];
  private int[] firstMarks = new int[16];
  private int[] freeMarks = new int[16];
  private char[] chars = new char[16];
  private int depth;
  private final int[] odd = new int[3]; // openers on the stack that one delimiter can close, by the char
  private final int[] pairs = new int[3]; // and that two can

  Emphasis(InlineMarks marks) {
    this.marks = marks;
  }

  void clear() {
    depth = 0;
    Arrays.fill(odd, 0);
    Arrays.fill(pairs, 0);
  }

  /** Takes a run of delimiters and returns where to read on. */
  int delimiter(String text, int at, int length, char c) {
    int end = at + length;
    char before = at > 0 ? text.charAt(at - 1) : '\n';
    char behind = end < text.length() ? text.charAt(end) : '\n';
    boolean opens = !CharTests.isSpace(behind);
    boolean closes = !CharTests.isSpace(before);
    if (c == '_') {
      opens &= !CharTests.isWord(before);
      closes &= !CharTests.isWord(behind);
    } else if (c == '*' && length == 1 && CharTests.isAsciiWord(before) && CharTests.isAsciiWord(behind)) {
      return end;
    }
    int left = length;
    boolean strong = false;
    while (closes && left > 0) {
      int used = close(c, left);
      if (used == 0) {
        break;
      }
      strong |= used > 1 && c != '~';
      left -= used;
    }
    if (opens && left > 0) {
      push(end - left, left, c);
    }
    return strong && left == 0 ? marks.behindStrong(at, end) : end;
  }

  private void push(int start, int length, char c) {
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, depth * 2);
      lengths = Arrays.copyOf(lengths, depth * 2);
      firstMarks = Arrays.copyOf(firstMarks, depth * 2);
      freeMarks = Arrays.copyOf(freeMarks, depth * 2);
      chars = Arrays.copyOf(chars, depth * 2);
    }
    starts[depth] = start;
    lengths[depth] = length;
    freeMarks[depth] = Math.min(2, length);
    firstMarks[depth] = marks.mark(start, start, null);
    if (length > 1) {
      marks.mark(start, start, null);
    }
    chars[depth] = c;
    count(depth++, 1);
  }

  /** Closes the nearest opener that fits and returns how many delimiters that took, 0 if there is none. */
  private int close(char c, int length) {
    int kind = kind(c);
    boolean one = (length & 1) == 1 && odd[kind] > 0;
    boolean two = length > 1 && pairs[kind] > 0;
    if (!one && !two) {
      return 0;
    }
    while (true) {
      int top = depth - 1;
      int opened = lengths[top];
      if (chars[top] == c && ((one && (opened & 1) == 1) || (two && opened > 1))) {
        int used = opened == LONGEST && length == LONGEST ? LONGEST : two && opened > 1 ? 2 : 1;
        take(top, used);
        return used;
      }
      count(top, -1);
      depth--;
    }
  }

  private void take(int top, int used) {
    count(top, -1);
    int left = lengths[top] - used;
    int mark = firstMarks[top] + --freeMarks[top];
    marks.name(mark, starts[top] + left, starts[top] + lengths[top], name(chars[top], used));
    lengths[top] = left;
    if (left > 0 && freeMarks[top] > 0) {
      count(top, 1);
    } else {
      depth--;
    }
  }

  private void count(int place, int by) {
    int kind = kind(chars[place]);
    odd[kind] += (lengths[place] & 1) == 1 ? by : 0;
    pairs[kind] += lengths[place] > 1 ? by : 0;
  }

  private static int kind(char c) {
    return c == '*' ? 0 : c == '_' ? 1 : 2;
  }

  private static String name(char c, int length) {
    return c == '*' ? ASTERISK[length - 1] : c == '_' ? UNDERSCORE[length - 1] : STRIKETHROUGH;
  }
}
