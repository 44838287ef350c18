package io.github.stylome.benchmarks.guard;

import io.github.stylome.benchmarks.Prose;
import io.github.stylome.count.TermCounter;
import io.github.stylome.learn.FeatureHasher;
import io.github.stylome.learn.TermStream;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.TermSink;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.List;

/** N-grams handed out, counted where all have been counted before, and made rows of. */
final class TermLoops {
  private static final int WORDS = 2000;
  /** What is made once for each text, some 3,500 bytes: a window over it, a cursor. It has some 9,000 n-grams. */
  private static final long WINDOW = 4_000;
  /** For single words a longer one, of chars that are copied out of the text at once. */
  private static final long PIECE = 17_500;

  private TermLoops() {}

  static List<GuardedLoop> all() {
    String text = Prose.by(1).text(WORDS, 1).replace("\n\n", " "); // single spaces, as pairs of words have them
    char[] chars = text.toCharArray();
    int[] sum = new int[1];
    HashCounts counts = new HashCounts();
    NGrams pairs = NGrams.ofWords(2);
    NGrams triples = NGrams.ofCharacters(3);
    Tokenizer whole = Tokenizers.wholeText();
    Tokenizer spaces = Tokenizers.whitespace();
    return List.of(
        new GuardedLoop("token/3-grams", () -> hashes(triples, whole, text, sum), () -> hashes(chars, 3), WINDOW),
        new GuardedLoop("token/word-pairs", () -> hashes(pairs, spaces, text, sum), () -> pairHashes(chars), WINDOW),
        count("count/words", NGrams.ofWords(1), spaces, text, PIECE, () -> countWords(chars, counts)),
        count("count/4-grams", NGrams.ofCharacters(4), whole, text, WINDOW, () -> countGrams(chars, 4, 4, counts)),
        extraction(text));
  }

  /** Adds up the hash of each n-gram. */
  private static double hashes(NGrams ngrams, Tokenizer tokenizer, String text, int[] sum) {
    sum[0] = 0;
    TermSink sink = (buffer, offset, length) -> sum[0] += hash(buffer, offset, offset + length);
    ngrams.forEach(tokenizer, text, sink);
    return sum[0];
  }

  private static double hashes(char[] chars, int n) {
    int sum = 0;
    for (int i = 0; i + n <= chars.length; i++) {
      sum += hash(chars, i, i + n);
    }
    return sum;
  }

  private static double pairHashes(char[] chars) {
    int sum = 0;
    int before = -1;
    int start = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || chars[i] <= ' ') {
        if (i > start) {
          sum += before < 0 ? 0 : hash(chars, before, i);
          before = start;
        }
        start = i + 1;
      }
    }
    return sum;
  }

  private static int hash(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  private static GuardedLoop count(
      String name, NGrams ngrams, Tokenizer tokenizer, String text, long bytes, Loop plain) {
    TermCounter counter = new TermCounter();
    return new GuardedLoop(name, () -> counter.addAll(ngrams, tokenizer, text), plain, bytes);
  }

  private static double countWords(char[] chars, HashCounts counts) {
    int start = 0;
    for (int i = 0; i <= chars.length; i++) {
      if (i == chars.length || chars[i] <= ' ') {
        if (i > start) {
          counts.add(hash(chars, start, i));
        }
        start = i + 1;
      }
    }
    return counts.takeTotal();
  }

  private static double countGrams(char[] chars, int shortest, int longest, HashCounts counts) {
    for (int n = shortest; n <= longest; n++) {
      for (int i = 0; i + n <= chars.length; i++) {
        counts.add(hash(chars, i, i + n));
      }
    }
    return counts.takeTotal();
  }

  private static GuardedLoop extraction(String text) {
    FeatureHasher hasher = FeatureHasher.of(List.of(TermStream.ofChars(3, 5)), 20);
    char[] chars = text.toCharArray();
    HashCounts counts = new HashCounts();
    long row = 8L * hasher.row(text).size() + 200; // two arrays and what holds them
    return new GuardedLoop("learn/extract", () -> hasher.row(text).total(),
        () -> countGrams(chars, 3, 5, counts), row);
  }

  /** Counts hashes in a table, the first slot that is free or has the hash taking it. */
  private static final class HashCounts {
    private final int[] hashes = new int[1 << 16];
    private final int[] counts = new int[hashes.length];

    void add(int hash) {
      int mask = hashes.length - 1;
      int slot = (hash ^ hash >>> 16) & mask;
      while (counts[slot] != 0 && hashes[slot] != hash) {
        slot = slot + 1 & mask;
      }
      hashes[slot] = hash;
      counts[slot]++;
    }

    /** Returns how many there were, and forgets them. */
    double takeTotal() {
      long total = 0;
      for (int slot = 0; slot < counts.length; slot++) {
        total += counts[slot];
        counts[slot] = 0;
      }
      return total;
    }
  }
}
