package io.github.stylome.lineage;

import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How alike the answers of every two models to each prompt are, and of the two models together: the mean over the third
 * of the prompts in which they are most alike. Tuning changes some answers beyond recognition and leaves others nearly
 * as they were; it is these that tell.
 *
 * <p>Immutable and safe to share between threads.
 */
final class AnswerOverlap {
  /** The part of the prompts that counts. */
  private static final int PART = 3;

  private final float[][] values; // by pair, the likest first
  private final int[][] prompts; // of the values

  private AnswerOverlap(float[][] values, int[][] prompts) {
    this.values = values;
    this.prompts = prompts;
  }

  /**
   * Sorts what was measured.
   *
   * @param cosines by prompt, then by pair
   * @param answering the models that answer each prompt
   */
  static AnswerOverlap of(Pairs pairs, float[][] cosines, int[][] answering, Workers workers) {
    boolean[][] answers = new boolean[pairs.models()][cosines.length];
    for (int p = 0; p < answering.length; p++) {
      for (int model : answering[p]) {
        answers[model][p] = true;
      }
    }
    float[][] values = new float[pairs.size()][];
    int[][] prompts = new int[pairs.size()][];
    List<Integer> firsts = IntStream.range(0, pairs.crowd()).boxed().toList();
    workers.map(firsts, first -> {
      for (int second = first + 1; second < pairs.models(); second++) {
        int pair = pairs.of(first, second);
        boolean[] one = answers[first];
        boolean[] other = answers[second];
        int[] shared = IntStream.range(0, cosines.length)
            .filter(p -> one[p] && other[p])
            .boxed()
            .sorted(Comparator.comparingDouble(p -> -cosines[p][pair]))
            .mapToInt(Integer::intValue)
            .toArray();
        prompts[pair] = shared;
        values[pair] = new float[shared.length];
        for (int i = 0; i < shared.length; i++) {
          values[pair][i] = cosines[shared[i]][pair];
        }
      }
      return first;
    });
    return new AnswerOverlap(values, prompts);
  }

  /** Returns how many prompts both models of a pair answered. */
  int shared(int pair) {
    return values[pair].length;
  }

  /** Returns the prompts in which a pair is most alike, the likest first. */
  int[] likest(int pair, int limit) {
    return Arrays.copyOf(prompts[pair], Math.min(limit, prompts[pair].length));
  }

  /**
   * Returns the likeness of a pair, in [0, 1]; NaN if it shares none of the prompts drawn.
   *
   * @param draws how often each prompt counts
   */
  double likeness(int pair, int[] draws) {
    long all = 0;
    for (int prompt : prompts[pair]) {
      all += draws[prompt];
    }
    if (all == 0) {
      return Double.NaN;
    }
    long wanted = Math.max(1, all / PART);
    long left = wanted;
    double sum = 0;
    for (int i = 0; left > 0; i++) {
      long counted = Math.min(left, draws[prompts[pair][i]]);
      sum += counted * values[pair][i];
      left -= counted;
    }
    return sum / wanted;
  }
}
