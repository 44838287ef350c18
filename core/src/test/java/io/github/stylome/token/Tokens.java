package io.github.stylome.token;

import java.util.ArrayList;
import java.util.List;

/** A token with its text, for comparisons in tests. */
record Tokens(int start, int end, TokenType type, String text) {
  static List<Tokens> of(Tokenizer tokenizer, CharSequence text) {
    return of(tokenizer.open(text), text);
  }

  static List<Tokens> of(TokenCursor cursor, CharSequence text) {
    List<Tokens> tokens = new ArrayList<>();
    while (cursor.next()) {
      tokens.add(new Tokens(cursor.start(), cursor.end(), cursor.type(),
          text.subSequence(cursor.start(), cursor.end()).toString()));
    }
    return tokens;
  }

  static List<String> texts(Tokenizer tokenizer, String text) {
    return of(tokenizer, text).stream().map(Tokens::text).toList();
  }

  /** Returns what the tokens are counted under: their names where they have one, else their texts. */
  static List<String> names(Tokenizer tokenizer, String text) {
    List<String> names = new ArrayList<>();
    TokenCursor cursor = tokenizer.open(text);
    while (cursor.next()) {
      String name = cursor.name();
      names.add(name == null ? text.substring(cursor.start(), cursor.end()) : name);
    }
    return names;
  }

  static List<TokenType> types(Tokenizer tokenizer, String text) {
    return of(tokenizer, text).stream().map(Tokens::type).toList();
  }
}
