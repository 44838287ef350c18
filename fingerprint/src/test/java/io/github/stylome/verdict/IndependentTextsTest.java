package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IndependentTextsTest {
  @Test
  void textsOfAWorkOfOneLabel_countAsOne() {
    assertEquals(new IndependentTexts(3, 2),
        IndependentTexts.of(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 2, 3, 3}));
  }

  @Test
  void textsOfAPromptOfSeveralLabels_countEach() {
    assertEquals(new IndependentTexts(2, 2), IndependentTexts.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 0, 0}));
  }

  @Test
  void theLowerMedian_isOverLabelsThatHaveTexts() {
    assertEquals(new IndependentTexts(1, 1), IndependentTexts.of(new int[] {0, 2, 2}, new int[] {0, 1, 2}));
    assertEquals(new IndependentTexts(0, 0), IndependentTexts.of(new int[0], new int[0]));
  }

  @Test
  void theOrderOfTexts_doesNotMatter() {
    assertEquals(IndependentTexts.of(new int[] {0, 1, 0, 1, 1}, new int[] {0, 1, 0, 1, 2}),
        IndependentTexts.of(new int[] {1, 1, 1, 0, 0}, new int[] {2, 1, 1, 0, 0}));
  }
}
