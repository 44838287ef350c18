package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;

/** Finds where the parts of a text end, front to back. Not safe for concurrent use. */
final class PartEnds {
  private final TextPart part;
  private final TextCursor sentences = Tokenizers.sentences().open("");
  private String text = "";
  private int sentenceEnd;

  PartEnds(TextPart part) {
    this.part = part;
  }

  void reset(String text) {
    this.text = text;
    sentences.reset(part == TextPart.SENTENCE ? text : "");
    sentenceEnd = 0;
  }

  /** Returns the end of the part in which a word begins here, greater than that place; no word before the last one. */
  int after(int from) {
    return switch (part) {
      case TEXT -> text.length();
      case PARAGRAPH -> paragraphEnd(from);
      case LINE -> MarkdownLines.nextLine(text, MarkdownLines.lineEnd(text, from));
      case SENTENCE -> sentenceEnd(from);
    };
  }

  private int paragraphEnd(int from) {
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

  private int sentenceEnd(int from) {
    while (sentenceEnd <= from && sentences.next()) {
      sentenceEnd = sentences.end();
    }
    return sentenceEnd;
  }
}
