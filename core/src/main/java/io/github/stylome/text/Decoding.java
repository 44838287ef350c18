package io.github.stylome.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The decoding of one text, piece by piece. Each maximal subpart that is not well-formed is an error or one U+FFFD
 * (Unicode Standard, chapter 3.9, "U+FFFD Substitution of Maximal Subparts"), and so are in UTF-8 the bytes of a surrogate
 * together, as in {@link String}: the tokens of the text are those of {@link io.github.stylome.unicode.Utf8}.
 *
 * <p>Not safe for concurrent use.
 */
final class Decoding {
  private final String source;
  private final Charset charset;
  private final boolean strict;
  private final CharsetDecoder decoder;
  private long offset; // of the next byte
  private long replacements;

  Decoding(String source, Charset charset, boolean strict, long offset) {
    this.source = source;
    this.charset = charset;
    this.strict = strict;
    this.offset = offset;
    decoder = (WideDecoder.unitOf(charset) > 0 ? WideDecoder.of(charset) : charset.newDecoder())
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Decodes what is given until it is used up or the output is full. Bytes that may be the beginning of a character are
   * left for the next call; when there is none to come, they are malformed.
   *
   * @return false if the output is full
   */
  boolean decode(ByteBuffer in, CharBuffer out, boolean end) throws MalformedTextException {
    while (true) {
      int before = in.position();
      CoderResult result = decoder.decode(in, out, end);
      offset += in.position() - before;
      if (result.isUnderflow()) {
        return true;
      } else if (result.isOverflow() || (!strict && !out.hasRemaining())) {
        return false;
      }
      refuse(in, out, result.length());
    }
  }

  private void refuse(ByteBuffer in, CharBuffer out, int reported) throws MalformedTextException {
    byte[] bytes = new byte[Math.min(reported, longestPart())];
    in.get(in.position(), bytes);
    if (strict) {
      throw new MalformedTextException(source, charset, offset, bytes);
    }
    in.position(in.position() + bytes.length);
    offset += bytes.length;
    replacements++;
    out.put('\uFFFD');
  }

  /** Returns the length of the first ill-formed part at most; the JDK takes two cut units at the end for one. */
  private int longestPart() {
    int unit = WideDecoder.unitOf(charset);
    return unit == 0 ? Integer.MAX_VALUE : unit;
  }

  /** Writes what an encoding with states holds back at the end. Returns false if the output is full. */
  boolean flush(CharBuffer out) {
    return decoder.flush(out).isUnderflow();
  }

  Charset charset() {
    return charset;
  }

  long replacements() {
    return replacements;
  }
}
