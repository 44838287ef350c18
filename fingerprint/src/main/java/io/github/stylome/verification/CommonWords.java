package io.github.stylome.verification;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.LowerCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that are in a fifth of some texts at least: those of no one subject.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param words in lower case
 */
record CommonWords(Set<String> words) {
  private static final double SHARE = 0.2;
  /** What stands for a word that is masked; apart, so that two are not one where words have no space between them. */
  private static final String MASK = " x ";

  static CommonWords of(Corpus texts, Workers workers) {
    List<Set<String>> read = workers.map(texts.documents(), text -> read(text.text()));
    Map<String, Integer> counts = new HashMap<>();
    read.forEach(own -> own.forEach(word -> counts.merge(word, 1, Integer::sum)));
    Set<String> common = new TreeSet<>();
    counts.forEach((word, count) -> {
      if (count >= SHARE * texts.size()) {
        common.add(word);
      }
    });
    return new CommonWords(common);
  }

  /** Returns a text in which a mask stands for every word but these; all else is as it was. */
  Document masked(Document text) {
    String read = text.text();
    StringBuilder masked = new StringBuilder(read.length());
    TextCursor cursor = Tokenizers.words().open(read);
    int end = 0;
    while (cursor.next()) {
      masked.append(read, end, cursor.start());
      String word = lowered(read, cursor.start(), cursor.end());
      masked.append(words.contains(word) ? word : MASK);
      end = cursor.end();
    }
    return text.withText(masked.append(read, end, read.length()).toString());
  }

  private static Set<String> read(String text) {
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
