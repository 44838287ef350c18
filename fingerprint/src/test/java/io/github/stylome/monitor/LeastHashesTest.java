package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LeastHashesTest {
  @Test
  void kept_areTheLeast_eachOnce_inOrder() {
    Random random = new Random(1);
    LeastHashes hashes = new LeastHashes(10);
    TreeSet<Long> all = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      long hash = random.nextInt(100) - 50L;
      all.add(hash);
      hashes.add(hash);
      while (all.size() > 10) {
        all.pollLast();
      }
      assertEquals(all.size(), hashes.size());
      int place = 0;
      for (long each : all) {
        assertEquals(each, hashes.at(place));
        assertEquals(place++, hashes.place(each));
      }
      assertEquals(all.last(), hashes.greatest());
    }
  }

  @Test
  void add_returnsThePlace_orMinusOneIfNothingWasAdded() {
    LeastHashes hashes = new LeastHashes(2);
    assertEquals(0, hashes.add(5));
    assertEquals(-1, hashes.add(5));
    assertEquals(1, hashes.add(8));
    assertEquals(-1, hashes.add(9));
    assertEquals(0, hashes.add(3));
    assertEquals(5, hashes.greatest());
    assertTrue(hashes.place(8) < 0);
  }

  @Test
  void none_isThere_inAnEmptySet() {
    assertEquals(0, new LeastHashes(3).greatest());
    assertTrue(new LeastHashes(3).place(1) < 0);
  }
}
