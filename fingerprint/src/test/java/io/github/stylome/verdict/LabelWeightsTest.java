package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelWeightsTest {
  @Test
  void sums_areOfScoresTimesTheWeightsOfTheLabel_andWhatIsAdded() {
    LabelWeights weights = LabelWeights.of(new double[][] {{1, 2, 0.5}, {0, 3, -0.25}});
    List<float[][]> scores = List.of(new float[][] {{10, 20}}, new float[][] {{100, 200}});
    assertArrayEquals(new double[] {10 + 200 + 0.5, 600 - 0.25}, weights.sums(scores, 0));
  }

  @Test
  void theMeanOfAChannel_isOverLabels() {
    LabelWeights weights = LabelWeights.of(new double[][] {{1, 2, 9}, {0, 3, 9}});
    assertEquals(0.5, weights.mean(0));
    assertEquals(2.5, weights.mean(1));
  }

  @Test
  void whatIsGiven_isCopied() {
    double[][] given = {{1, 0}, {1, 0}};
    LabelWeights weights = LabelWeights.of(given);
    given[0][0] = 7;
    assertEquals(1, weights.weight(0, 0));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e7})
  void aWeightOutOfRange_isRefused(double weight) {
    double[][] given = {{1, 0}, {weight, 0}};
    assertThrows(IllegalArgumentException.class, () -> LabelWeights.of(given));
  }

  @Test
  void labelsThatDifferInChannels_areRefused() {
    double[][] given = {{1, 0}, {1, 1, 0}};
    assertThrows(IllegalArgumentException.class, () -> LabelWeights.of(given));
  }
}
