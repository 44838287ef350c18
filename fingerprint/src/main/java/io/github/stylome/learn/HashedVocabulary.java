package io.github.stylome.learn;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * The n-grams that are features, those found in most prompts or works first, equally widespread ones by hash: what
 * texts ask for most lies close together. And the weight of each.
 *
 * <p>The weight of an n-gram found in g of G prompts or works is the square root of {@code ln((1 + G) / (1 + g)) + 1}:
 * half of what inverse document frequency gives, since style lies in what is common too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class HashedVocabulary {
  private static final long SEED = new java.util.SplittableRandom().nextLong() | 1;

  private final long[] hashes;
  private final int[] groups;
  private final int allGroups;
  private final float[] weights;
  // Some upper bits of the hash, and below them place + 1; 0 where free. Nearly all misses are seen without a look at the
  // hashes, and the table is small enough to stay near the processor.
  private final int[] slots;
  private final int placeMask;
  private final int shift;

  private HashedVocabulary(long[] hashes, int[] groups, int allGroups) {
    this.hashes = hashes;
    this.groups = groups;
    this.allGroups = allGroups;
    weights = new float[hashes.length];
    placeMask = Integer.highestOneBit(Math.max(1, hashes.length)) * 2 - 1;
    // At most one slot in three is taken, so that nearly all searches end where they begin: the processor foretells it.
    int bits = 32 - Integer.numberOfLeadingZeros(3 * hashes.length + 1);
    slots = new int[1 << bits];
    shift = 64 - bits;
    for (int i = 0; i < hashes.length; i++) {
      weights[i] = (float) StrictMath.sqrt(StrictMath.log((1.0 + allGroups) / (1.0 + groups[i])) + 1);
      Preconditions.checkArgument(find(hashes[i]) < 0, "the n-gram %s stands twice", i);
      int slot = (int) ((hashes[i] * SEED) >>> shift);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = ((int) (hashes[i] >>> 32) & ~placeMask) | (i + 1);
    }
  }

  /**
   * Returns the vocabulary of these hashes.
   *
   * @param hashes without repetition and none of them 0, in the order of the groups, then of the hashes
   * @param groups in how many prompts or works each was found, at least 1, in descending order
   * @param allGroups how many prompts or works there were
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static HashedVocabulary of(long[] hashes, int[] groups, int allGroups) {
    Preconditions.checkArgument(
        hashes.length == groups.length, "%s hashes and %s counts", hashes.length, groups.length);
    Preconditions.checkArgument(allGroups >= 0, "%s prompts or works", allGroups);
    for (int i = 0; i < hashes.length; i++) {
      Preconditions.checkArgument(
          i == 0 || groups[i - 1] > groups[i] || (groups[i - 1] == groups[i] && hashes[i - 1] < hashes[i]),
          "the n-gram %s is out of order", i);
      Preconditions.checkArgument(groups[i] >= 1 && groups[i] <= allGroups,
          "an n-gram in %s of %s prompts or works", groups[i], allGroups);
      Preconditions.checkArgument(hashes[i] != 0, "no n-gram has the hash 0");
    }
    return new HashedVocabulary(hashes.clone(), groups.clone(), allGroups);
  }

  /**
   * Returns the n-grams found in most of these texts; equally widespread ones by hash. O(length) time; memory for all
   * distinct n-grams.
   *
   * @param minTexts the least number of texts
   * @param limit how many n-grams at most
   */
  public static HashedVocabulary mostWidespread(
      List<TermStream> streams, List<String> texts, int minTexts, int limit) {
    HashedTerms terms = new HashedTerms(streams);
    GroupCounter counter = new GroupCounter();
    for (String text : texts) {
      terms.read(text);
      counter.add(List.of(terms.distinct()), Workers.caller());
    }
    return counter.select(minTexts, limit);
  }

  /** Returns the number of features. */
  public int size() {
    return hashes.length;
  }

  /** Returns the hash of a feature. */
  public long hash(int feature) {
    return hashes[feature];
  }

  /** Returns in how many prompts or works of the training texts a feature was found. */
  public int groups(int feature) {
    return groups[feature];
  }

  /** Returns how many prompts or works there were. */
  public int allGroups() {
    return allGroups;
  }

  float weight(int feature) {
    return weights[feature];
  }

  /** Returns the place of an n-gram, or -1 if it is no feature. */
  public int find(long hash) {
    int mask = slots.length - 1;
    int slot = (int) ((hash * SEED) >>> shift);
    while (true) {
      int entry = slots[slot];
      if (entry == 0) {
        return -1;
      } else if (isAt(entry, hash)) {
        return (entry & placeMask) - 1;
      }
      slot = (slot + 1) & mask;
    }
  }

  /**
   * Finds many n-grams. The first slot of each is fetched before any is looked at, so that no fetch waits for another.
   *
   * @param places where their places go, or the number of features where an n-gram is none
   */
  void find(long[] all, int size, int[] places) {
    for (int i = 0; i < size; i++) {
      places[i] = (int) ((all[i] * SEED) >>> shift);
    }
    for (int i = 0; i < size; i++) {
      places[i] = slots[places[i]];
    }
    for (int i = 0; i < size; i++) {
      int entry = places[i];
      if (entry == 0) {
        places[i] = hashes.length;
      } else if (isAt(entry, all[i])) {
        places[i] = (entry & placeMask) - 1;
      } else {
        places[i] = findOrSize(all[i]);
      }
    }
  }

  /** Returns the place of an n-gram, or the number of features if it is none. */
  int findOrSize(long hash) {
    int place = find(hash);
    return place < 0 ? hashes.length : place;
  }

  private boolean isAt(int entry, long hash) {
    return ((entry ^ (int) (hash >>> 32)) & ~placeMask) == 0 && hashes[(entry & placeMask) - 1] == hash;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof HashedVocabulary other
        && allGroups == other.allGroups
        && Arrays.equals(hashes, other.hashes)
        && Arrays.equals(groups, other.groups);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "HashedVocabulary[" + hashes.length + " n-grams of " + allGroups + " prompts or works]";
  }
}
