package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.linear.Cholesky;
import io.github.stylome.text.Document;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How soon two texts cannot be told apart when the features by which they differ most are taken away, round by round:
 * of two texts by one author a few features are all that differs. Koppel and Schler, "Authorship Verification as a
 * One-Class Classification Problem", ICML 2004, in the form for short texts: 30 chunks of each, of 700 character
 * trigrams that are drawn without replacement until all are used up. Bevendorff, Stein, Hagen and Potthast,
 * "Generalizing Unmasking for Short Texts", NAACL 2019.
 *
 * <p>Features are the 200 trigrams that are most frequent in both; 30 times, 3 with the largest weights of either sign
 * are taken away. Chunks are told apart by ridge regression on scaled frequencies, and accuracy is by leaving one out,
 * which takes no training of its own.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Unmasking implements PairScorer {
  private static final int CHUNKS = 30;
  private static final int TRIGRAMS = 700;
  private static final int FEATURES = 200;
  private static final int ROUNDS = 30;
  private static final int OF_EACH_SIGN = 3;
  private static final int MIN_TRIGRAMS = 100;

  private final long seed;

  private Unmasking(long seed) {
    this.seed = seed;
  }

  /** Returns the measure with the seed 1. */
  public static Unmasking standard() {
    return new Unmasking(1);
  }

  /** Returns the same with another seed, which decides the chunks. */
  public Unmasking withSeed(long seed) {
    return new Unmasking(seed);
  }

  @Override
  public String name() {
    return "unmasking";
  }

  /** Returns minus the mean accuracy over the rounds, in [−1, 0]: 0 for chunks told apart no better than by chance. */
  @Override
  public double score(Document questioned, Document known) {
    double[] curve = curve(questioned, known);
    return -Arrays.stream(curve).average().orElseThrow();
  }

  /**
   * Returns for each round {@code max(0, 2 (accuracy − 1/2))}, first round first.
   *
   * @throws IllegalArgumentException if a text has fewer than 100 trigrams
   */
  public double[] curve(Document questioned, Document known) {
    // In the order of the texts, not of the roles: the chunks are the same if these are exchanged.
    boolean swapped = questioned.text().compareTo(known.text()) > 0;
    long[] one = trigrams(swapped ? known : questioned);
    long[] other = trigrams(swapped ? questioned : known);
    Map<Long, Integer> features = mostFrequent(one, other);
    SplitMix64 random = new SplitMix64(seed);
    double[][] chunks = new double[2 * CHUNKS][];
    draw(one, features, random, chunks, 0);
    draw(other, features, random, chunks, CHUNKS);
    scale(chunks);
    return curve(chunks);
  }

  private static long[] trigrams(Document text) {
    int[] characters = ReadCharacters.of(text.text());
    Preconditions.checkArgument(characters.length >= MIN_TRIGRAMS + 2,
        "the text %s has %s characters, too few to unmask", text.id(), characters.length);
    long[] trigrams = new long[characters.length - 2];
    for (int i = 0; i < trigrams.length; i++) {
      trigrams[i] = ((long) characters[i] << 42) | ((long) characters[i + 1] << 21) | characters[i + 2];
    }
    return trigrams;
  }

  /** Returns the most frequent trigrams of both texts, which weigh alike, with their columns; of equals, the lowest. */
  private static Map<Long, Integer> mostFrequent(long[] one, long[] other) {
    Map<Long, Double> shares = new HashMap<>();
    for (long[] trigrams : List.of(one, other)) {
      for (long trigram : trigrams) {
        shares.merge(trigram, 1.0 / trigrams.length, Double::sum);
      }
    }
    List<Long> ranked = shares.keySet().stream()
        .sorted(Comparator.<Long>comparingDouble(trigram -> -shares.getOrDefault(trigram, 0.0))
            .thenComparing(Comparator.naturalOrder()))
        .limit(FEATURES)
        .toList();
    Map<Long, Integer> columns = new HashMap<>();
    ranked.forEach(trigram -> columns.put(trigram, columns.size()));
    return columns;
  }

  private static void draw(
      long[] trigrams, Map<Long, Integer> features, SplitMix64 random, double[][] chunks, int from) {
    int[] columns = new int[trigrams.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = features.getOrDefault(trigrams[i], -1);
    }
    int size = Math.min(TRIGRAMS, columns.length / 2);
    int at = columns.length;
    for (int chunk = from; chunk < from + CHUNKS; chunk++) {
      chunks[chunk] = new double[features.size()];
      for (int i = 0; i < size; i++) {
        if (at == columns.length) {
          random.choose(columns, columns.length);
          at = 0;
        }
        int column = columns[at++];
        if (column >= 0) {
          chunks[chunk][column]++;
        }
      }
    }
  }

  /** Scales columns to mean 0 and squares that sum to 1. */
  private static void scale(double[][] rows) {
    for (int column = 0; column < rows[0].length; column++) {
      double mean = 0;
      for (double[] row : rows) {
        mean += row[column] / rows.length;
      }
      double squares = 0;
      for (double[] row : rows) {
        row[column] -= mean;
        squares += row[column] * row[column];
      }
      for (double[] row : rows) {
        row[column] /= squares > 0 ? Math.sqrt(squares) : 1;
      }
    }
  }

  private static double[] curve(double[][] rows) {
    double[][] kernel = products(rows);
    Set<Integer> gone = new HashSet<>();
    double[] curve = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double[] duals = new double[rows.length];
      curve[round] = Math.max(0, 2 * (leftOut(kernel, duals) - 0.5));
      for (int column : strongest(rows, duals, gone)) {
        gone.add(column);
        for (int i = 0; i < rows.length; i++) {
          for (int j = 0; j < rows.length; j++) {
            kernel[i][j] -= rows[i][column] * rows[j][column];
          }
        }
      }
    }
    return curve;
  }

  private static double[][] products(double[][] rows) {
    double[][] kernel = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        for (int column = 0; column < rows[0].length; column++) {
          kernel[i][j] += rows[i][column] * rows[j][column];
        }
      }
    }
    return kernel;
  }

  /** Returns the share of chunks that are told right if they are left out, and sets the dual weights of all. */
  private static double leftOut(double[][] kernel, double[] duals) {
    int n = kernel.length;
    double[][] ridged = new double[n][];
    double[] sides = new double[n];
    for (int i = 0; i < n; i++) {
      ridged[i] = kernel[i].clone();
      ridged[i][i] += 1;
      sides[i] = i < CHUNKS ? 1 : -1;
    }
    Cholesky factor = Cholesky.of(ridged);
    System.arraycopy(sides, 0, duals, 0, n);
    factor.solve(duals);
    double[][] inverse = factor.inverse();
    int right = 0;
    for (int i = 0; i < n; i++) {
      // Leaving a row out of a ridge regression changes its residual to dual / inverse.
      right += sides[i] * (sides[i] - duals[i] / inverse[i][i]) > 0 ? 1 : 0;
    }
    return (double) right / n;
  }

  private static List<Integer> strongest(double[][] rows, double[] duals, Set<Integer> gone) {
    double[] weights = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int column = 0; column < weights.length; column++) {
        weights[column] += duals[i] * rows[i][column];
      }
    }
    List<Integer> left = IntStream.range(0, weights.length).boxed()
        .filter(column -> !gone.contains(column))
        .sorted(Comparator.comparingDouble(column -> weights[column]))
        .toList();
    int each = Math.min(OF_EACH_SIGN, left.size() / 2);
    Set<Integer> strongest = new HashSet<>(left.subList(0, each));
    strongest.addAll(left.subList(left.size() - each, left.size()));
    return List.copyOf(strongest);
  }

  @Override
  public String toString() {
    return name() + "[seed " + seed + "]";
  }
}
