package io.github.stylome.shape;

/** Passes over the quote marks that a line begins with. Not safe for concurrent use. */
final class QuoteMarks {
  private String text = "";
  private int depth;

  void begin(String of) {
    text = of;
  }

  /** Returns where the content of the line that begins here begins, behind its quote marks. */
  int skip(int line) {
    return skip(line, Integer.MAX_VALUE);
  }

  /** The same, but passes over no more than so many marks: what follows them is code. */
  int skip(int line, int most) {
    depth = 0;
    int content = line;
    int at = MarkdownLines.skipBlanks(text, line);
    while (depth < most && at < text.length() && text.charAt(at) == '>') {
      depth++;
      content = at + 1;
      if (content < text.length() && text.charAt(content) == ' ') {
        content++;
      }
      at = MarkdownLines.skipBlanks(text, content);
    }
    return content;
  }

  /** Returns how many marks were passed over last. */
  int depth() {
    return depth;
  }
}
