package io.github.stylome.token;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, kept by offset, so that parts of it can be gone through without cutting it again.
 *
 * <p>Immutable and safe to share between threads.
 */
final class TokenList {
  private static final TokenType[] TYPES = TokenType.values();

  private final String text;
  private int size;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] types = new byte[64];
  private @Nullable String[] names = new @Nullable String[0]; // as long as the last token that has one
  private volatile @Nullable BitSet sentenceStarts; // every thread would make the same

  TokenList(Tokenizer tokenizer, CharSequence text) {
    this.text = text.toString();
    TokenCursor cursor = tokenizer.open(this.text);
    while (cursor.next()) {
      add(cursor);
    }
  }

  private void add(TokenCursor cursor) {
    if (size == starts.length) {
      int capacity = size + (size >> 1);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      types = Arrays.copyOf(types, capacity);
    }
    starts[size] = cursor.start();
    ends[size] = cursor.end();
    types[size] = (byte) cursor.type().ordinal();
    String name = cursor.name();
    if (name != null) {
      if (size >= names.length) {
        names = Arrays.copyOf(names, starts.length);
      }
      names[size] = name;
    }
    size++;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** Hands out the n-grams of the tokens from the first to before the end, as of a text that has no others. */
  long forEach(NGrams ngrams, int first, int end, TermSink sink) {
    Cursor cursor = new Cursor(first, end);
    if (ngrams.scope() != NGrams.Scope.SENTENCE) {
      return ngrams.forEach(cursor, text, offset -> false, sink);
    }
    BitSet begin = sentenceStarts();
    return ngrams.forEach(cursor, text, offset -> begin.get(cursor.token), sink);
  }

  private BitSet sentenceStarts() {
    BitSet begin = sentenceStarts;
    if (begin == null) {
      begin = new BitSet(size);
      SentenceStarts sentences = new SentenceStarts(text);
      for (int i = 0; i < size; i++) {
        begin.set(i, sentences.test(starts[i]));
      }
      sentenceStarts = begin;
    }
    return begin;
  }

  private final class Cursor implements TokenCursor {
    private final int last;
    private int token;

    Cursor(int first, int end) {
      token = first - 1;
      last = end - 1;
    }

    @Override
    public boolean next() {
      if (token == last) {
        return false;
      }
      token++;
      return true;
    }

    @Override
    public int start() {
      return starts[token];
    }

    @Override
    public int end() {
      return ends[token];
    }

    @Override
    public TokenType type() {
      return TYPES[types[token]];
    }

    @Override
    public @Nullable String name() {
      return token < names.length ? names[token] : null;
    }
  }
}
