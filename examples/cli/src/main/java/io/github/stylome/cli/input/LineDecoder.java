package io.github.stylome.cli.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decodes lines of UTF-8 strictly, each for itself. Not safe for concurrent use. */
final class LineDecoder {
  private static final int LEAST = 1 << 16;
  private static final int MOST = Integer.MAX_VALUE - 2 * LEAST;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8
      .newDecoder()
      .onMalformedInput(CodingErrorAction.REPORT)
      .onUnmappableCharacter(CodingErrorAction.REPORT);
  private CharBuffer chars = CharBuffer.allocate(LEAST);

  /**
   * Returns the characters of a line, whose position and limit stay as they are. The buffer is used again for the next
   * one.
   *
   * @throws RejectedRowException if the line is not well-formed UTF-8
   */
  CharBuffer decode(ByteBuffer line) throws RejectedRowException {
    if (chars.capacity() < line.remaining()) {
      chars = CharBuffer.allocate(Math.max(line.remaining(), (int) Math.min(MOST, chars.capacity() * 2L)));
    }
    chars.clear();
    ByteBuffer rest = line.duplicate();
    CoderResult result = decoder.reset().decode(rest, chars, true);
    if (result.isError()) {
      throw new RejectedRowException(String.format(Locale.ROOT, "not UTF-8: byte 0x%02X at column %d",
          rest.get(rest.position()) & 0xFF, rest.position() - line.position() + 1));
    }
    return chars.flip();
  }
}
