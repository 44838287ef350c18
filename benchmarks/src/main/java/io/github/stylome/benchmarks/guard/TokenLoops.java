package io.github.stylome.benchmarks.guard;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.token.Utf8Cursor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Walks over the tokens of a made-up text, and its folding. The plain loops know no letters beyond ASCII. */
final class TokenLoops {
  private static final int WORDS = 4000;

  private TokenLoops() {}

  static List<GuardedLoop> all() {
    String text = Prose.by(1).text(WORDS, 1);
    char[] chars = text.toCharArray();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Utf8Cursor bytes = Tokenizers.words().openUtf8(utf8, 0, utf8.length);
    Normalizer folded = Normalizer.of(NormalizationRule.FOLD_CASE);
    return List.of(
        new GuardedLoop("token/words", walk(Tokenizers.words(), text), () -> words(chars), 0),
        new GuardedLoop("token/words-of-utf-8", () -> {
          bytes.reset(utf8, 0, utf8.length);
          return walk(bytes);
        }, () -> words(chars), 0),
        new GuardedLoop("token/sentences", walk(Tokenizers.sentences(), text), () -> sentences(chars), 0),
        new GuardedLoop("token/graphemes", walk(Tokenizers.graphemes(), text), () -> graphemes(chars), 0),
        // The folded text, a byte for each letter, and a buffer as large.
        new GuardedLoop("text/fold-case", () -> folded.normalize(text).length(),
            () -> text.toLowerCase(Locale.ROOT).length(), 2L * text.length() + 400));
  }

  private static Loop walk(Tokenizer tokenizer, String text) {
    TextCursor cursor = tokenizer.open(text);
    return () -> {
      cursor.reset(text);
      return walk(cursor);
    };
  }

  private static double walk(TokenCursor cursor) {
    long tokens = 0;
    while (cursor.next()) {
      tokens++;
    }
    return tokens;
  }

  /** Runs of letters, and of apostrophes, which stand in words only. */
  private static double words(char[] chars) {
    long words = 0;
    boolean inWord = false;
    for (char c : chars) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
      if (letter && !inWord) {
        words++;
      }
      inWord = letter;
    }
    return words;
  }

  /** Full stops, which stand at ends of sentences only, and the second line break of two, a sentence by the standard. */
  private static double sentences(char[] chars) {
    long sentences = 0;
    char before = 0;
    for (char c : chars) {
      if (c == '.' || (c == '\n' && before == '\n')) {
        sentences++;
      }
      before = c;
    }
    return sentences;
  }

  /** Chars that go on no cluster. */
  private static double graphemes(char[] chars) {
    long clusters = 0;
    for (char c : chars) {
      if (c < '\u0300' || !(Character.isSurrogate(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
        clusters++;
      }
    }
    return clusters;
  }
}
