package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceClassifierTest {
  private static List<SourceClassifier.Example> examples(int ofFirst, int ofSecond) {
    Random random = new Random(3);
    List<SourceClassifier.Example> examples = new ArrayList<>();
    for (int i = 0; i < ofFirst + ofSecond; i++) {
      int label = i < ofFirst ? 0 : 1;
      examples.add(new SourceClassifier.Example(new double[] {random.nextGaussian() + 4 * label, 7}, label));
    }
    return examples;
  }

  @Test
  void classesThatLieApart_areToldApart_andProbabilitiesSumToOne() {
    SourceClassifier classifier = SourceClassifier.fit(examples(100, 100), 2);
    assertTrue(classifier.probabilities(new double[] {-0.5, 7})[0] > 0.9);
    assertTrue(classifier.probabilities(new double[] {4.5, 7})[1] > 0.9);
    assertEquals(1, Arrays.stream(classifier.probabilities(new double[] {2, 7})).sum(), 1e-12);
  }

  @Test
  void rareClass_countsForAsMuchAsTheOther() {
    double middle = SourceClassifier.fit(examples(300, 30), 2).probabilities(new double[] {2, 7})[1];
    assertEquals(0.5, middle, 0.2);
  }

  @Test
  void classWithoutExamples_isImprobable() {
    double[] probabilities = SourceClassifier.fit(examples(50, 50), 3).probabilities(new double[] {0, 7});
    assertTrue(probabilities[2] < 0.1, Arrays.toString(probabilities));
  }
}
