package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.parallel.Workers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores of which it is better to say nothing: those in [p1, p2]. Below, the answer is that it is another author;
 * above, that it is the candidate.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param p1 the lowest undecided score, in [0, 1]
 * @param p2 the highest, at least p1
 */
public record UndecidedZone(double p1, double p2) {
  private static final int GRID = 100;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if they are not in [0, 1] and in order
   */
  public UndecidedZone {
    Preconditions.checkArgument(0 <= p1 && p1 <= p2 && p2 <= 1, "a zone from %s to %s is not in [0, 1]", p1, p2);
  }

  /**
   * Returns the zone of the highest c@1 on scores of which the truth is known, on a grid of hundredths; of several, the
   * widest, and of those the lowest. So where right and wrong scores lie far apart, all between them is undecided. c@1
   * counts what is left undecided as right in the share of what is right: {@code (c + u c / n) / n} for c right and u
   * undecided of n. Peñas and Rodrigo, "A Simple Measure to Assess Non-response", ACL 2011.
   *
   * <p>stylo's {@code imposters.optimize} looks for the same and does not return it: it keeps p2 as a distance from p1
   * and reads it back as a score.
   *
   * @param scores in [0, 1]
   * @param same whether the score is of a text by the candidate
   * @throws IllegalArgumentException if there is no score of either kind, or the lengths differ
   */
  public static UndecidedZone fit(double[] scores, boolean[] same) {
    requireBothKinds(scores, same);
    Answers[] below = new Answers[GRID + 1];
    Answers[] above = new Answers[GRID + 1];
    for (int point = 0; point <= GRID; point++) {
      below[point] = Answers.below(at(point), scores, same);
      above[point] = Answers.above(at(point), scores, same);
    }
    long best = -1;
    int bestP1 = 0;
    int bestP2 = 0;
    for (int p1 = 0; p1 <= GRID; p1++) {
      for (int p2 = p1; p2 <= GRID; p2++) {
        long undecided = scores.length - below[p1].given - above[p2].given;
        long value = (below[p1].right + above[p2].right) * (scores.length + undecided); // c@1 times n²
        if (value > best || (value == best && p2 - p1 > bestP2 - bestP1)) {
          best = value;
          bestP1 = p1;
          bestP2 = p2;
        }
      }
    }
    return new UndecidedZone(at(bestP1), at(bestP2));
  }

  /**
   * Returns the zone for the scores of a method: every text of a table is questioned in turn, against all others and
   * with every label as candidate. Texts of labels that have no other tell what a stranger scores. The zone holds of
   * texts such as these: of their length, kind and number.
   *
   * @throws IllegalArgumentException if no label has two texts, or there are fewer than two labels
   */
  public static UndecidedZone fit(TableVerifier method, FeatureTable texts, Workers workers) {
    List<List<? extends VerificationResult>> tried = workers.map(
        IntStream.range(0, texts.size()).boxed().toList(),
        left -> method.verifyAll(
            texts.row(left), texts.rowsAt(IntStream.range(0, texts.size()).filter(i -> i != left))));
    double[] scores = tried.stream().flatMap(List::stream).mapToDouble(VerificationResult::score).toArray();
    boolean[] same = new boolean[scores.length];
    int place = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (VerificationResult result : tried.get(i)) {
        same[place++] = result.candidate().equals(texts.row(i).label());
      }
    }
    return fit(scores, same);
  }

  private static void requireBothKinds(double[] scores, boolean[] same) {
    Preconditions.checkArgument(scores.length == same.length, "%s scores and %s truths", scores.length, same.length);
    int candidates = 0;
    for (int i = 0; i < scores.length; i++) {
      Preconditions.checkArgument(scores[i] >= 0 && scores[i] <= 1, "a score of %s is not in [0, 1]", scores[i]);
      candidates += same[i] ? 1 : 0;
    }
    Preconditions.checkArgument(candidates > 0 && candidates < scores.length,
        "%s of %s scores are of the candidate's own texts: both kinds are needed", candidates, scores.length);
  }

  /** How many answers one bound gives, and how many of them are right. */
  private record Answers(long given, long right) {
    static Answers below(double bound, double[] scores, boolean[] same) {
      long given = 0;
      long right = 0;
      for (int i = 0; i < scores.length; i++) {
        given += scores[i] < bound ? 1 : 0;
        right += scores[i] < bound && !same[i] ? 1 : 0;
      }
      return new Answers(given, right);
    }

    static Answers above(double bound, double[] scores, boolean[] same) {
      long given = 0;
      long right = 0;
      for (int i = 0; i < scores.length; i++) {
        given += scores[i] > bound ? 1 : 0;
        right += scores[i] > bound && same[i] ? 1 : 0;
      }
      return new Answers(given, right);
    }
  }

  private static double at(int point) {
    return (double) point / GRID;
  }

  /** Returns what to make of a score. */
  public VerificationAnswer answer(double score) {
    if (score > p2) {
      return VerificationAnswer.SAME_AUTHOR;
    }
    return score < p1 ? VerificationAnswer.OTHER_AUTHOR : VerificationAnswer.CANNOT_TELL;
  }

  /**
   * Returns the c@1 of these answers on scores of which the truth is known, in [0, 1].
   *
   * @throws IllegalArgumentException if there is no score, or the lengths differ
   */
  public double cAtOne(double[] scores, boolean[] same) {
    Preconditions.checkArgument(scores.length == same.length && scores.length > 0,
        "%s scores and %s truths", scores.length, same.length);
    double right = 0;
    double undecided = 0;
    for (int i = 0; i < scores.length; i++) {
      VerificationAnswer answer = answer(scores[i]);
      undecided += answer == VerificationAnswer.CANNOT_TELL ? 1 : 0;
      right += answer == (same[i] ? VerificationAnswer.SAME_AUTHOR : VerificationAnswer.OTHER_AUTHOR) ? 1 : 0;
    }
    return (right + undecided * right / scores.length) / scores.length;
  }
}
