package io.github.stylome.reasoning;

import static io.github.stylome.reasoning.MadeTraces.corpus;
import static io.github.stylome.reasoning.MadeTraces.model;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThoughtAndAnswerTest {
  private static final TraceSettings QUICK = new TraceSettings(1000, 100, 0.05, 1);

  private static Corpus texts(int manner, long seed) {
    return corpus(model("suspect", manner, seed, 0, 30, 8), model("a", 0, seed + 1, 0, 30, 8),
        model("b", 1, seed + 2, 0, 30, 8), model("few", 2, seed + 3, 0, 5, 8));
  }

  private static ThoughtAndAnswer of(Corpus traces, Corpus answers) {
    return ThoughtAndAnswer.of("suspect", traces, answers, QUICK, Workers.caller());
  }

  @Test
  void aModelThatThinksLikeOneAndAnswersLikeAnother_isFound() {
    ThoughtAndAnswer answer = of(texts(0, 10), texts(1, 20));
    assertEquals("a", answer.byThought().get(0).label());
    assertEquals("b", answer.byAnswer().get(0).label());
    assertEquals(SourceVerdict.DIFFERENT, answer.verdict(), answer.reason());
    assertTrue(answer.p() <= 0.05 && answer.byThought().get(0).support() > 0.95);
    SourceCandidate nearest = answer.byThought().get(0);
    assertTrue(nearest.separation() < answer.byThought().get(1).separation());
    assertTrue(nearest.area() < 0.8 && nearest.prompts() == 30);
  }

  @Test
  void aModelThatThinksAsItAnswers_isNotAccused() {
    ThoughtAndAnswer answer = of(texts(1, 10), texts(1, 20));
    assertEquals(SourceVerdict.SAME, answer.verdict(), answer.reason());
    assertTrue(answer.p() <= 0.05, answer.reason());
  }

  @Test
  void modelsOfOneManner_areNearestByChance_andThatIsSaid() {
    int told = 0;
    for (long seed = 1; seed <= 12; seed++) {
      Corpus thoughts = corpus(model("suspect", 0, 10 * seed, 0, 24, 6), model("a", 0, 10 * seed + 1, 0, 24, 6),
          model("b", 0, 10 * seed + 2, 0, 24, 6));
      Corpus answers = corpus(model("suspect", 0, 10 * seed + 3, 0, 24, 6), model("a", 0, 10 * seed + 4, 0, 24, 6),
          model("b", 0, 10 * seed + 5, 0, 24, 6));
      told += of(thoughts, answers).verdict() == SourceVerdict.CANNOT_TELL ? 0 : 1;
    }
    assertTrue(told <= 2, told + " of 12 are told by chance");
  }

  @Test
  void candidatesThatShareTooFewPrompts_areLeftOutByName() {
    assertEquals(List.of("few"), of(texts(0, 10), texts(0, 20)).leftOut());
  }

  @Test
  void oneCandidateOnly_cannotTell() {
    Corpus two = corpus(model("suspect", 0, 1, 0, 30, 8), model("a", 0, 2, 0, 30, 8));
    ThoughtAndAnswer answer = of(two, two);
    assertEquals(SourceVerdict.CANNOT_TELL, answer.verdict());
    assertTrue(answer.reason().contains("two candidates") && answer.byThought().isEmpty(), answer::reason);
  }

  @Test
  void aSuspectWithoutTracesOrAnswers_isRefusedByName() {
    Corpus others = corpus(model("a", 0, 1, 0, 30, 8), model("b", 0, 2, 0, 30, 8));
    assertThrows(IllegalArgumentException.class, () -> of(others, texts(0, 1)));
    assertThrows(IllegalArgumentException.class, () -> of(texts(0, 1), others));
  }
}
