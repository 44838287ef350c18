package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowMakerTest {
  /** Three features: in all of 4 groups, in three, and in two. */
  private static final HashedVocabulary VOCABULARY =
      HashedVocabulary.of(new long[] {30, 20, 10}, new int[] {4, 3, 2}, 4);

  @Test
  void row_isOfUnitLength_withLogarithmsOfCountsByWeight() {
    SparseRow row = RowMaker.row(bag(10, 99, 30, 10, 10), VOCABULARY, 8, new int[9]);
    assertArrayEquals(new int[] {2, 0}, row.features());
    double ten = (1 + Math.log(3)) * VOCABULARY.weight(2);
    double length = Math.sqrt(ten * ten + 1);
    assertEquals(ten / length, row.values()[0], 1e-6);
    assertEquals(1 / length, row.values()[1], 1e-6);
  }

  @Test
  void unseen_isTheShareOfNgramsThatAreNoFeatures() {
    assertEquals(0.2, RowMaker.row(bag(10, 99, 30, 10, 10), VOCABULARY, 8, new int[9]).unseen(), 1e-12);
    assertEquals(1, RowMaker.row(bag(99, 98), VOCABULARY, 8, new int[6]).unseen());
    assertEquals(0, RowMaker.row(bag(), VOCABULARY, 8, new int[0]).unseen());
  }

  @Test
  void unseen_ofATrainingText_countsWhatTooFewGroupsHave() {
    long[] terms = {10, 30, 99};
    SparseRow row = RowMaker.row(terms, new int[] {3, 1, 1}, 5, 8, VOCABULARY, 3);
    assertEquals(0.8, row.unseen(), 1e-12); // 10 is in two groups only, its own and another
    assertEquals(8, row.units());
    assertEquals(0.2, RowMaker.row(terms, new int[] {3, 1, 1}, 5, 8, VOCABULARY, 2).unseen(), 1e-12);
  }

  @Test
  void theRowOfATrainingText_isThatOfTheSameTextLater() {
    TermBag bag = bag(30, 10, 99, 10, 20, 20, 20);
    SparseRow later = RowMaker.row(bag, VOCABULARY, 8, new int[3 * bag.size()]);
    SparseRow training = RowMaker.row(bag.terms(), bag.counts(), bag.total(), 8, VOCABULARY, 1);
    assertArrayEquals(later.features(), training.features());
    assertArrayEquals(later.values(), training.values());
    assertEquals(later.unseen(), training.unseen());
  }

  @Test
  void spans_areThoseOfTheFeaturesOnly() {
    int[] spans = new int[9];
    RowMaker.row(bag(99, 10, 30, 10), VOCABULARY, 8, spans);
    assertArrayEquals(new int[] {1, 2, 2, 2, 3, 1, 0, 0, 0}, spans);
  }

  @Test
  void aTextWithoutFeatures_hasAnEmptyRow() {
    SparseRow row = RowMaker.row(bag(1, 2, 3), VOCABULARY, 8, new int[9]);
    assertEquals(0, row.size());
    assertEquals(0, row.values().length);
  }

  @Test
  void damped_isOnePlusTheLogarithm_inTheTableAndBeyond() {
    for (int count : new int[] {1, 2, 4095, 4096, 5000, Integer.MAX_VALUE}) {
      assertEquals((float) (1 + StrictMath.log(count)), RowMaker.damped(count));
    }
  }

  /** A bag of these terms, each a char long. */
  private static TermBag bag(long... terms) {
    TermBag bag = new TermBag();
    for (int i = 0; i < terms.length; i++) {
      bag.add(terms[i], i, i + 1);
    }
    return bag;
  }
}
