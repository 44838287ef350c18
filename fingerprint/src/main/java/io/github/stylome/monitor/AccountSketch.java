package io.github.stylome.monitor;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;

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
  private final LeastHashes hashes = new LeastHashes(MOST_SAMPLED);
  private final List<Request> sample = new ArrayList<>(); // one for each of the hashes, in their order
  private final LeastHashes wordHashes = new LeastHashes(MOST_WORDS);

  /**
   * A distinct text.
   *
   * @param head its beginning
   * @param count how often it was sent
   */
  record Request(String head, long count) {
    Request plus(long more) {
      return new Request(head, count + more);
    }
  }

  static long hash(CharSequence text) {
    return HASH.hashUnencodedChars(text).asLong();
  }

  /** Takes a text. O(length) time. */
  void add(String text) {
    texts++;
    long hash = hash(text);
    int known = hashes.place(hash);
    if (known >= 0) {
      sample.set(known, sample.get(known).plus(1));
    } else {
      keep(hash, text, 1);
    }
    TextCursor cursor = Tokenizers.words().open(text.substring(0, Math.min(text.length(), MOST_READ)));
    while (cursor.next()) {
      words++;
      wordHashes.add(hash(text.substring(cursor.start(), cursor.end())));
    }
  }

  private void keep(long hash, String text, long count) {
    int place = hashes.add(hash);
    if (place >= 0) {
      sample.add(place, new Request(head(text), count));
      if (sample.size() > hashes.size()) {
        sample.remove(sample.size() - 1);
      }
    }
  }

  /** A copy, so that the sample does not hold on to a long text. */
  private static String head(String text) {
    int end = Math.min(text.length(), MOST_CHARS);
    boolean halved = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return new String(text.substring(0, halved ? end - 1 : end).toCharArray());
  }

  /** Adds what another has. */
  void merge(AccountSketch other) {
    texts += other.texts;
    words += other.words;
    for (int i = 0; i < other.sample.size(); i++) {
      Request theirs = other.sample.get(i);
      int known = hashes.place(other.hashes.at(i));
      if (known >= 0) {
        sample.set(known, sample.get(known).plus(theirs.count));
      } else {
        keep(other.hashes.at(i), theirs.head, theirs.count);
      }
    }
    for (int i = 0; i < other.wordHashes.size(); i++) {
      wordHashes.add(other.wordHashes.at(i));
    }
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
    return List.copyOf(sample);
  }

  /** Returns how many texts are in the sample. */
  int sampled() {
    return sample.size();
  }

  /** Returns whether the sample has all distinct texts. */
  boolean isComplete() {
    return sample.size() < MOST_SAMPLED;
  }

  /** Returns how many distinct texts there were: exact if the sample is complete, else an estimate within 15% or so. */
  double distinctTexts() {
    return distinct(sample.size(), MOST_SAMPLED, hashes.greatest(), (double) texts);
  }

  /** Returns an estimate, within 13% or so, of how many distinct words there were; exact if they are few. */
  double distinctWords() {
    return distinct(wordHashes.size(), MOST_WORDS, wordHashes.greatest(), (double) words);
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
