package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SparseRowTest {
  /** Three features: in all of 4 groups, in three, and in two. */
  private static final HashedVocabulary VOCABULARY =
      HashedVocabulary.of(new long[] {30, 20, 10}, new int[] {4, 3, 2}, 4);

  @Test
  void row_isOfUnitLength_withLogarithmsOfCountsByWeight() {
    RowBuffer row = read(row(1, 10, 99, 30, 10, 10));
    assertEquals(2, row.size());
    assertEquals(2, row.features()[0]);
    assertEquals(0, row.features()[1]);
    double ten = (1 + Math.log(3)) * VOCABULARY.weight(2);
    double length = Math.sqrt(ten * ten + 1);
    assertEquals(ten / length, row.values()[0], 1e-6);
    assertEquals(1 / length, row.values()[1], 1e-6);
  }

  @Test
  void unseen_isTheShareOfNgramsThatAreNoFeatures() {
    assertEquals(0.2, row(1, 10, 99, 30, 10, 10).unseen(), 1e-12);
    assertEquals(1, row(1, 99, 98).unseen());
    assertEquals(0, row(1).unseen());
  }

  @Test
  void unseen_ofATrainingText_countsWhatTooFewGroupsHave() {
    SparseRow row = row(3, 10, 10, 10, 30, 99);
    assertEquals(0.8, row.unseen(), 1e-12); // 10 is in two groups only, its own and another
    assertEquals(8, row.units());
    assertEquals(0.2, row(2, 10, 10, 10, 30, 99).unseen(), 1e-12);
  }

  @Test
  void countsOfAnySize_areKept() {
    for (int count : new int[] {1, 254, 255, 256, 5000}) {
      long[] terms = new long[count + 1 + 300];
      Arrays.fill(terms, 0, count, 10);
      terms[count] = 30;
      Arrays.fill(terms, count + 1, terms.length, 20);
      RowBuffer row = read(row(1, terms));
      double once = row.values()[1] / VOCABULARY.weight(0);
      assertEquals(1 + Math.log(count), row.values()[0] / VOCABULARY.weight(2) / once, 1e-4);
      assertEquals(1 + Math.log(300), row.values()[2] / VOCABULARY.weight(1) / once, 1e-4);
    }
  }

  @Test
  void aTextWithoutFeatures_hasAnEmptyRow() {
    assertEquals(0, row(1, 1, 2, 3).size());
    assertEquals(0, read(row(1, 1, 2, 3)).size());
  }

  @Test
  void damped_isOnePlusTheLogarithm_inTheTableAndBeyond() {
    for (int count : new int[] {1, 2, 4095, 4096, 5000, Integer.MAX_VALUE}) {
      assertEquals((float) (1 + StrictMath.log(count)), SparseRow.damped(count));
    }
  }

  private static RowBuffer read(SparseRow row) {
    RowBuffer buffer = new RowBuffer();
    buffer.add(1, 5); // of a text before
    row.read(VOCABULARY, buffer);
    return buffer;
  }

  private static SparseRow row(int minGroups, long... terms) {
    FeatureCounter counter = new FeatureCounter(VOCABULARY, List.of());
    counter.begin();
    TermBlock block = new TermBlock();
    for (int i = 0; i < terms.length; i++) {
      block.shape(1, 0, 1, 1);
      block.terms[0] = terms[i];
      counter.add(block);
    }
    counter.end();
    return SparseRow.of(counter, VOCABULARY, 8, minGroups);
  }
}
