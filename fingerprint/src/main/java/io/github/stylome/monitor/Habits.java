package io.github.stylome.monitor;

import io.github.stylome.shape.Shapes;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a text can be shown to a reader: its frequent words and marks, Markdown and typography, per thousand tokens,
 * and its length. Not safe for concurrent use.
 */
final class Habits {
  private static final String WORD = "word ";
  private static final int LONGEST = 40;
  /** A text may have as many marks as it likes; only so many are kept. */
  private static final int MOST = 512;

  private final Tokenizer masked;

  /** Makes a reader that knows the words which masked text keeps. */
  Habits(Tokenizer masked) {
    this.masked = masked;
  }

  Map<String, Double> of(String text) {
    Map<String, Double> counts = new HashMap<>();
    int tokens = add(counts, WORD, masked, text);
    add(counts, "markdown ", Shapes.markdown(), text);
    add(counts, "typography ", Shapes.typography(), text);
    counts.replaceAll((name, count) -> 1000 * count / Math.max(1, tokens));
    counts.put("length in tokens", (double) tokens);
    return counts;
  }

  private static int add(Map<String, Double> counts, String channel, Tokenizer tokenizer, String text) {
    TextCursor cursor = tokenizer.open(text);
    int tokens = 0;
    while (cursor.next()) {
      tokens++;
      String name = name(channel, cursor, text);
      if (name != null && (counts.size() < MOST || counts.containsKey(name))) {
        counts.merge(name, 1.0, Double::sum);
      }
    }
    return tokens;
  }

  /** Returns the name of a token, or null for a masked word or a long run of marks. */
  private static @Nullable String name(String channel, TextCursor cursor, String text) {
    String name = cursor.name();
    if (channel.equals(WORD)) {
      boolean shown = name == null && cursor.end() - cursor.start() <= LONGEST;
      String token = shown ? text.substring(cursor.start(), cursor.end()) : "";
      return shown && !token.isBlank() ? channel + token : null;
    }
    return name == null ? null : channel + name;
  }
}
