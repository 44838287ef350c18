package io.github.stylome.learn;

/**
 * Finds the features among the n-grams of chars by the last few chars of each place, for all lengths at once. What a
 * place has is the same wherever its chars stand, and the same few thousand places make up most of a text: only where
 * they are met first, or have been overwritten by others, are n-grams hashed and looked up.
 *
 * <p>Not safe for concurrent use.
 */
final class CharFeatures {
  /** As many chars as make a key of 64 bits. */
  private static final int MOST_CHARS = Long.SIZE / Character.SIZE;

  private static final int SLOT_BITS = 16;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final HashedVocabulary vocabulary;
  private final int shortest;
  private final int longest;
  private final long salt;
  private final long keyMask;
  private final int bits; // of a feature
  // In pairs: the chars of a place, and the features of all lengths, the shortest lowest.
  private final long[] slots = new long[2 << SLOT_BITS];
  // Of the places at hand.
  private final long[] packed = new long[TermBlock.UNITS];
  private final int[] missed = new int[TermBlock.UNITS + 1];
  private final long[] missedKeys = new long[TermBlock.UNITS + 1];
  private final long[] terms = new long[TermBlock.UNITS * MOST_CHARS];
  private final int[] features = new int[terms.length];

  CharFeatures(TermStream stream, HashedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    shortest = stream.shortest();
    longest = stream.longest();
    salt = TermHash.token(stream.toString());
    keyMask = -1L >>> (Long.SIZE - Character.SIZE * longest);
    bits = bits(vocabulary);
    fill(1); // of the key 0: a free slot has it too, and is looked at for no other
  }

  /** Returns whether the chars of the longest n-gram make a key, and the features of all lengths make a number. */
  static boolean canFind(TermStream stream, HashedVocabulary vocabulary) {
    int lengths = stream.longest() - stream.shortest() + 1;
    return stream.unit() == TermStream.Unit.CHAR
        && stream.longest() <= MOST_CHARS
        && lengths * bits(vocabulary) <= Long.SIZE;
  }

  private static int bits(HashedVocabulary vocabulary) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(vocabulary.size());
  }

  /**
   * Finds the n-grams that end with the chars of a block.
   *
   * @param found where features go, by the last char and then by length; the number of features for what is none
   */
  void find(char[] chars, int from, int to, int[] found) {
    int place = 0;
    int whole = Math.max(from, longest - 1); // from here on there are n-grams of all lengths
    for (int last = from; last < Math.min(whole, to); last++) {
      for (int n = shortest; n <= last + 1; n++) {
        found[place++] = vocabulary.findOrSize(term(key(chars, last + 1 - n, last + 1), n));
      }
    }
    if (whole < to) {
      findWhole(chars, whole, to);
      unpack(to - whole, place, found);
    }
  }

  private void findWhole(char[] chars, int from, int to) {
    long[] all = slots;
    long key = key(chars, from + 1 - longest, from);
    int misses = 0;
    for (int i = from; i < to; i++) {
      key = ((key << Character.SIZE) | chars[i]) & keyMask;
      int slot = slot(key);
      packed[i - from] = all[slot + 1];
      missedKeys[misses] = key;
      missed[misses] = i - from;
      long other = all[slot] ^ key;
      misses += (int) ((other | -other) >>> 63); // no branch: one in six is missed, and nothing foretells which
    }
    if (misses > 0) {
      fill(misses);
    }
  }

  /** Takes one length after the other: loops without a branch. */
  private void unpack(int size, int place, int[] found) {
    int lengths = longest - shortest + 1;
    long mask = (1L << bits) - 1;
    for (int k = 0; k < lengths; k++) {
      int shift = k * bits;
      for (int i = 0, at = place + k; i < size; i++, at += lengths) {
        found[at] = (int) ((packed[i] >>> shift) & mask);
      }
    }
  }

  private static int slot(long key) {
    return (int) ((key * SPREAD) >>> (Long.SIZE - SLOT_BITS)) << 1;
  }

  private static long key(char[] chars, int from, int to) {
    long key = 0;
    for (int i = from; i < to; i++) {
      key = (key << Character.SIZE) | chars[i];
    }
    return key;
  }

  /** Looks up the n-grams of what was missed, all at once, so that no fetch waits for another. */
  private void fill(int misses) {
    int lengths = longest - shortest + 1;
    for (int i = 0; i < misses; i++) {
      for (int k = 0; k < lengths; k++) {
        terms[i * lengths + k] = term(missedKeys[i], shortest + k);
      }
    }
    vocabulary.find(terms, misses * lengths, features);
    for (int i = 0; i < misses; i++) {
      long own = 0;
      for (int k = 0; k < lengths; k++) {
        own |= (long) features[i * lengths + k] << (k * bits);
      }
      packed[missed[i]] = own;
      int slot = slot(missedKeys[i]);
      slots[slot] = missedKeys[i];
      slots[slot + 1] = own;
    }
  }

  /** Returns the hash of the n-gram that the last n chars of a key make. */
  private long term(long key, int n) {
    long polynomial = 0;
    for (int i = n - 1; i >= 0; i--) {
      polynomial = polynomial * TermHash.BASE + (char) (key >>> (Character.SIZE * i)) + 1;
    }
    return TermHash.term(polynomial, n, salt);
  }
}
