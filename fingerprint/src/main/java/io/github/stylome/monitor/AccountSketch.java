package io.github.stylome.monitor;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is kept of an account, however much it sends: how many texts, a sample of the distinct ones with exact counts,
 * and a sketch of its distinct words. The sample is of those whose hashes are least, which is as good as drawn at
 * random, and the same in whatever order texts come: merging is associative and commutative to the bit. Cohen and
 * Kaplan, "Summarizing Data using Bottom-k Sketches", PODC 2007; Beyer et al., "On Synopses for Distinct-Value
 * Estimation", SIGMOD 2007.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
final class AccountSketch {
  static final int MOST_SAMPLED = 48;
  private static final int MOST_CHARS = 240;
  private static final int MOST_WORDS = 64;
  /** What lies behind adds no words to the sketch. */
  private static final int MOST_READ = 1 << 14;
  private static final HashFunction HASH = Hashing.murmur3_128(0x5ca1ab1e);

  private long texts;
  private long words;
  private final TreeMap<Long, Request> sample = new TreeMap<>();
  private final TreeSet<Long> wordHashes = new TreeSet<>();

  /**
   * A distinct text.
   *
   * @param head its beginning
   * @param count how often it was sent
   */
  record Request(String head, long count) {}

  static long hash(CharSequence text) {
    return HASH.hashUnencodedChars(text).asLong();
  }

  /** Takes a text. O(length) time. */
  void add(String text) {
    texts++;
    long hash = hash(text);
    Request known = sample.get(hash);
    if (known != null) {
      sample.put(hash, new Request(known.head, known.count + 1));
    } else if (sample.size() < MOST_SAMPLED || hash < sample.lastKey()) {
      sample.put(hash, new Request(head(text), 1));
      shrink();
    }
    TextCursor cursor = Tokenizers.words().open(text.substring(0, Math.min(text.length(), MOST_READ)));
    while (cursor.next()) {
      words++;
      addWord(hash(text.substring(cursor.start(), cursor.end())));
    }
  }

  /** A copy, so that the sample does not hold on to a long text. */
  private static String head(String text) {
    int end = Math.min(text.length(), MOST_CHARS);
    boolean halved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return new String(text.substring(0, halved ? end - 1 : end).toCharArray());
  }

  private void addWord(long hash) {
    if (wordHashes.size() < MOST_WORDS || hash < wordHashes.last()) {
      wordHashes.add(hash);
      if (wordHashes.size() > MOST_WORDS) {
        wordHashes.pollLast();
      }
    }
  }

  private void shrink() {
    if (sample.size() > MOST_SAMPLED) {
      sample.pollLastEntry();
    }
  }

  /** Adds what another has. */
  void merge(AccountSketch other) {
    texts += other.texts;
    words += other.words;
    for (Map.Entry<Long, Request> entry : other.sample.entrySet()) {
      sample.merge(entry.getKey(), entry.getValue(), (a, b) -> new Request(a.head, a.count + b.count));
    }
    while (sample.size() > MOST_SAMPLED) {
      sample.pollLastEntry();
    }
    other.wordHashes.forEach(this::addWord);
  }

  /** Returns how many texts there were. */
  long texts() {
    return texts;
  }

  /** Returns how many words were read. */
  long words() {
    return words;
  }

  /** Returns the sampled texts, in the order of their hashes: any first few are a sample too. */
  List<Request> sample() {
    return List.copyOf(sample.values());
  }

  /** Returns whether the sample has all distinct texts. */
  boolean isComplete() {
    return sample.size() < MOST_SAMPLED;
  }

  /** Returns how many distinct texts there were: exact if the sample is complete, else an estimate within 15% or so. */
  double distinctTexts() {
    return distinct(sample.size(), MOST_SAMPLED, sample.isEmpty() ? 0 : sample.lastKey(), (double) texts);
  }

  /** Returns an estimate, within 13% or so, of how many distinct words there were; exact if they are few. */
  double distinctWords() {
    return distinct(wordHashes.size(), MOST_WORDS, wordHashes.isEmpty() ? 0 : wordHashes.last(), (double) words);
  }

  /** The estimate is (k − 1) / u, where u in (0, 1] is the place of the k-th least of all hashes. */
  static double distinct(int kept, int most, long greatest, double total) {
    if (kept < most) {
      return kept;
    }
    double place = ((double) greatest - Long.MIN_VALUE + 1) / 0x1p64;
    return Math.min(total, Math.max(kept, (most - 1) / place));
  }
}
