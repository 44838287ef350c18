package io.github.stylome.learn;

import io.github.stylome.token.TextCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the n-grams of texts to a sink, stream by stream. Cursors and buffers are used again from text to text.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class TermReader {
  private static final int NAMES = 256;
  private static final int BEFORE = TermBlock.BEFORE;

  private final List<TermStream> streams;
  private final long[] salts;
  private final TextCursor[] cursors;
  private final CharTerms[] charTerms;
  private final @Nullable String[] names = new String[NAMES]; // those last seen, by hash code
  private final long[] nameHashes = new long[NAMES];
  private final TermBlock block = new TermBlock();
  private final long[] hashes = new long[BEFORE + TermBlock.UNITS]; // of the tokens of a block, and of some before
  private char[] chars = new char[4096];

  TermReader(List<TermStream> streams) {
    this.streams = streams;
    salts = streams.stream().mapToLong(stream -> TermHash.token(stream.toString())).toArray();
    cursors = streams.stream().map(stream -> stream.tokenizer().open("")).toArray(TextCursor[]::new);
    charTerms = new CharTerms[salts.length];
    for (int i = 0; i < salts.length; i++) {
      charTerms[i] = new CharTerms(streams.get(i), i, salts[i], block);
    }
  }

  /** Reads a text; returns the number of tokens, or chars, of the first stream. O(length × n) time. */
  long read(String text, TermSink sink) {
    long units = 0;
    if (chars.length < text.length()) {
      chars = new char[Math.max(text.length(), (int) Math.min(Integer.MAX_VALUE - 8L, chars.length * 2L))];
    }
    text.getChars(0, text.length(), chars, 0);
    for (int i = 0; i < salts.length; i++) {
      int own;
      if (streams.get(i).unit() == TermStream.Unit.CHAR) {
        charTerms[i].forEachBlock(chars, text.length(), sink);
        own = text.length();
      } else {
        cursors[i].reset(text);
        own = readTokens(streams.get(i), salts[i], cursors[i], sink);
      }
      units = i == 0 ? own : units;
    }
    return units;
  }

  private int readTokens(TermStream stream, long salt, TextCursor cursor, TermSink sink) {
    int tokens = 0;
    for (int size = TermBlock.UNITS; size == TermBlock.UNITS; tokens += size) {
      size = readBlock(cursor);
      block.shape(size, Math.min(tokens, BEFORE), stream.shortest(), stream.longest());
      if (block.size > 0) {
        block.hash(hashes, salt);
        sink.add(block);
      }
      System.arraycopy(hashes, size, hashes, 0, BEFORE);
      System.arraycopy(block.starts, size, block.starts, 0, BEFORE);
      System.arraycopy(block.ends, size, block.ends, 0, BEFORE);
    }
    return tokens;
  }

  /** Reads the tokens of the next block; returns how many there are, fewer than fit if they are the last. */
  private int readBlock(TextCursor cursor) {
    int size = 0;
    while (size < TermBlock.UNITS && cursor.next()) {
      int start = cursor.start();
      int end = cursor.end();
      String name = cursor.name();
      int place = BEFORE + size++;
      hashes[place] = name == null ? TermHash.token(chars, start, end) : name(name);
      block.starts[place] = start;
      block.ends[place] = end;
    }
    return size;
  }

  /** Returns the hash of a name. Cursors hand out the same few strings again and again. */
  @SuppressWarnings("ReferenceEquality") // another string of the same chars is only hashed once more
  private long name(String name) {
    int place = name.hashCode() & (NAMES - 1);
    if (names[place] != name) {
      names[place] = name;
      nameHashes[place] = TermHash.token(name);
    }
    return nameHashes[place];
  }
}
