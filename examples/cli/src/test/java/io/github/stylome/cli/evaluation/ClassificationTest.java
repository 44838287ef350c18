package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.evaluation.Classification.Confusion;
import io.github.stylome.cli.evaluation.Classification.LabelFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final Judged UNMEASURED = Judged.unmeasured(0);

  @Test
  void accuracy_isTheShareOfRightAnswers() {
    assertEquals(new Proportion(2, 3),
        Classification.accuracy(List.of(Answers.of(0, 1, 0), Answers.of(1, 0, 1), Answers.of(1, 1, 0))));
    assertEquals(new Proportion(0, 0), Classification.accuracy(List.of()));
  }

  @Test
  void textThatCouldNotBeMeasured_isWrong() {
    assertEquals(new Proportion(1, 2), Classification.accuracy(List.of(Answers.of(0, 1, 0), UNMEASURED)));
    assertEquals(new Proportion(1, 2), Classification.topAccuracy(List.of(Answers.of(0, 1, 0), UNMEASURED), 2));
  }

  @Test
  void textOfNoCandidate_isWrong() {
    assertEquals(new Proportion(0, 1), Classification.accuracy(List.of(new Judged(-1, 0, -1, new double[] {1}, true))));
    assertEquals(new Proportion(0, 1), Classification.accuracy(List.of(Judged.unmeasured(-1))));
  }

  @Test
  void topAccuracy_countsTheNearestFew_tiesByLabel() {
    List<Judged> texts = List.of(Answers.of(2, 0.4, 0.3, 0.2, 0.1), Answers.of(3, 0.4, 0.3, 0.2, 0.1));
    assertEquals(new Proportion(0, 2), Classification.topAccuracy(texts, 1));
    assertEquals(new Proportion(1, 2), Classification.topAccuracy(texts, 3));
    assertEquals(new Proportion(2, 2), Classification.topAccuracy(texts, 4));
    assertEquals(1, Answers.of(1, 0.5, 0.5).rank());
    assertEquals(0, Answers.of(0, 0.5, 0.5).rank());
  }

  @Test
  void macroF1_isTheMeanOverLabels_whateverTheirSize() {
    // Label 0: 3 of 3 right, 4 answered, F1 = 6/7. Label 1: 1 of 2 right, 1 answered, F1 = 2/3.
    List<Judged> texts = List.of(Answers.of(0, 1, 0), Answers.of(0, 1, 0), Answers.of(0, 1, 0), Answers.of(1, 1, 0),
        Answers.of(1, 0, 1));
    assertEquals((6.0 / 7 + 2.0 / 3) / 2, Classification.macroF1(texts), 1e-15);
  }

  @Test
  void labelNeverAnsweredRightly_hasF1Of0_andOneWithoutTextsHasNone() {
    assertEquals(0.5 * 2 / 3, Classification.macroF1(List.of(Answers.of(0, 1, 0), Answers.of(1, 1, 0))), 1e-15);
    assertEquals(0, Classification.macroF1(List.of(Answers.of(0, 0, 1))), 1e-15); // only label 0 has a text
    assertTrue(Double.isNaN(Classification.macroF1(List.of())));
  }

  @Test
  void figuresOfALabel_areItsPrecisionAndRecall() {
    List<LabelFigures> labels = Classification.perLabel(
        List.of(Answers.of(0, 1, 0), Answers.of(0, 1, 0), Answers.of(0, 0, 1), Answers.of(1, 1, 0), UNMEASURED));
    assertEquals(new LabelFigures(0, 4, 3, 2), labels.get(0));
    assertEquals(new Proportion(2, 3), labels.get(0).precision());
    assertEquals(new Proportion(2, 4), labels.get(0).recall());
    assertEquals(2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5), labels.get(0).f1(), 1e-15);
  }

  @Test
  void confusions_comeMostFrequentFirst_tiesByLabel() {
    List<Judged> texts = List.of(Answers.of(0, 0, 1, 0), Answers.of(1, 0, 0, 1), Answers.of(1, 0, 0, 1),
        Answers.of(2, 1, 0, 0), Answers.of(2, 0, 0, 1));
    assertEquals(List.of(new Confusion(1, 2, 2), new Confusion(0, 1, 1), new Confusion(2, 0, 1)),
        Classification.confusions(texts, 3, 5));
    assertEquals(List.of(new Confusion(1, 2, 2)), Classification.confusions(texts, 3, 1));
  }
}
