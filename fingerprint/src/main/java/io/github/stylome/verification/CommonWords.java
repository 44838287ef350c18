package io.github.stylome.verification;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.LowerCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that are in a fifth of some texts at least: those of no one subject. */
final class CommonWords {
  private static final double SHARE = 0.2;

  private CommonWords() {}

  /** Returns the words in lower case. */
  static Set<String> of(Corpus texts, Workers workers) {
    List<Set<String>> read = workers.map(texts.documents(), text -> words(text.text()));
    Map<String, Integer> counts = new HashMap<>();
    read.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    Set<String> common = new TreeSet<>();
    counts.forEach((word, count) -> {
      if (count >= SHARE * texts.size()) {
        common.add(word);
      }
    });
    return common;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    TextCursor cursor = Tokenizers.words().open(text);
    while (cursor.next()) {
      words.add(lowered(text, cursor.start(), cursor.end()));
    }
    return words;
  }

  /** Returns a part of a text in lower case. */
  static String lowered(String text, int start, int end) {
    StringBuilder lowered = new StringBuilder(end - start);
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      lowered.appendCodePoint(LowerCase.of(codePoint));
      i += Character.charCount(codePoint);
    }
    return lowered.toString();
  }
}
