package io.github.stylome.fuzz;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The promises of a cursor over chars, of every tokenizer. */
public final class TokenizerTarget {
  private TokenizerTarget() {}

  /** Walks over a text with a fresh cursor, with one that has been used before, and over another kind of sequence. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    int before = input.choice(256);
    String text = input.text();
    Tokenizers.all().forEach(tokenizer -> walk(tokenizer, text, before));
  }

  private static void walk(Tokenizer tokenizer, String text, int before) {
    List<Token> tokens = walk(tokenizer.open(text), text);
    TextCursor used = tokenizer.open(text);
    for (int i = 0; i < before; i++) {
      used.next();
    }
    used.reset(text);
    Claims.equal(tokens, walk(used, text), tokenizer.name() + ", a cursor that was used before");
    Claims.equal(tokens, walk(tokenizer.open(CharBuffer.wrap(text)), text), tokenizer.name() + ", a CharBuffer");
  }

  private static List<Token> walk(TokenCursor cursor, String text) {
    List<Token> tokens = new ArrayList<>();
    int behind = 0;
    while (cursor.next()) {
      Token token = new Token(cursor.start(), cursor.end(), cursor.type(), Optional.ofNullable(cursor.name()));
      int least = behind;
      Claims.holds(least <= token.start && token.start < token.end && token.end <= text.length(),
          () -> token + " behind " + least + " in a text of " + text.length());
      Claims.holds(!cutsPair(text, token.start) && !cutsPair(text, token.end), () -> token + " cuts a pair");
      behind = token.end;
      tokens.add(token);
    }
    Claims.holds(!cursor.next(), () -> "a token behind the last");
    return tokens;
  }

  private static boolean cutsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private record Token(int start, int end, TokenType type, Optional<String> name) {}
}
