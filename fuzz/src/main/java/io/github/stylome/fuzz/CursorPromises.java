package io.github.stylome.fuzz;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every cursor over chars promises, whatever tokenizer opened it. */
final class CursorPromises {
  private CursorPromises() {}

  /**
   * Walks over a text with a fresh cursor, with one that has been used before, and over another kind of sequence.
   *
   * @param before how many tokens the used cursor has gone on before it starts again
   */
  static void check(Tokenizer tokenizer, String text, int before) {
    List<Token> tokens = walk(tokenizer, tokenizer.open(text), text);
    TextCursor used = tokenizer.open(text);
    for (int i = 0; i < before; i++) {
      used.next();
    }
    used.reset(text);
    Claims.equal(tokens, walk(tokenizer, used, text), tokenizer.name() + ", a cursor that was used before");
    Claims.equal(tokens, walk(tokenizer, tokenizer.open(CharBuffer.wrap(text)), text),
        tokenizer.name() + ", a CharBuffer");
  }

  private static List<Token> walk(Tokenizer tokenizer, TokenCursor cursor, String text) {
    List<Token> tokens = new ArrayList<>();
    int behind = 0;
    while (cursor.next()) {
      Token token = new Token(cursor.start(), cursor.end(), cursor.type(), Optional.ofNullable(cursor.name()));
      int least = behind;
      Claims.holds(least <= token.start && token.start < token.end && token.end <= text.length(),
          () -> tokenizer.name() + ": " + token + " behind " + least + " in a text of " + text.length());
      Claims.holds(!cutsPair(text, token.start) && !cutsPair(text, token.end),
          () -> tokenizer.name() + ": " + token + " cuts a pair");
      Claims.holds(!token.name.equals(Optional.of("")), () -> tokenizer.name() + ": the name is empty: " + token);
      behind = token.end;
      tokens.add(token);
    }
    Claims.holds(!cursor.next(), () -> tokenizer.name() + ": a token behind the last");
    return tokens;
  }

  private static boolean cutsPair(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }

  private record Token(int start, int end, TokenType type, Optional<String> name) {}
}
