package io.github.stylome.lineage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.learn.HashedTerms;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerOverlapTest {
  private static final Pairs TWO = new Pairs(2, 2);
  private static final int[][] BOTH = {{0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}, {0, 1}};

  private static AnswerOverlap overlap(float... cosines) {
    float[][] byPrompt = new float[cosines.length][];
    for (int i = 0; i < cosines.length; i++) {
      byPrompt[i] = new float[] {cosines[i]};
    }
    return AnswerOverlap.of(TWO, byPrompt, BOTH, Workers.caller());
  }

  @Test
  void likeness_isTheMeanOverTheThirdMostAlike() {
    AnswerOverlap overlap = overlap(0.5f, 0.25f, 1, 0, 0, 0.125f);
    assertEquals(0.75, overlap.likeness(0, new int[] {1, 1, 1, 1, 1, 1}), 1e-7);
    assertArrayEquals(new int[] {2, 0}, overlap.likest(0, 2));
    assertEquals(6, overlap.shared(0));
  }

  @Test
  void aPromptDrawnTwice_countsTwice() {
    AnswerOverlap overlap = overlap(0.5f, 0.25f, 1, 0, 0, 0.125f);
    assertEquals(1, overlap.likeness(0, new int[] {1, 1, 2, 1, 1, 0}), 1e-7);
    assertEquals((0.5 + 0.25) / 2, overlap.likeness(0, new int[] {1, 2, 0, 1, 1, 1}), 1e-7);
    assertEquals(Double.NaN, overlap.likeness(0, new int[6]));
  }

  @Test
  void sharedTerms_weighTheMoreTheFewerUseThem() {
    // Three models answer. "one" is said by all, ln(4/3); "two" by models 0 and 1, ln(4/2); the rest by one each, ln 4.
    Pairs pairs = new Pairs(3, 3);
    SharedTerms shared = new SharedTerms(pairs);
    HashedTerms terms = new HashedTerms(List.of(TermStream.ofTokens(Tokenizers.words(), 1, 1)));
    String[] answers = {"one two red", "one two one blue", "one green"};
    for (int model = 0; model < 3; model++) {
      terms.read(answers[model]);
      shared.add(terms, model);
    }
    float[] cosines = new float[pairs.size()];
    shared.addCosines(new int[] {0, 1, 2}, cosines, 0.5);
    double all = Math.pow(Math.log(4.0 / 3), 2);
    double two = Math.pow(Math.log(2), 2);
    double one = Math.pow(Math.log(4), 2);
    assertEquals(0.5 * (all + two) / (all + two + one), cosines[pairs.of(0, 1)], 1e-6);
    assertEquals(0.5 * all / Math.sqrt((all + two + one) * (all + one)), cosines[pairs.of(0, 2)], 1e-6);
  }

  @Test
  void pairs_areNumberedOneAfterAnother() {
    Pairs pairs = new Pairs(3, 5);
    int[] next = {0};
    pairs.forEach((pair, i, j) -> {
      assertEquals(next[0]++, pair);
      assertEquals(pair, pairs.of(i, j));
      assertEquals(pair, pairs.of(j, i));
    });
    assertEquals(4 + 3 + 2, pairs.size());
    assertEquals(next[0], pairs.size());
  }
}
