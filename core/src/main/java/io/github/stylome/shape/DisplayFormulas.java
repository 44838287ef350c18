package io.github.stylome.shape;

import static io.github.stylome.shape.MarkdownLines.atLineEnd;
import static io.github.stylome.shape.MarkdownLines.lineEnd;
import static io.github.stylome.shape.MarkdownLines.nextLine;
import static io.github.stylome.shape.MarkdownLines.skipBlanks;

/**
 * Finds formulas that are set off over several lines and end before a blank line. Where no end was found, none is
 * looked for again from a later start in the same paragraph; where one was, the lines up to it are passed over.
 */
final class DisplayFormulas {
  private final QuoteMarks quoteMarks;
  private String text = "";
  private int close;
  private int dollarsSearchedTo;
  private int bracketsSearchedTo;

  DisplayFormulas(QuoteMarks quoteMarks) {
    this.quoteMarks = quoteMarks;
  }

  void begin(String of) {
    text = of;
    dollarsSearchedTo = -1;
    bracketsSearchedTo = -1;
  }

  /** Returns whether a formula begins here. One that ends on this line is an inline mark. */
  boolean opens(int at) {
    boolean dollars = text.startsWith("$$", at);
    if (!dollars && !text.startsWith("\\[", at)) {
      return false;
    }
    String mark = dollars ? "$$" : "\\]";
    if (find(mark, at + 2) >= 0 || at < (dollars ? dollarsSearchedTo : bracketsSearchedTo)) {
      return false;
    }
    int i = lineEnd(text, at);
    while (i < text.length()) {
      int next = skipBlanks(text, quoteMarks.skip(nextLine(text, i)));
      if (atLineEnd(text, next)) {
        break;
      }
      close = find(mark, next);
      if (close >= 0) {
        return true;
      }
      i = lineEnd(text, next);
    }
    if (dollars) {
      dollarsSearchedTo = i;
    } else {
      bracketsSearchedTo = i;
    }
    return false;
  }

  /** Returns where the end of the formula stands that was found last. */
  int close() {
    return close;
  }

  private int find(String mark, int from) {
    for (int i = from; !atLineEnd(text, i); i++) {
      if (text.startsWith(mark, i)) {
        return i;
      }
    }
    return -1;
  }
}
