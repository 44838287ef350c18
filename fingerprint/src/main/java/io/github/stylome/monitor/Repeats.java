package io.github.stylome.monitor;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts texts that repeat one of the last 8,192 different ones, by a hash of 64 bits of what is read of them: two texts
 * are taken for the same by chance once in many billions. Bounded memory. Not safe for concurrent use.
 */
final class Repeats {
  private static final int MOST = 8192;
  private static final HashFunction HASH = Hashing.murmur3_128();

  private final Map<Long, Boolean> seen = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
      return size() > MOST;
    }
  };
  private long count;

  /** Takes the next text, of which the first so many chars are looked at, and the length. */
  void add(String text, int most) {
    int read = Math.min(text.length(), most);
    long hash = HASH.newHasher().putInt(text.length()).putUnencodedChars(text.subSequence(0, read)).hash().asLong();
    if (seen.put(hash, true) != null) {
      count++;
    }
  }

  /** Returns how many there were. */
  long count() {
    return count;
  }
}
