package io.github.stylome.verification;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a text as words by which it is not told what it is about.
 *
 * @param sentences of words as they are counted, none of them empty
 * @param starts where each word begins in the text, sentence by sentence
 * @param ends where each ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MaskedText(List<List<String>> sentences, int[] starts, int[] ends) {
  /** The most words and marks that are read of a text: what bounds time and memory. */
  private static final int MOST = 1 << 16;

  static MaskedText of(String text, Tokenizer masked) {
    String unwrapped = ReadCharacters.unwrapped(text);
    List<List<String>> sentences = new ArrayList<>();
    List<int[]> spans = new ArrayList<>();
    TextCursor sentence = Tokenizers.sentences().open(unwrapped);
    TextCursor words = masked.open("");
    while (spans.size() < MOST && sentence.next()) {
      List<String> read = new ArrayList<>();
      words.reset(unwrapped.substring(sentence.start(), sentence.end()));
      while (spans.size() < MOST && words.next()) {
        if (words.type() != TokenType.LINE_BREAK) {
          int start = sentence.start() + words.start();
          int end = sentence.start() + words.end();
          String name = words.name();
          read.add(name == null ? CommonWords.lowered(unwrapped, start, end) : name);
          spans.add(new int[] {start, end});
        }
      }
      if (!read.isEmpty()) {
        sentences.add(read);
      }
    }
    return new MaskedText(sentences, spans.stream().mapToInt(span -> span[0]).toArray(),
        spans.stream().mapToInt(span -> span[1]).toArray());
  }

  /** Returns the number of words and marks. */
  int words() {
    return starts.length;
  }
}
