package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.testing.RandomTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Cursors over bytes find what cursors over the decoded text find. */
class Utf8CursorTest {
  @Property(tries = 2000)
  void tokens_ofBytes_areThoseOfTheDecodedText(@ForAll("tokenizers") Tokenizer tokenizer, @ForAll("bytes") byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertEquals(
        described(tokenizer.open(text), text.getBytes(StandardCharsets.UTF_8).length == bytes.length, text),
        described(tokenizer.openUtf8(bytes, 0, bytes.length), bytes, text.getBytes(StandardCharsets.UTF_8).length));
  }

  @Property(tries = 500)
  void tokens_ofARangeOfAnArray_areThoseOfACopyOfIt(@ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("bytes") byte[] before, @ForAll("bytes") byte[] bytes) {
    byte[] joined = new byte[before.length + bytes.length + 1];
    System.arraycopy(before, 0, joined, 0, before.length);
    System.arraycopy(bytes, 0, joined, before.length, bytes.length);
    joined[joined.length - 1] = (byte) 0xBF;
    List<String> expected = offsets(tokenizer.openUtf8(bytes, 0, bytes.length), 0);
    Utf8Cursor cursor = tokenizer.openUtf8(joined, 0, joined.length);
    cursor.next();
    cursor.reset(joined, before.length, joined.length - 1);
    assertEquals(expected, offsets(cursor, before.length));
  }

  @Test
  void openUtf8_outsideTheArray_isRefused() {
    for (Tokenizer tokenizer : List.of(Tokenizers.words(), Tokenizers.letters())) {
      assertThrows(IndexOutOfBoundsException.class, () -> tokenizer.openUtf8(new byte[3], 1, 4));
      assertThrows(IndexOutOfBoundsException.class, () -> tokenizer.openUtf8(new byte[3], 2, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> tokenizer.openUtf8(new byte[3], 0, 3).reset(new byte[1], -1, 1));
    }
  }

  private static List<String> offsets(Utf8Cursor cursor, int base) {
    List<String> found = new ArrayList<>();
    while (cursor.next()) {
      found.add((cursor.start() - base) + "-" + (cursor.end() - base) + cursor.type());
    }
    return found;
  }

  /** Returns type and text of each token, and where the text is well formed its offsets in bytes. */
  private static List<String> described(TextCursor cursor, boolean wellFormed, String text) {
    List<String> found = new ArrayList<>();
    while (cursor.next()) {
      String place = wellFormed ? bytes(text, 0, cursor.start()) + "-" + bytes(text, 0, cursor.end()) : "";
      found.add(place + cursor.type() + text.substring(cursor.start(), cursor.end()));
    }
    return found;
  }

  private static List<String> described(Utf8Cursor cursor, byte[] bytes, int decodedLength) {
    List<String> found = new ArrayList<>();
    while (cursor.next()) {
      String place = decodedLength == bytes.length ? cursor.start() + "-" + cursor.end() : "";
      found.add(place + cursor.type()
          + new String(bytes, cursor.start(), cursor.end() - cursor.start(), StandardCharsets.UTF_8));
    }
    return found;
  }

  private static int bytes(String text, int from, int to) {
    return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizers.all());
  }

  /** Well-formed texts, random bytes, and texts with a byte changed. */
  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> texts = RandomTexts.ofUpTo(60).map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
    Arbitrary<byte[]> damaged = texts.flatMap(text -> Arbitraries.bytes().flatMap(b ->
        Arbitraries.integers().between(0, Math.max(0, text.length - 1)).map(i -> {
          byte[] copy = text.clone();
          if (copy.length > 0) {
            copy[i] = b;
          }
          return copy;
        })));
    return Arbitraries.oneOf(texts, random, damaged);
  }
}
