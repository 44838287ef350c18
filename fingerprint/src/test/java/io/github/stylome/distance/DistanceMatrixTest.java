package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class DistanceMatrixTest {
  private static final List<Fingerprint> PRINTS = RandomVectors.of(50, 9, 4, true);

  @Test
  void matrix_holdsEveryDistanceAndZerosOnTheDiagonal() {
    for (Distance distance : Distances.all()) {
      DistanceMatrix matrix = DistanceMatrix.of(distance, PRINTS);
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < 9; j++) {
          assertEquals(i == j ? 0 : distance.between(PRINTS.get(i), PRINTS.get(j)), matrix.between(i, j));
        }
      }
    }
  }

  @Test
  void matrix_onSeveralWorkers_isTheSameToTheBit() {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      DistanceMatrix alone = DistanceMatrix.of(Distances.cosineDelta(), PRINTS);
      DistanceMatrix shared = DistanceMatrix.of(Distances.cosineDelta(), PRINTS, Workers.of(pool, 4));
      for (int i = 0; i < 81; i++) {
        assertEquals(alone.between(i / 9, i % 9), shared.between(i / 9, i % 9));
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void nearestTo_isTheNearestOther() {
    DistanceMatrix matrix = DistanceMatrix.of(Distances.burrowsDelta(), PRINTS);
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        assertEquals(true, i == j || matrix.between(i, matrix.nearestTo(i)) <= matrix.between(i, j));
      }
    }
    List<Fingerprint> equal = List.of(PRINTS.get(0), PRINTS.get(1), PRINTS.get(1), PRINTS.get(1));
    assertEquals(1, DistanceMatrix.of(Distances.manhattan(), equal).nearestTo(0));
    assertEquals(2, DistanceMatrix.of(Distances.manhattan(), equal).nearestTo(1));
  }

  @Test
  void matrix_ofNoneOrOne_hasNoNearest() {
    assertEquals(0, DistanceMatrix.of(Distances.cosine(), List.<Fingerprint>of()).size());
    DistanceMatrix one = DistanceMatrix.of(Distances.cosine(), PRINTS.subList(0, 1));
    assertThrows(IllegalStateException.class, () -> one.nearestTo(0));
    assertThrows(IndexOutOfBoundsException.class, () -> one.between(0, 1));
  }

  @Test
  void matrix_ofPrintsByTwoFingerprinters_isRefused() {
    List<Fingerprint> mixed = List.of(PRINTS.get(0), RandomVectors.of(50, 1, 5, true).get(0));
    assertThrows(IllegalArgumentException.class, () -> DistanceMatrix.of(Distances.manhattan(), mixed));
  }
}
