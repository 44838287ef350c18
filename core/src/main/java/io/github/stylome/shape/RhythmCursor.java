package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;

/** Walks over the sentences or paragraphs of a text that have words. The token of each lies on its last word. */
final class RhythmCursor extends BufferedCursor {
  private final Rhythm rhythm;
  private final PartEnds parts;
  private final PartEnds sentences = new PartEnds(TextPart.SENTENCE); // of a paragraph
  private final TextCursor words = Tokenizers.words().open("");
  private String text = "";
  private boolean pending;
  private int start; // of the last word that was taken
  private int end;
  private int behind; // the end of the part before

  RhythmCursor(Rhythm rhythm, CharSequence text) {
    this.rhythm = rhythm;
    parts = new PartEnds(rhythm == Rhythm.PARAGRAPH_LENGTHS ? TextPart.PARAGRAPH : TextPart.SENTENCE);
    reset(text);
  }

  @Override
  void restart(String next) {
    text = next;
    words.reset(next);
    parts.reset(next);
    sentences.reset(rhythm == Rhythm.PARAGRAPH_LENGTHS ? next : "");
    pending = words.next();
    behind = 0;
  }

  @Override
  boolean step() {
    if (!pending) {
      return false;
    }
    int limit = parts.after(words.start());
    int number = switch (rhythm) {
      case SENTENCE_LENGTHS -> words(limit);
      case SENTENCE_MARKS -> marks(limit);
      case PARAGRAPH_LENGTHS -> sentences(limit);
    };
    add(start, end, rhythm.name(number));
    behind = limit;
    return true;
  }

  private int words(int limit) {
    int count = 0;
    do {
      count++;
    } while (advance(limit));
    return count;
  }

  /** Counts the marks between words, so that the comma of 1,000 and the hyphen of well-known are none. */
  private int marks(int limit) {
    int from = behind;
    int count = 0;
    do {
      count += InnerMarks.count(text, from, words.start());
      from = words.end();
    } while (advance(limit));
    return count + InnerMarks.count(text, from, limit);
  }

  private int sentences(int limit) {
    int count = 0;
    int sentenceEnd = 0;
    do {
      if (words.start() >= sentenceEnd) {
        count++;
        sentenceEnd = sentences.after(words.start());
      }
    } while (advance(limit));
    return count;
  }

  /** Takes the word as the last one of the part, as far as is known, and returns whether another follows. */
  private boolean advance(int limit) {
    start = words.start();
    end = words.end();
    pending = words.next();
    return pending && words.start() < limit;
  }
}
