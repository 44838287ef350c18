package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import org.jspecify.annotations.Nullable;

/** Walks over the moves of a text, sentence by sentence. A few words are read ahead, as many as a phrase may have. */
final class MoveCursor extends BufferedCursor {
  /** The name of a sentence without any move. */
  static final String PLAIN = "plain";
  /** The name of the mark that ends a question. */
  static final String QUESTION = "question";

  private static final int AHEAD = MovePhrases.MOST_WORDS;
  private static final int MARK_WITHIN = 8; // chars behind the last word of a sentence

  private final MovePhrases phrases;
  private final TextCursor words = Tokenizers.words().open("");
  private final PartEnds sentences = new PartEnds(TextPart.SENTENCE);
  // The words that were read ahead, in a ring: their hashes, where they are, and where the sentence of each ends.
  private final long[] hashes = new long[AHEAD];
  private final int[] starts = new int[AHEAD];
  private final int[] ends = new int[AHEAD];
  private final int[] limits = new int[AHEAD];
  private int first;
  private int size;
  private boolean more;
  private String text = "";
  private int sentenceEnd; // of the words that were read last
  private boolean begins; // whether nothing but moves stands before the next word in its sentence
  private boolean moved; // whether its sentence has a move

  MoveCursor(MovePhrases phrases, CharSequence text) {
    this.phrases = phrases;
    reset(text);
  }

  @Override
  void restart(String next) {
    text = next;
    words.reset(next);
    sentences.reset(next);
    first = 0;
    size = 0;
    more = true;
    sentenceEnd = 0;
    begins = true;
    moved = false;
  }

  @Override
  boolean step() {
    fill();
    if (size == 0) {
      return false;
    }
    int taken = 0;
    String move = null;
    int node = MovePhrases.ROOT;
    for (int i = 0; i < size && limits[at(i)] == limits[first]; i++) {
      node = phrases.next(node, hashes[at(i)]);
      if (node < 0) {
        break;
      }
      String ending = phrases.move(node, begins);
      if (ending != null) {
        move = ending;
        taken = i + 1;
      }
    }
    take(taken, move);
    return true;
  }

  private void fill() {
    while (more && size < AHEAD) {
      more = words.next();
      if (more) {
        int slot = at(size++);
        starts[slot] = words.start();
        ends[slot] = words.end();
        hashes[slot] = MovePhrases.hash(text, words.start(), words.end());
        if (words.start() >= sentenceEnd) {
          sentenceEnd = sentences.after(words.start());
        }
        limits[slot] = sentenceEnd;
      }
    }
  }

  private int at(int place) {
    return first + place & (AHEAD - 1);
  }

  /** Goes on behind a move of so many words, or behind one word that begins none. */
  private void take(int taken, @Nullable String move) {
    int start = starts[first];
    int limit = limits[first];
    int end = ends[at(Math.max(0, taken - 1))];
    if (move != null) {
      add(start, end, move);
      moved = true;
    } else {
      begins = false;
    }
    first = at(Math.max(1, taken));
    size -= Math.max(1, taken);
    fill();
    if (size == 0 || limits[first] != limit) {
      endSentence(start, end, limit);
    }
  }

  private void endSentence(int start, int end, int limit) {
    int mark = questionMark(end, Math.min(limit, end + MARK_WITHIN));
    if (mark >= 0) {
      add(mark, mark + 1, QUESTION);
    } else if (!moved) {
      add(start, end, PLAIN);
    }
    begins = true;
    moved = false;
  }

  private int questionMark(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '\uFF1F' || c == '\u061F') {
        return i;
      }
    }
    return -1;
  }
}
