package io.github.stylome.shape;

import static io.github.stylome.shape.MarkdownLines.atLineEnd;
import static io.github.stylome.shape.MarkdownLines.lineEnd;
import static io.github.stylome.shape.MarkdownLines.nextLine;
import static io.github.stylome.shape.MarkdownLines.skipBlanks;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the blocks of a Markdown text, line by line. A line is looked at a fixed number of times: as the line
 * behind another, as the start of a block or its continuation, and once more for its inline marks, window by window.
 */
final class MarkdownCursor extends BufferedCursor {
  /** Inline marks are paired within so many chars of one block. Bounds the memory. */
  static final int WINDOW = 1 << 14;
  private static final int CODE_INDENT = 4;

  private final ListMarker marker = new ListMarker();
  private final ListDepth lists = new ListDepth();
  private final QuoteMarks quoteMarks = new QuoteMarks();
  private final DisplayFormulas formulas = new DisplayFormulas(quoteMarks);
  private final InlineMarks inline = new InlineMarks();
  private String text = "";
  private int line;
  private int quoteDepth;
  private boolean behindBlank = true;
  private boolean inTable;
  private int lastPipe; // of the text, -1 for none; behind it no line is tested for cells

  // The block of text whose inline marks are being read, from its first char to the line break behind its last.
  private int blockAt = -1;
  private int blockEnd;
  private String blockName = "";
  private @Nullable String setext;

  MarkdownCursor(CharSequence text) {
    reset(text);
  }

  @Override
  void restart(String next) {
    text = next;
    lastPipe = next.indexOf('|') < 0 ? -1 : next.lastIndexOf('|');
    line = 0;
    quoteDepth = 0;
    lists.clear();
    behindBlank = true;
    inTable = false;
    quoteMarks.begin(next);
    formulas.begin(next);
    blockAt = -1;
    setext = null;
  }

  @Override
  boolean step() {
    if (blockAt >= 0) {
      readBlock();
    } else if (line < text.length()) {
      readLine();
    } else {
      return false;
    }
    return true;
  }

  private void readLine() {
    int content = quoteMarks.skip(line);
    boolean blank = atLineEnd(text, skipBlanks(text, content));
    if (!blank || quoteMarks.depth() > 0) {
      enterQuote(content);
    }
    if (blank) {
      blankLines();
      return;
    }
    int at = skipBlanks(text, content);
    int column = column(content, at);
    boolean code = column >= CODE_INDENT && lists.isEmpty() && behindBlank;
    if (column < 2 && behindBlank && marker.match(text, at) == null) {
      lists.clear();
    }
    behindBlank = false;
    if (code) {
      indentedCode();
    } else if (!special(at)) {
      blockOfText(at, column);
    }
  }

  /** Reads the line if it holds no text of its own, or more than the line is of its kind. */
  private boolean special(int at) {
    int fence = MarkdownLines.fence(text, at);
    if (fence > 0) {
      fencedCode(at, fence);
      return true;
    }
    String rule = MarkdownLines.rule(text, at);
    if (rule != null) {
      int end = lineEnd(text, at);
      add(at, end, rule);
      leaveTable(nextLine(text, end));
      return true;
    }
    if (formulas.opens(at)) {
      add(at, at + 2, text.charAt(at) == '$' ? "math-display-dollar" : "math-display-bracket");
      leaveTable(nextLine(text, lineEnd(text, formulas.close())));
      return true;
    }
    return false;
  }

  private void blockOfText(int at, int column) {
    int level = MarkdownLines.headingLevel(text, at);
    if (level > 0) {
      inTable = false;
      lists.clear();
      add(at, at + level, MarkdownNames.HEADING[level - 1]);
      int from = skipBlanks(text, at + level);
      int end = lineEnd(text, from);
      begin(from, end, MarkdownNames.length(MarkdownNames.HEADING_WORDS, MarkdownLines.words(text, from, end)));
      return;
    }
    if (tableLine(at)) {
      return;
    }
    inTable = false;
    String[] item = marker.match(text, at);
    if (item != null) {
      item(at, column, item);
    } else {
      paragraph(at, false);
    }
  }

  private void item(int at, int column, String[] names) {
    add(at, marker.end(), MarkdownNames.at(names, lists.enter(column)));
    int from = skipBlanks(text, marker.end());
    if (text.startsWith("[ ]", from)) {
      add(from, from + 3, "task-open");
      from = skipBlanks(text, from + 3);
    } else if (text.startsWith("[x]", from) || text.startsWith("[X]", from)) {
      add(from, from + 3, "task-done");
      from = skipBlanks(text, from + 3);
    }
    if (MarkdownLines.fence(text, from) > 0) {
      fencedCode(from, MarkdownLines.fence(text, from));
    } else {
      paragraph(from, true);
    }
  }

  /** Gathers the lines of a paragraph or of an item, up to a blank line or one that begins another block. */
  private void paragraph(int at, boolean item) {
    int end = lineEnd(text, at);
    int words = MarkdownLines.words(text, at, end);
    int lines = 1;
    int underline = 0;
    for (int next = nextLine(text, end); next < text.length(); next = nextLine(text, end)) {
      int content = skipBlanks(text, quoteMarks.skip(next));
      if (quoteMarks.depth() != quoteDepth || atLineEnd(text, content)) {
        break;
      }
      underline = item ? 0 : MarkdownLines.setextLevel(text, content);
      if (underline > 0) {
        setext = MarkdownNames.SETEXT[underline - 1];
        break;
      }
      if (beginsBlock(content)) {
        break;
      }
      end = lineEnd(text, content);
      words += MarkdownLines.words(text, content, end);
      lines++;
    }
    begin(at, end, name(at, end, item, underline, words, lines));
  }

  private String name(int at, int end, boolean item, int underline, int words, int lines) {
    if (underline > 0) {
      return MarkdownNames.length(MarkdownNames.HEADING_WORDS, words);
    }
    if (item) {
      return MarkdownNames.length(MarkdownNames.ITEM_WORDS, words);
    }
    if (lines == 1 && MarkdownLines.isBold(text, at, end)) {
      return MarkdownNames.length(MarkdownNames.BOLD_LINE_WORDS, words);
    }
    return quoteDepth > 0
        ? MarkdownNames.length(MarkdownNames.QUOTE_WORDS, words)
        : MarkdownNames.paragraph(words, lines);
  }

  private boolean beginsBlock(int at) {
    return MarkdownLines.headingLevel(text, at) > 0
        || MarkdownLines.fence(text, at) > 0
        || MarkdownLines.rule(text, at) != null
        || marker.match(text, at) != null
        || formulas.opens(at)
        || opensTable(at);
  }

  private boolean tableLine(int at) {
    if (!inTable && !opensTable(at)) {
      return false;
    }
    int columns = MarkdownLines.columns(text, at);
    if (columns == 0) {
      return false;
    }
    int end = lineEnd(text, at);
    String delimiter = inTable ? MarkdownLines.delimiterRow(text, at) : null;
    if (delimiter != null) {
      add(at, end, delimiter);
      line = nextLine(text, end);
    } else {
      begin(at, end, MarkdownNames.at(inTable ? MarkdownNames.TABLE_ROW : MarkdownNames.TABLE_HEADER, columns));
    }
    inTable = true;
    return true;
  }

  private boolean opensTable(int at) {
    if (at > lastPipe || MarkdownLines.columns(text, at) == 0) {
      return false;
    }
    int next = quoteMarks.skip(nextLine(text, lineEnd(text, at)));
    return quoteMarks.depth() == quoteDepth && MarkdownLines.delimiterRow(text, skipBlanks(text, next)) != null;
  }

  private void fencedCode(int at, int length) {
    char c = text.charAt(at);
    boolean labelled = !atLineEnd(text, skipBlanks(text, at + length));
    int lines = 0;
    int next = nextLine(text, lineEnd(text, at));
    int close = -1;
    while (next < text.length()) {
      int content = skipBlanks(text, quoteMarks.skip(next, quoteDepth));
      if (quoteMarks.depth() < quoteDepth) {
        break;
      }
      if (MarkdownLines.closesFence(text, content, c, length)) {
        close = content;
        break;
      }
      lines++;
      next = nextLine(text, lineEnd(text, content));
    }
    add(at, at + length, close < 0
        ? labelled ? "code-fence-labelled-unclosed" : "code-fence-unclosed"
        : labelled ? "code-fence-labelled" : "code-fence");
    if (close >= 0) {
      int end = lineEnd(text, close);
      add(close, end, MarkdownNames.length(MarkdownNames.CODE_LINES, lines));
      next = nextLine(text, end);
    }
    leaveTable(next);
  }

  private void indentedCode() {
    int lines = 0;
    int end = line;
    int next = line;
    while (next < text.length()) {
      int content = quoteMarks.skip(next);
      int at = skipBlanks(text, content);
      if (quoteMarks.depth() != quoteDepth || atLineEnd(text, at) || column(content, at) < CODE_INDENT) {
        break;
      }
      lines++;
      end = lineEnd(text, at);
      next = nextLine(text, end);
    }
    add(quoteMarks.skip(line), end, MarkdownNames.length(MarkdownNames.INDENTED_CODE, lines));
    behindBlank = true; // more of it may follow a blank line
    leaveTable(next);
  }

  private void blankLines() {
    int count = 0;
    int next = line;
    int end = line;
    int depth = quoteMarks.depth();
    while (next < text.length()) {
      int content = skipBlanks(text, quoteMarks.skip(next));
      if (quoteMarks.depth() != depth || !atLineEnd(text, content)) {
        break;
      }
      count++;
      end = nextLine(text, content);
      next = end;
    }
    add(line, end, MarkdownNames.at(MarkdownNames.BLANK_LINES, count));
    quoteDepth = depth;
    behindBlank = true;
    leaveTable(next);
  }

  private void leaveTable(int next) {
    inTable = false;
    line = next;
  }

  /** Takes note of a change of depth, which is a token where it leads into a quote. */
  private void enterQuote(int content) {
    if (quoteMarks.depth() != quoteDepth) {
      lists.clear();
      inTable = false;
      if (quoteMarks.depth() > 0) {
        int start = skipBlanks(text, line);
        int end = content;
        while (end > start && text.charAt(end - 1) != '>') {
          end--;
        }
        add(start, end, MarkdownNames.at(MarkdownNames.QUOTE, quoteMarks.depth()));
      }
      quoteDepth = quoteMarks.depth();
    }
  }

  private int column(int from, int to) {
    int column = 0;
    for (int i = from; i < to; i++) {
      column += text.charAt(i) == '\t' ? 4 - column % 4 : 1;
    }
    return column;
  }

  private void begin(int at, int end, String name) {
    blockAt = at;
    blockEnd = end;
    blockName = name;
    inline.beginBlock(text, end, quoteDepth > 0);
  }

  private void readBlock() {
    if (blockAt < blockEnd) {
      int to = windowEnd();
      inline.read(blockAt, to, this);
      blockAt = to;
      return;
    }
    int behind = nextLine(text, blockEnd);
    int start = blockEnd;
    if (behind == blockEnd && blockEnd > 0) {
      start = text.offsetByCodePoints(blockEnd, -1); // the text ends here, without a line break to stand for the end
    }
    add(start, behind, blockName);
    line = behind;
    blockAt = -1;
    if (setext != null) {
      int end = lineEnd(text, line);
      int underline = skipBlanks(text, quoteMarks.skip(line));
      add(underline, end, setext);
      setext = null;
      line = nextLine(text, end);
    }
  }

  /** Returns where this window ends: at a line break or a space where there is one, and never within a pair. */
  private int windowEnd() {
    if (blockEnd - blockAt <= WINDOW) {
      return blockEnd;
    }
    int most = blockAt + WINDOW;
    for (int i = most; i > blockAt + WINDOW / 2; i--) {
      if (CharTests.isSpace(text.charAt(i - 1)) && !text.startsWith("\r\n", i - 1)) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
