package io.github.stylome.cli.transform;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import java.util.Arrays;

/** Where the tokens of a text lie. Immutable once filled. */
final class Spans {
  private int[] offsets = new int[64];
  private int size;

  private Spans() {}

  static Spans of(Tokenizer tokenizer, String text) {
    Spans spans = new Spans();
    for (TextCursor cursor = tokenizer.open(text); cursor.next(); ) {
      if (2 * spans.size == spans.offsets.length) {
        spans.offsets = Arrays.copyOf(spans.offsets, 4 * spans.size);
      }
      spans.offsets[2 * spans.size] = cursor.start();
      spans.offsets[2 * spans.size + 1] = cursor.end();
      spans.size++;
    }
    return spans;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return offsets[2 * token];
  }

  int end(int token) {
    return offsets[2 * token + 1];
  }
}
