package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import org.jspecify.annotations.Nullable;

/** Finds where the parts of a text end, front to back. Not safe for concurrent use. */
final class PartEnds {
  private final TextPart part;
  private final @Nullable TextCursor sentences; // it reads through a window of its own, which others need not pay for
  private String text = "";
  private int sentenceEnd;
  // The places of the next line feed and carriage return at or behind the last that was asked for, or none.
  private int feed;
  private int carriageReturn;

  PartEnds(TextPart part) {
    this.part = part;
    sentences = part == TextPart.SENTENCE ? Tokenizers.sentences().open("") : null;
  }

  void reset(String text) {
    this.text = text;
    if (sentences != null) {
      sentences.reset(text);
    }
    sentenceEnd = 0;
    feed = -1;
    carriageReturn = -1;
  }

  /** Returns the end of the part in which a word begins here, greater than that place; no word before the last one. */
  int after(int from) {
    return switch (part) {
      case TEXT -> text.length();
      case PARAGRAPH -> paragraphEnd(from);
      case LINE -> MarkdownLines.nextLine(text, lineEnd(from));
      case SENTENCE -> sentenceEnd(from);
    };
  }

  private int paragraphEnd(int from) {
    int i = from;
    while (i < text.length()) {
      int next = MarkdownLines.nextLine(text, lineEnd(i));
      i = MarkdownLines.skipBlanks(text, next);
      if (MarkdownLines.atLineEnd(text, i)) {
        return next;
      }
    }
    return text.length();
  }

  /** Returns what {@link MarkdownLines#lineEnd} does, faster: most texts have no carriage return. */
  private int lineEnd(int from) {
    if (feed < from) {
      feed = place('\n', from);
    }
    if (carriageReturn < from) {
      carriageReturn = place('\r', from);
    }
    return Math.min(feed, carriageReturn);
  }

  private int place(char c, int from) {
    int place = text.indexOf(c, from);
    return place < 0 ? text.length() : place;
  }

  private int sentenceEnd(int from) {
    while (sentenceEnd <= from && sentences != null && sentences.next()) {
      sentenceEnd = sentences.end();
    }
    return sentenceEnd;
  }
}
