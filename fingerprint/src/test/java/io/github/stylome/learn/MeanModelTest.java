package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeanModelTest {
  private static final LinearModel ONE =
      LinearModel.rounded(new float[][] {{1, -1}, {0.5f, -0.5f}}, 0, new float[] {0.25f, -0.25f});
  private static final LinearModel OTHER =
      LinearModel.rounded(new float[][] {{3, -3}, {-0.5f, 0.5f}}, 0, new float[] {0.75f, -0.75f});

  @Test
  void theMeanOfTwo_liesInTheMiddle() {
    LinearModel mean = mean(List.of(ONE, OTHER)).mean();
    assertEquals(2, mean.weight(0, 0), 0.02);
    assertEquals(-2, mean.weight(0, 1), 0.02);
    assertEquals(0, mean.weight(1, 0), 1e-5);
    assertEquals(0.5, mean.bias(0), 1e-5);
  }

  @Test
  void theOrderOfModels_doesNotMatter() {
    assertEquals(mean(List.of(ONE, OTHER, ONE)).mean(), mean(List.of(OTHER, ONE, ONE)).mean());
  }

  @Test
  void theMeanOfOneModel_isThatModel() {
    LinearModel mean = mean(List.of(ONE)).mean();
    for (int feature = 0; feature < 2; feature++) {
      for (int label = 0; label < 2; label++) {
        assertEquals(ONE.weight(feature, label), mean.weight(feature, label), 1e-5);
      }
    }
  }

  @Test
  void aModelOfAnotherShape_isRefused() {
    MeanModel mean = mean(List.of(ONE));
    LinearModel wide = LinearModel.rounded(new float[][] {{1, 2, 3}, {4, 5, 6}}, 0, new float[] {0, 0, 0});
    assertThrows(IllegalArgumentException.class, () -> mean.add(wide));
  }

  @Test
  void theMeanOfNoModel_isRefused() {
    MeanModel none = new MeanModel(2, 2);
    assertThrows(IllegalStateException.class, () -> none.mean());
  }

  private static MeanModel mean(List<LinearModel> models) {
    MeanModel mean = new MeanModel(2, 2);
    models.forEach(mean::add);
    return mean;
  }
}
