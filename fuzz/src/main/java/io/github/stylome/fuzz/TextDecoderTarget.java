package io.github.stylome.fuzz;

import io.github.stylome.text.DecodedReader;
import io.github.stylome.text.DecodedText;
import io.github.stylome.text.MalformedTextException;
import io.github.stylome.text.TextDecoder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bytes become the same text whole and as a stream, and strict decoding refuses what lenient decoding replaces. */
public final class TextDecoderTarget {
  private static final List<Charset> CHARSETS =
      List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "windows-1252",
              "windows-1256", "ISO-8859-1", "US-ASCII", "GB18030", "Big5", "Shift_JIS", "EUC-JP", "ISO-2022-JP")
          .stream().map(Charset::forName).toList();

  private TextDecoderTarget() {}

  /** Decodes the bytes in a declared charset, in both ways and by two roads. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    FuzzInput input = new FuzzInput(data);
    Charset declared = input.oneOf(CHARSETS);
    int atMost = 1 + input.choice(8);
    byte[] bytes = input.rest();
    DecodedText lenient = TextDecoder.lenient().withCharset(declared).decode("input", bytes);
    Claims.holds(lenient.text().chars().filter(c -> c == '\uFFFD').count() >= lenient.replacements(),
        () -> "fewer replacements than were counted: " + lenient.replacements());
    try (DecodedReader reader =
        TextDecoder.lenient().withCharset(declared).open("input", new TricklingStream(bytes, atMost))) {
      Claims.equal(lenient, readAll(reader), "the stream");
    }
    decodeStrictly(TextDecoder.strict().withCharset(declared), bytes, atMost, lenient);
    if (lenient.charset().equals(StandardCharsets.UTF_8)) {
      int mark = lenient.byteOrderMark() ? 3 : 0;
      String jdk = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
      // The JDK puts fewer replacements than the standard recommends, one for the three bytes of a surrogate.
      Claims.equal(jdk.replace("\uFFFD", ""), lenient.text().replace("\uFFFD", ""), "UTF-8 as the JDK reads it");
    }
  }

  private static void decodeStrictly(TextDecoder strict, byte[] bytes, int atMost, DecodedText lenient)
      throws IOException {
    long offset = -1;
    try {
      Claims.equal(lenient, strict.decode("input", bytes), "the text that is well-formed");
    } catch (MalformedTextException e) {
      offset = e.offset();
      Claims.holds(offset >= 0 && offset + e.bytes().length <= bytes.length && e.bytes().length > 0,
          () -> "no such bytes: " + e.getMessage());
    }
    Claims.equal(offset < 0, lenient.replacements() == 0, "whether the bytes are well-formed");
    try (DecodedReader reader = strict.open("input", new TricklingStream(bytes, atMost))) {
      Claims.equal(lenient, readAll(reader), "the stream that is well-formed");
      Claims.equal(-1L, offset, "the offset that the stream did not refuse");
    } catch (MalformedTextException e) {
      Claims.equal(offset, e.offset(), "the offset that the stream refuses");
    }
  }

  private static DecodedText readAll(DecodedReader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return new DecodedText(text.toString(), reader.charset(), reader.byteOrderMark(), reader.replacements());
  }
}
