package io.github.stylome.fuzz;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Utf8Cursor;
import java.nio.charset.StandardCharsets;

/** A cursor over bytes, well-formed or not, finds the tokens of the decoded text. */
public final class Utf8TokenizerTarget {
  private Utf8TokenizerTarget() {}

  /** Walks over a part of the bytes with a cursor that was in the middle of another part. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    int share = input.choice(256);
    byte[] bytes = input.rest();
    int from = bytes.length * share / 512;
    for (Tokenizer tokenizer : Choices.TOKENIZERS) {
      Utf8Cursor cursor = tokenizer.openUtf8(bytes, 0, bytes.length - from);
      cursor.next();
      cursor.reset(bytes, from, bytes.length);
      compare(cursor, bytes, from, tokenizer);
    }
  }

  private static void compare(Utf8Cursor cursor, byte[] bytes, int from, Tokenizer tokenizer) {
    String text = decode(bytes, from, bytes.length);
    TextCursor expected = tokenizer.open(text);
    int behind = from;
    int charsBehind = 0;
    while (expected.next()) {
      Claims.holds(cursor.next(), () -> "no token where " + expected.start() + " to " + expected.end() + " is one");
      Claims.equal(text.substring(charsBehind, expected.start()), decode(bytes, behind, cursor.start()), "the gap");
      Claims.equal(text.substring(expected.start(), expected.end()), decode(bytes, cursor.start(), cursor.end()),
          "the token");
      Claims.equal(expected.type(), cursor.type(), "the type");
      Claims.holds(String.valueOf(expected.name()).equals(String.valueOf(cursor.name())), () -> "another name");
      behind = cursor.end();
      charsBehind = expected.end();
    }
    Claims.holds(!cursor.next() && !expected.next(), () -> "a token behind the last");
  }

  private static String decode(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
