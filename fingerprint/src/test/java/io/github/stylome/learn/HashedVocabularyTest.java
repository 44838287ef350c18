package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HashedVocabularyTest {
  @Test
  void find_knowsEveryFeatureAndNoOther() {
    for (long factor : new long[] {1, 1L << 40, 0x9E3779B97F4A7C15L}) {
      long[] hashes = LongStream.range(1, 30_001).map(i -> i * factor).sorted().toArray();
      int[] groups = new int[hashes.length];
      Arrays.fill(groups, 3);
      HashedVocabulary vocabulary = HashedVocabulary.of(hashes, groups, 7);
      for (int i = 0; i < hashes.length; i++) {
        assertEquals(i, vocabulary.find(hashes[i]));
      }
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 10_000; i++) {
        long hash = random.nextLong();
        int place = Arrays.binarySearch(hashes, hash);
        assertEquals(place < 0 ? -1 : place, vocabulary.find(hash));
      }
    }
  }

  @Test
  void anEmptyVocabulary_findsNothing() {
    HashedVocabulary none = HashedVocabulary.of(new long[0], new int[0], 0);
    assertEquals(0, none.size());
    assertEquals(-1, none.find(0));
    assertEquals(-1, none.find(5));
  }

  @Test
  void weight_isTheRootOfInverseDocumentFrequency() {
    HashedVocabulary vocabulary = HashedVocabulary.of(new long[] {8, 2, 9}, new int[] {9, 3, 3}, 9);
    assertEquals(1, vocabulary.weight(0));
    assertEquals(Math.sqrt(Math.log(2.5) + 1), vocabulary.weight(1), 1e-7);
    assertEquals(vocabulary.weight(1), vocabulary.weight(2));
  }

  @Test
  void partsOutOfOrderOrRange_areRefused() {
    assertRefused(new long[] {1, 2}, new int[] {2, 3}, 5); // more widespread behind less
    assertRefused(new long[] {2, 1}, new int[] {3, 3}, 5);
    assertRefused(new long[] {1, 1}, new int[] {3, 3}, 5);
    assertRefused(new long[] {1}, new int[] {6}, 5);
    assertRefused(new long[] {1}, new int[] {0}, 5);
    assertRefused(new long[] {1}, new int[] {-1}, 5);
    assertRefused(new long[] {1, 2}, new int[] {3}, 5);
    assertRefused(new long[0], new int[0], -1);
  }

  @Test
  void aHashThatStandsTwiceOrIsZero_isRefused() {
    assertRefused(new long[] {1, 4, 1}, new int[] {4, 4, 3}, 5);
    assertRefused(new long[] {0}, new int[] {3}, 5);
  }

  @Test
  void vocabularies_areEqualByTheirParts() {
    HashedVocabulary one = HashedVocabulary.of(new long[] {1, 2}, new int[] {3, 2}, 5);
    assertEquals(one, HashedVocabulary.of(new long[] {1, 2}, new int[] {3, 2}, 5));
    assertEquals(one.hashCode(), HashedVocabulary.of(new long[] {1, 2}, new int[] {3, 2}, 5).hashCode());
    assertNotEquals(one, HashedVocabulary.of(new long[] {1, 3}, new int[] {3, 2}, 5));
    assertNotEquals(one, HashedVocabulary.of(new long[] {1, 2}, new int[] {3, 3}, 5));
    assertNotEquals(one, HashedVocabulary.of(new long[] {1, 2}, new int[] {3, 2}, 6));
  }

  private static void assertRefused(long[] hashes, int[] groups, int allGroups) {
    assertThrows(IllegalArgumentException.class, () -> HashedVocabulary.of(hashes, groups, allGroups));
  }
}
