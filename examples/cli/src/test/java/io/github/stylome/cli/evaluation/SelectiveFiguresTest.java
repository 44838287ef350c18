package io.github.stylome.cli.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectiveFiguresTest {
  @Test
  void onlyProbableAnswers_count_andThoseHeldBackNever() {
    List<Judged> texts = List.of(Answers.of(0, 0.95, 0.05), Answers.of(1, 0.9, 0.1), Answers.of(0, 0.6, 0.4),
        new Judged(0, 0, 0, new double[] {0.99, 0.01}, false), Judged.unmeasured(1));
    assertEquals(new SelectiveFigures(new Proportion(3, 5), new Proportion(2, 3)), SelectiveFigures.of(texts, 0));
    assertEquals(new SelectiveFigures(new Proportion(2, 5), new Proportion(1, 2)), SelectiveFigures.of(texts, 0.9));
    assertEquals(new SelectiveFigures(new Proportion(0, 5), new Proportion(0, 0)), SelectiveFigures.of(texts, 0.99));
  }
}
