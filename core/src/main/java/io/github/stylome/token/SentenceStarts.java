package io.github.stylome.token;

import java.util.function.IntPredicate;

/** Says, for offsets that do not go backwards, whether a sentence has begun since the last that was asked for. */
final class SentenceStarts implements IntPredicate {
  private final TokenCursor sentences;
  private int end;

  SentenceStarts(CharSequence text) {
    sentences = Tokenizers.sentences().open(text);
  }

  @Override
  public boolean test(int offset) {
    boolean begun = false;
    while (offset >= end && sentences.next()) {
      end = sentences.end();
      begun = true;
    }
    return begun;
  }
}
