package io.github.stylome.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * How far two clusters are from each other, given how far their parts were: the recurrences of Lance and Williams, "A
 * general theory of classificatory sorting strategies", The Computer Journal 9(4), 1967. None of them ever joins two
 * clusters nearer than those joined before them, but for rounding. They have the names of R's {@code hclust}.
 */
public enum Linkage {
  /**
   * Ward's recurrence on the distances as they are, R's {@code ward.D}, and the default of the R package stylo. It is
   * Ward's criterion only if the distances are squares of Euclidean ones.
   */
  WARD_D("ward.D") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return ward(first, second, between, firsts, seconds, others);
    }
  },
  /**
   * Ward's criterion, R's {@code ward.D2}: the recurrence runs on squared distances, and heights are roots. Ward,
   * "Hierarchical grouping to optimize an objective function", JASA 58, 1963; Murtagh and Legendre, "Ward's
   * hierarchical agglomerative clustering method", Journal of Classification 31, 2014.
   */
  WARD_D2("ward.D2") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return ward(first, second, between, firsts, seconds, others);
    }

    @Override
    double fromDistance(double distance) {
      return distance * distance;
    }

    @Override
    double toHeight(double value) {
      return Math.sqrt(value);
    }
  },
  /** The mean distance of the texts of one cluster from those of the other: UPGMA, R's {@code average}. */
  AVERAGE("average") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return (firsts * first + seconds * second) / (firsts + seconds);
    }
  },
  /** The greatest distance of a text of one cluster from one of the other. */
  COMPLETE("complete") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return Math.max(first, second);
    }
  },
  /** The least distance of a text of one cluster from one of the other. */
  SINGLE("single") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return Math.min(first, second);
    }
  },
  /** The mean of the distances of the two parts, whatever their sizes: WPGMA, R's {@code mcquitty}. */
  MCQUITTY("mcquitty") {
    @Override
    double joined(double first, double second, double between, int firsts, int seconds, int others) {
      return (first + second) / 2;
    }
  };

  private final String label;

  Linkage(String label) {
    this.label = label;
  }

  /**
   * Returns how far a cluster is from one that was joined of two.
   *
   * @param first its distance from the first of the two
   * @param second from the second
   * @param between the distance of the two
   * @param firsts how many texts the first has
   * @param seconds how many the second has
   * @param others how many the cluster itself has
   */
  abstract double joined(double first, double second, double between, int firsts, int seconds, int others);

  /** Returns what the recurrence runs on. */
  double fromDistance(double distance) {
    return distance;
  }

  /** Returns the height of a merge of two that lie so far apart. */
  double toHeight(double value) {
    return value;
  }

  private static double ward(double first, double second, double between, int firsts, int seconds, int others) {
    double weighted = ((double) firsts + others) * first + ((double) seconds + others) * second - others * between;
    return weighted / ((double) firsts + seconds + others);
  }

  /** Returns the name that R's {@code hclust} has for it, which is used on the command line too. */
  public String label() {
    return label;
  }

  /**
   * Returns the linkage of this {@link #label}.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static Linkage named(String name) {
    for (Linkage linkage : values()) {
      if (linkage.label.equals(name)) {
        return linkage;
      }
    }
    List<String> known = Arrays.stream(values()).map(Linkage::label).toList();
    throw new IllegalArgumentException("unknown linkage \"" + name + "\"; known are " + String.join(", ", known));
  }

  @Override
  public String toString() {
    return label;
  }
}
