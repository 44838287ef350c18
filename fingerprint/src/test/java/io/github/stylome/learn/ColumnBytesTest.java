package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnBytesTest {
  private final ColumnBytes bytes = new ColumnBytes(8);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 127, 128, 254, 255, 256, 257, 509, 510, 511, 765, 766, 100_000})
  void count_isExact_whetherSetOrCounted(int times) {
    int[] all = new int[times];
    Arrays.fill(all, 5);
    int[] order = new int[times + 1];
    assertEquals(1, bytes.count(all, times, order, 0), "it is new once only");
    assertEquals(5, order[0]);
    bytes.set(2, times);
    assertEquals(1, bytes.count(new int[] {2}, 1, order, 1), "what was set is not new");
    int[] counts = new int[2];
    bytes.take(new int[] {5, 2}, counts);
    assertArrayEquals(new int[] {times, times + 1}, counts);
  }

  @Test
  void columns_areWrittenDownAsTheyFirstOccur_andForgottenWhenTaken() {
    int[] order = new int[8];
    for (int text = 0; text < 2; text++) {
      assertEquals(2, bytes.count(new int[] {7, 3, 7, 9}, 3, order, 0));
      assertEquals(3, bytes.count(new int[] {3, 0}, 2, order, 2));
      assertArrayEquals(new int[] {7, 3, 0}, Arrays.copyOf(order, 3));
      int[] counts = new int[3];
      bytes.take(new int[] {7, 3, 0}, counts);
      assertArrayEquals(new int[] {2, 2, 1}, counts);
    }
  }
}
