package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token with its name and text, for comparisons in tests. */
record Named(int start, int end, TokenType type, @Nullable String name, String text) {
  static List<Named> of(Tokenizer tokenizer, CharSequence text) {
    return of(tokenizer.open(text), text);
  }

  static List<Named> of(TextCursor cursor, CharSequence text) {
    List<Named> tokens = new ArrayList<>();
    while (cursor.next()) {
      tokens.add(new Named(cursor.start(), cursor.end(), cursor.type(), cursor.name(),
          text.subSequence(cursor.start(), cursor.end()).toString()));
    }
    return tokens;
  }

  static String names(Tokenizer tokenizer, String text) {
    return String.join(" ", of(tokenizer, text).stream().map(token -> "" + token.name()).toList());
  }

  static List<String> texts(Tokenizer tokenizer, String text) {
    return of(tokenizer, text).stream().map(Named::text).toList();
  }
}
