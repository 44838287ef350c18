package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What accounts show that have nothing to do with each other: made-up accounts, whose requests are drawn from all, and
 * how much more alike the requests of one real account are. Not safe for concurrent use.
 *
 * <p>A figure of an account is compared with that of made-up accounts of as many requests, as a deviate; and the
 * deviates of real accounts, most of which are ordinary, say by median and median absolute deviation what is ordinary
 * for people, who ask about the same things again. Efron, "Large-Scale Simultaneous Hypothesis Testing: The Choice of a
 * Null Hypothesis", JASA 99(465), 2004. The tail is that of Student's t with four degrees of freedom: accounts differ
 * more than a normal distribution has it.
 */
final class Crowd {
  /** From fewer requests, or fewer accounts, nothing can be said of what is ordinary. */
  static final int LEAST_REQUESTS = 40;
  static final int LEAST_ACCOUNTS = 5;

  private static final int MOST_OF_ONE = 8;
  private static final int MADE_UP = 200;
  private static final int[] SIZES = {5, 7, 10, 14, 20, 28, 38, AccountSketch.MOST_SAMPLED};
  /** With fewer real accounts, their spread is not known, and this is taken for it. */
  private static final int LEAST_FOR_SPREAD = 20;
  private static final double ASSUMED_SPREAD = 1.5;
  private static final double MAD_TO_DEVIATION = 1.4826;

  private final List<RequestWords> pool = new ArrayList<>();
  private final List<Form.Shape> shapes;
  private final Form form;
  private final long seed;
  private final Map<Integer, double[]> nulls = new HashMap<>();
  private double[] centres = new double[2];
  private double[] spreads = {ASSUMED_SPREAD, ASSUMED_SPREAD};

  /** Makes a crowd of the accounts' requests, a few of each, so that no account is much of it. */
  Crowd(List<List<RequestWords>> accounts, long seed) {
    this.seed = seed;
    for (List<RequestWords> account : accounts) {
      pool.addAll(account.subList(0, Math.min(MOST_OF_ONE, account.size())));
    }
    form = new Form(pool);
    shapes = pool.stream().map(form::shape).toList();
  }

  static boolean isEnough(List<List<RequestWords>> accounts) {
    return accounts.size() >= LEAST_ACCOUNTS
        && accounts.stream().mapToInt(account -> Math.min(MOST_OF_ONE, account.size())).sum() >= LEAST_REQUESTS;
  }

  /** Learns from accounts that are ordinary for the most part how much deviates vary. */
  void learnSpread(List<double[]> deviates) {
    if (deviates.size() < LEAST_FOR_SPREAD) {
      return;
    }
    for (int figure = 0; figure < centres.length; figure++) {
      int at = figure;
      double[] own = deviates.stream().mapToDouble(each -> each[at]).toArray();
      double median = median(own);
      centres[figure] = Math.max(0, median);
      spreads[figure] = Math.max(1, MAD_TO_DEVIATION
          * median(Arrays.stream(own).map(each -> Math.abs(each - median)).toArray()));
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns how many deviations an account lies above made-up ones: in what its requests share, and in their form. */
  double[] deviates(List<RequestWords> account) {
    int size = size(Math.min(account.size(), pool.size()));
    List<RequestWords> own = account.subList(0, Math.min(size, account.size()));
    double[] figures = figures(own, own.stream().map(form::shape).toList());
    double[] expected = nulls.computeIfAbsent(size, this::madeUp);
    return new double[] {(figures[0] - expected[0]) / expected[1], (figures[1] - expected[2]) / expected[3]};
  }

  /** Returns the p-values of deviates. */
  double[] pValues(double[] deviates) {
    double[] p = new double[deviates.length];
    for (int figure = 0; figure < p.length; figure++) {
      p[figure] = tail((deviates[figure] - centres[figure]) / spreads[figure]);
    }
    return p;
  }

  private static int size(int requests) {
    int size = SIZES[0];
    for (int each : SIZES) {
      size = each <= requests ? each : size;
    }
    return size;
  }

  /** Returns mean and deviation of both figures. */
  private double[] madeUp(int size) {
    Random random = new Random(seed + size);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < pool.size(); i++) {
      places.add(i);
    }
    double[] sums = new double[4];
    for (int i = 0; i < MADE_UP; i++) {
      for (int j = 0; j < Math.min(size, places.size()); j++) {
        Collections.swap(places, j, j + random.nextInt(places.size() - j));
      }
      List<Integer> drawn = places.subList(0, Math.min(size, places.size()));
      double[] figures = figures(drawn.stream().map(pool::get).toList(), drawn.stream().map(shapes::get).toList());
      for (int figure = 0; figure < 2; figure++) {
        sums[2 * figure] += figures[figure] / MADE_UP;
        sums[2 * figure + 1] += figures[figure] * figures[figure] / MADE_UP;
      }
    }
    for (int figure = 0; figure < 2; figure++) {
      double variance = sums[2 * figure + 1] - sums[2 * figure] * sums[2 * figure];
      sums[2 * figure + 1] = Math.max(0.1, Math.sqrt(Math.max(0, variance)));
    }
    return sums;
  }

  /** Returns the log-odds of the words in shared runs, and the logarithm of the likeness of form. */
  private double[] figures(List<RequestWords> requests, List<Form.Shape> own) {
    double covered = Templates.of(requests).meanCovered();
    return new double[] {
        StrictMath.log((covered + 0.02) / (1.02 - covered)), StrictMath.log(form.likeness(own) + 0.01)};
  }

  /** Returns the probability that Student's t with four degrees of freedom is this or more. */
  static double tail(double t) {
    double share = t * t / (4 + t * t);
    double half = Math.sqrt(share) * (1 + (1 - share) / 2) / 2;
    return t > 0 ? Math.max(0, 0.5 - half) : 0.5 + half;
  }
}
