package io.github.stylome.lineage;

import io.github.stylome.learn.HashedTerms;
import java.util.Arrays;

/**
 * The n-grams of all answers to one prompt, and how alike every two of the answers are by them: the cosine of two sets
 * of n-grams, each n-gram weighing {@code ln((1 + n) / d)}, where n models of the crowd answer and d of them use it.
 * What everybody says to this prompt weighs next to nothing; what two alone say weighs most.
 *
 * <p>An n-gram is known by the upper 48 bits of its hash, and the model stands in the lower 16. Not safe for concurrent
 * use; cleared and used again, it allocates little.
 */
final class SharedTerms {
  /** How many models there can be. */
  static final int MOST_MODELS = 1 << 16;

  private static final long MODEL = MOST_MODELS - 1L;

  private final Pairs pairs;
  private final int[] owners;
  private final double[] norms;
  private final double[] dots;
  private long[] keys = new long[1 << 12];
  private int size;

  SharedTerms(Pairs pairs) {
    this.pairs = pairs;
    owners = new int[pairs.models()];
    norms = new double[pairs.models()];
    dots = new double[pairs.size()];
  }

  void clear() {
    size = 0;
  }

  void add(HashedTerms terms, int model) {
    if (size + terms.size() > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(Math.addExact(size, terms.size()), keys.length + keys.length / 2));
    }
    for (int i = 0; i < terms.size(); i++) {
      keys[size++] = (terms.term(i) & ~MODEL) | model;
    }
  }

  /**
   * Adds a share of the cosine of every pair of answers to what is known of the pair.
   *
   * @param answering the models that answer, in ascending order
   */
  void addCosines(int[] answering, float[] cosines, double share) {
    Arrays.fill(dots, 0);
    Arrays.fill(norms, 0);
    double[] weights = weights(answering);
    Arrays.sort(keys, 0, size);
    for (int from = 0; from < size; ) {
      int to = from;
      int own = 0;
      int ofCrowd = 0;
      for (; to < size && (keys[to] & ~MODEL) == (keys[from] & ~MODEL); to++) {
        int model = (int) (keys[to] & MODEL);
        if (own == 0 || owners[own - 1] != model) { // several texts to one prompt may share it
          owners[own++] = model;
          ofCrowd += model < pairs.crowd() ? 1 : 0;
        }
      }
      count(own, weights[Math.max(1, ofCrowd)]);
      from = to;
    }
    for (int a = 0; a < answering.length && answering[a] < pairs.crowd(); a++) {
      for (int b = a + 1; b < answering.length; b++) {
        int pair = pairs.of(answering[a], answering[b]);
        double norm = norms[answering[a]] * norms[answering[b]];
        cosines[pair] += (float) (norm > 0 ? share * dots[pair] / Math.sqrt(norm) : 0);
      }
    }
  }

  /** Returns the squared weight of an n-gram by how many models of the crowd use it. */
  private double[] weights(int[] answering) {
    int crowd = 0;
    while (crowd < answering.length && answering[crowd] < pairs.crowd()) {
      crowd++;
    }
    double[] weights = new double[Math.max(1, crowd) + 1];
    for (int d = 1; d < weights.length; d++) {
      double weight = StrictMath.log((1.0 + crowd) / d);
      weights[d] = weight * weight;
    }
    return weights;
  }

  private void count(int own, double weight) {
    for (int a = 0; a < own; a++) {
      norms[owners[a]] += weight;
      if (owners[a] < pairs.crowd()) {
        int row = pairs.of(owners[a], owners[a] + 1) - owners[a] - 1; // the number of a pair less its second model
        for (int b = a + 1; b < own; b++) {
          dots[row + owners[b]] += weight;
        }
      }
    }
  }
}
