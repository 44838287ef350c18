package io.github.stylome.shape;

/** A part of a text whose first and last words are counted. */
public enum TextPart {
  /** The whole text. */
  TEXT {
    @Override
    int end(String text, int from) {
      return text.length();
    }
  },
  /** A stretch between blank lines. */
  PARAGRAPH {
    @Override
    int end(String text, int from) {
      int i = from;
      while (i < text.length()) {
        int lineEnd = MarkdownLines.lineEnd(text, i);
        int next = MarkdownLines.nextLine(text, lineEnd);
        i = MarkdownLines.skipBlanks(text, next);
        if (MarkdownLines.atLineEnd(text, i)) {
          return next;
        }
      }
      return text.length();
    }
  },
  /** A line: in Markdown also a heading, a list item or a row. */
  LINE {
    @Override
    int end(String text, int from) {
      return MarkdownLines.nextLine(text, MarkdownLines.lineEnd(text, from));
    }
  },
  /** A sentence. Every line break ends one. */
  SENTENCE {
    @Override
    int end(String text, int from) {
      return SentenceEnds.end(text, from);
    }
  };

  /** Returns the end of the part in which a word begins here, greater than that place. */
  abstract int end(String text, int from);
}
