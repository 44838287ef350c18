package io.github.stylome.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/**
 * Decodes UTF-16 and UTF-32 by chapter 3.9 of the Unicode Standard. The decoders of the JDK refuse U+FFFE, let
 * surrogates through in UTF-32, and take the good unit behind a lone surrogate for part of the damage.
 */
final class WideDecoder extends CharsetDecoder {
  private final int unit;
  private final boolean bigEndian;

  private WideDecoder(Charset charset, int unit, boolean bigEndian) {
    super(charset, 2f / unit, 4f / unit);
    this.unit = unit;
    this.bigEndian = bigEndian;
  }

  /** Returns the length of a unit of this encoding in bytes, 0 if this class does not decode it. */
  static int unitOf(Charset charset) {
    return switch (charset.name()) {
      case "UTF-16LE", "UTF-16BE" -> 2;
      case "UTF-32LE", "UTF-32BE" -> 4;
      default -> 0;
    };
  }

  static CharsetDecoder of(Charset charset) {
    return new WideDecoder(charset, unitOf(charset), charset.name().endsWith("BE"));
  }

  @Override
  protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
    while (in.remaining() >= unit) {
      int value = unitAt(in, in.position());
      int length = unit;
      if (unit == 2 && value >>> 10 == 0xD800 >>> 10) {
        if (in.remaining() < 4) {
          return CoderResult.UNDERFLOW;
        }
        int low = unitAt(in, in.position() + 2);
        if (low >>> 10 == 0xDC00 >>> 10) {
          value = Character.toCodePoint((char) value, (char) low);
          length = 4;
        }
      }
      if (!Character.isValidCodePoint(value) || value >>> 11 == 0xD800 >>> 11) {
        return CoderResult.malformedForLength(unit);
      }
      if (out.remaining() < Character.charCount(value)) {
        return CoderResult.OVERFLOW;
      }
      put(value, out);
      in.position(in.position() + length);
    }
    return CoderResult.UNDERFLOW;
  }

  private static void put(int codePoint, CharBuffer out) {
    if (Character.isBmpCodePoint(codePoint)) {
      out.put((char) codePoint);
    } else {
      out.put(Character.highSurrogate(codePoint)).put(Character.lowSurrogate(codePoint));
    }
  }

  private int unitAt(ByteBuffer in, int index) {
    int value = 0;
    for (int i = 0; i < unit; i++) {
      value = (value << 8) | (in.get(bigEndian ? index + i : index + unit - 1 - i) & 0xFF);
    }
    return value;
  }
}
