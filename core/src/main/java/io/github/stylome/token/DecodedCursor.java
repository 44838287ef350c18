package io.github.stylome.token;

import io.github.stylome.unicode.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over UTF-8 made of one over chars: the text is decoded once, and offsets are counted along as the cursor
 * goes.
 */
final class DecodedCursor implements Utf8Cursor {
  private final TextCursor tokens;
  private byte[] text;
  private int to;
  /** The same place of the text, counted in chars and in bytes. */
  private int chars;
  private int bytes;
  private int start;
  private int end;

  DecodedCursor(Tokenizer tokenizer, byte[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    this.text = text;
    this.to = to;
    bytes = from;
    tokens = tokenizer.open(decoded(text, from, to));
  }

  @Override
  public void reset(byte[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    this.text = text;
    this.to = to;
    chars = 0;
    bytes = from;
    tokens.reset(decoded(text, from, to));
  }

  private static String decoded(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public boolean next() {
    if (!tokens.next()) {
      start = to;
      end = to;
      return false;
    }
    start = bytesBefore(tokens.start());
    end = bytesBefore(tokens.end());
    return true;
  }

  private int bytesBefore(int offset) {
    while (chars < offset) {
      int decoded = Utf8.decode(text, bytes, to);
      chars += Character.charCount(Utf8.codePoint(decoded));
      bytes += Utf8.length(decoded);
    }
    return bytes;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public TokenType type() {
    return tokens.type();
  }

  @Override
  public @Nullable String name() {
    return tokens.name();
  }
}
