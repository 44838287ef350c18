package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String TEXT = "Caf\u00E9 \u4E2D\0\u0007\uFFFE\uFFFF \uD83D\uDE00\r\n";

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void byteOrderMark_decidesTheEncoding_andIsNoText(String name) throws IOException {
    Charset charset = Charset.forName(name);
    byte[] bytes = ("\uFEFF" + TEXT + "\uFEFF").getBytes(charset);
    DecodedText expected = new DecodedText(TEXT + "\uFEFF", charset, true, 0);
    assertEquals(expected, TextDecoder.strict().decode("x", bytes));
    assertEquals(expected, TextDecoder.strict().withCharset(StandardCharsets.ISO_8859_1).decode("x", bytes));
    assertEquals(new DecodedText(TEXT, charset, false, 0),
        TextDecoder.strict().withCharset(charset).decode("x", TEXT.getBytes(charset)));
    assertEquals(new DecodedText("", charset, true, 0), TextDecoder.strict().decode("x", "\uFEFF".getBytes(charset)));
  }

  @Test
  void utf16WithoutMark_isBigEndian() throws IOException {
    for (String name : List.of("UTF-16", "UTF-32")) {
      TextDecoder decoder = TextDecoder.strict().withCharset(Charset.forName(name));
      Charset big = Charset.forName(name + "BE");
      assertEquals(new DecodedText(TEXT, big, false, 0), decoder.decode("x", TEXT.getBytes(big)));
      Charset little = Charset.forName(name + "LE");
      assertEquals(new DecodedText(TEXT, little, true, 0), decoder.decode("x", ("\uFEFF" + TEXT).getBytes(little)));
    }
  }

  @Test
  void markOfUtf16BeforeANul_isThatOfUtf32_butForDeclaredUtf16() throws IOException {
    byte[] bytes = bytes(0xFF, 0xFE, 0, 0);
    assertEquals("", TextDecoder.strict().decode("x", bytes).text());
    assertEquals("\0", TextDecoder.strict().withCharset(StandardCharsets.UTF_16LE).decode("x", bytes).text());
  }

  @Test
  void declaredCharset_isUsed_andItsGapsAreRefused() throws IOException {
    TextDecoder decoder = TextDecoder.strict().withCharset(Charset.forName("windows-1252"));
    assertEquals("\u201CCaf\u00E9\u201D", decoder.decode("x", bytes(0x93, 'C', 'a', 'f', 0xE9, 0x94)).text());
    assertEquals("x is not windows-1252: byte 0x81 at offset 1",
        assertThrows(MalformedTextException.class, () -> decoder.decode("x", bytes('a', 0x81))).getMessage());
    // An encoding that makes two chars of one byte of itself, and one with states.
    for (String name : List.of("ISO-2022-JP", "GB18030", "Shift_JIS")) {
      Charset charset = Charset.forName(name);
      String text = "\u65E5\u672C abc \u3042".repeat(20_000);
      assertEquals(text, TextDecoder.strict().withCharset(charset).decode("x", text.getBytes(charset)).text());
    }
  }

  @Test
  void strict_namesSourceOffsetAndBytes() {
    assertRefused(TextDecoder.strict(), "x is not UTF-8: bytes 0xED 0xA0 0x80 at offset 1", 'a', 0xED, 0xA0, 0x80);
    assertRefused(TextDecoder.strict(), "x is not UTF-8: bytes 0xE4 0xB8 at offset 4", 0xEF, 0xBB, 0xBF, 'a', 0xE4, 0xB8);
    assertRefused(TextDecoder.strict(), "x is not UTF-8: bytes 0xF0 0x9F 0x98 at offset 0", 0xF0, 0x9F, 0x98, 'a');
    assertRefused(TextDecoder.strict(), "x is not UTF-16LE: bytes 0x00 0xD8 at offset 4",
        0xFF, 0xFE, 'a', 0, 0, 0xD8, 'b', 0);
    TextDecoder wide = TextDecoder.strict().withCharset(StandardCharsets.UTF_16BE);
    assertRefused(wide, "x is not UTF-16BE: bytes 0xD8 0x00 at offset 0", 0xD8, 0, 0xDC);
    assertRefused(wide, "x is not UTF-16BE: byte 0x61 at offset 2", 0, 'a', 'a');
    TextDecoder wider = TextDecoder.strict().withCharset(Charset.forName("UTF-32BE"));
    assertRefused(wider, "x is not UTF-32BE: bytes 0x00 0x00 0xD8 0x00 at offset 0", 0, 0, 0xD8, 0);
    assertRefused(wider, "x is not UTF-32BE: bytes 0x00 0x11 0x00 0x00 at offset 4", 0, 0, 0, 'a', 0, 0x11, 0, 0);
    assertRefused(wider, "x is not UTF-32BE: bytes 0xFF 0xFF 0xFF 0xFF at offset 0", 0xFF, 0xFF, 0xFF, 0xFF);
  }

  @Test
  void offset_isThatInTheStream_beyondABuffer() {
    byte[] bytes = new byte[200_000];
    Arrays.fill(bytes, (byte) 'a');
    bytes[150_001] = (byte) 0x80;
    MalformedTextException e = assertThrows(MalformedTextException.class,
        () -> TextDecoder.strict().open("x", new ByteArrayInputStream(bytes)).transferTo(Writer.nullWriter()));
    assertEquals(150_001, e.offset());
    assertEquals(1, e.bytes().length);
    assertEquals("not UTF-8: byte 0x80 at offset 150001", e.reason());
  }

  @Test
  void lenient_replacesEachMaximalSubpart_andCounts() throws IOException {
    // The example of the Unicode Standard, table 3-11.
    DecodedText text = TextDecoder.lenient().decode("x",
        bytes(0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64));
    assertEquals("a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd", text.text());
    assertEquals(6, text.replacements());
    assertEquals(0, TextDecoder.lenient().decode("x", bytes(0xEF, 0xBF, 0xBD)).replacements());
  }

  @Test
  void lenient_losesNoGoodUnitBehindALoneSurrogate() throws IOException {
    TextDecoder decoder = TextDecoder.lenient().withCharset(StandardCharsets.UTF_16BE);
    assertEquals(new DecodedText("\uFFFDab\uFFFD\uFFFD", StandardCharsets.UTF_16BE, false, 3),
        decoder.decode("x", bytes(0xD8, 0, 0, 'a', 0, 'b', 0xDC, 0, 0xD8)));
  }

  @Property(tries = 2000)
  void lenient_replacesMaximalSubparts_andSurrogatesAsOne_asStringDoes(@ForAll("bytes") byte[] bytes) throws IOException {
    byte[] marked = Gzip.join("\uFEFF".getBytes(StandardCharsets.UTF_8), bytes);
    StringBuilder expected = new StringBuilder();
    int replacements = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = 1;
      while (i + length < bytes.length && begins(Arrays.copyOfRange(bytes, i, i + length + 1))) {
        length++;
      }
      byte[] part = Arrays.copyOfRange(bytes, i, i + length);
      String character = strictly(part);
      replacements += character.isEmpty() ? 1 : 0;
      expected.append(character.isEmpty() ? "\uFFFD" : character);
      i += length;
    }
    assertEquals(new String(bytes, StandardCharsets.UTF_8), expected.toString());
    assertEquals(new DecodedText(expected.toString(), StandardCharsets.UTF_8, true, replacements),
        TextDecoder.lenient().decode("x", marked));
  }

  /** Returns whether bytes begin a character or a surrogate, or are one. */
  private static boolean begins(byte[] bytes) {
    if (bytes.length > 4) {
      return false;
    }
    if (bytes.length < 4 && bytes[0] == (byte) 0xED && new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1)
        .chars().allMatch(c -> c >> 6 == 2)) {
      return true;
    }
    if (strictly(bytes).codePointCount(0, strictly(bytes).length()) == 1) {
      return true;
    }
    for (int next : new int[] {0x80, 0x90, 0xA0, 0xBF}) {
      if (begins(Gzip.join(bytes, bytes(next)))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text of well-formed bytes, else none. */
  private static String strictly(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : "";
  }

  @Property(tries = 500)
  void reader_givesWhatTheWholeGives_howeverItIsAsked(
      @ForAll("bytes") byte[] bytes, @ForAll("charsets") Charset charset, @ForAll("sizes") int size) throws IOException {
    TextDecoder decoder = TextDecoder.lenient().withCharset(charset);
    try (DecodedReader reader = decoder.open("x", new ByteArrayInputStream(bytes))) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[size + 2];
      for (int read = reader.read(buffer, 1, size); read >= 0; read = reader.read(buffer, 1, size)) {
        text.append(buffer, 1, read);
      }
      assertEquals(decoder.decode("x", bytes),
          new DecodedText(text.toString(), reader.charset(), reader.byteOrderMark(), reader.replacements()));
    }
  }

  @Property(tries = 300)
  void wellFormedText_comesBack_inEveryUnicodeEncoding(@ForAll("texts") String text, @ForAll("wide") Charset charset)
      throws IOException {
    String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8); // no lone surrogate
    Assume.that(!wellFormed.startsWith("\0")); // behind the mark of UTF-16LE it would make that of UTF-32LE
    assertEquals(wellFormed,
        TextDecoder.strict().decode("x", ("\uFEFF" + wellFormed).getBytes(charset)).text());
  }

  @Test
  void compressedFile_isReadWhole_orNotAtAll() throws IOException {
    Path file = folder.resolve("a.TXT.GZ");
    byte[] packed = Gzip.join(Gzip.of("\uFEFFone "), Gzip.of("two"));
    Files.write(file, packed);
    DecodedText text = TextDecoder.strict().read(file);
    assertEquals(new DecodedText("one two", StandardCharsets.UTF_8, true, 0), text);
    Files.write(file, Arrays.copyOf(packed, packed.length - 3));
    for (TextDecoder decoder : List.of(TextDecoder.strict(), TextDecoder.lenient())) {
      GzipFormatException e = assertThrows(GzipFormatException.class, () -> decoder.read(file));
      assertTrue(e.getMessage().contains("a.TXT.GZ: the compressed file is truncated"), e.getMessage());
    }
  }

  @Test
  void compressedFileThatIsNamedText_isMalformed() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), Gzip.of("one"));
    assertThrows(MalformedTextException.class, () -> TextDecoder.strict().read(file));
    assertFalse(TextDecoder.lenient().read(file).replacements() == 0);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    // Bytes that begin, continue and break sequences, wide units and marks.
    return Arbitraries.of(0x00, 0x61, 0x0A, 0x80, 0xA0, 0xBB, 0xBF, 0xC0, 0xC3, 0xD8, 0xDC, 0xE0, 0xED, 0xEF, 0xF0, 0xF4,
        0xFE, 0xFF).list().ofMaxSize(40).map(list -> bytes(list.stream().mapToInt(Integer::intValue).toArray()));
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "GB18030", "Shift_JIS")
        .map(Charset::forName);
  }

  @Provide
  Arbitrary<Charset> wide() {
    return Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE").map(Charset::forName);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 9);
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomTexts.ofUpTo(30);
  }

  private static void assertRefused(TextDecoder decoder, String message, int... bytes) {
    assertEquals(message,
        assertThrows(MalformedTextException.class, () -> decoder.decode("x", bytes(bytes))).getMessage());
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
