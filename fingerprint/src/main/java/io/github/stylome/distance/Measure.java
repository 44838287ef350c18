package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.fingerprint.MeasuredVector;
import java.util.List;
import java.util.Locale;

/** Each distance as a way to prepare a row and a {@link Kernel} that compares two. */
enum Measure implements Distance {
  BURROWS_DELTA(Kernel.MANHATTAN) {
    @Override
    public double[] row(MeasuredVector vector) {
      double[] row = vector.zScores();
      int scaled = requireScaled(vector);
      for (int i = 0; i < row.length; i++) {
        row[i] /= scaled;
      }
      return row;
    }
  },
  COSINE_DELTA(Kernel.UNIT_COSINE) {
    @Override
    public double[] row(MeasuredVector vector) {
      requireScaled(vector);
      return unit(vector.id(), vector.zScores());
    }

    @Override
    public void addLead(double[] row, double[] near, double[] far, double weight, double[] lead) {
      requireEqualLength(row, near);
      requireEqualLength(row, far);
      requireEqualLength(row, lead);
      for (int i = 0; i < lead.length; i++) {
        lead[i] += weight * row[i] * (near[i] - far[i]);
      }
    }

    @Override
    public OneToMany oneToMany(List<? extends MeasuredVector> profiles) {
      return new SparseCosineDelta(this, profiles);
    }
  },
  QUADRATIC_DELTA(Kernel.EUCLIDEAN) {
    @Override
    public double[] row(MeasuredVector vector) {
      double[] row = vector.zScores();
      double factor = Math.sqrt((double) row.length / requireScaled(vector)) / row.length;
      for (int i = 0; i < row.length; i++) {
        row[i] *= factor;
      }
      return row;
    }
  },
  EDER_DELTA(Kernel.MANHATTAN) {
    @Override
    public double[] row(MeasuredVector vector) {
      double[] row = vector.zScores();
      int scaled = requireScaled(vector);
      for (int i = 0; i < row.length; i++) {
        row[i] *= (double) (row.length - i + 1) / scaled; // rank i + 1
      }
      return row;
    }
  },
  EDER_SIMPLE(Kernel.MANHATTAN) {
    @Override
    double[] prepare(String id, double[] row) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.sqrt(row[i]);
      }
      return row;
    }
  },
  COSINE(Kernel.UNIT_COSINE) {
    @Override
    public double[] row(MeasuredVector vector) {
      return unit(vector.id(), vector.relativeFrequencies());
    }

    @Override
    double[] prepare(String id, double[] row) {
      return unit(id, row);
    }

    @Override
    boolean takesNegative() {
      return true;
    }
  },
  MANHATTAN(Kernel.MANHATTAN) {
    @Override
    boolean takesNegative() {
      return true;
    }
  },
  EUCLIDEAN(Kernel.EUCLIDEAN) {
    @Override
    boolean takesNegative() {
      return true;
    }
  },
  CANBERRA(Kernel.CANBERRA),
  MIN_MAX(Kernel.MIN_MAX),
  JENSEN_SHANNON(Kernel.JENSEN_SHANNON) {
    @Override
    double[] prepare(String id, double[] row) {
      return shares(id, row, 0, 1);
    }
  },
  HELLINGER(Kernel.EUCLIDEAN) {
    @Override
    double[] prepare(String id, double[] row) {
      double[] shares = shares(id, row, 0, 0.5);
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.sqrt(shares[i]);
      }
      return shares;
    }
  },
  KULLBACK_LEIBLER(Kernel.KULLBACK_LEIBLER) {
    @Override
    double[] prepare(String id, double[] row) {
      return shares(id, row, SMOOTHING, 1);
    }
  },
  LABBE(Kernel.MANHATTAN) {
    @Override
    double[] prepare(String id, double[] row) {
      return shares(id, row, 0, 0.5);
    }
  },
  CHI_SQUARED(Kernel.CHI_SQUARED) {
    @Override
    double[] prepare(String id, double[] row) {
      return shares(id, row, 0, 1);
    }
  },
  BRAY_CURTIS(Kernel.BRAY_CURTIS),
  JACCARD(Kernel.MIN_MAX) {
    @Override
    double[] prepare(String id, double[] row) {
      return presence(id, row);
    }
  },
  DICE(Kernel.BRAY_CURTIS) {
    @Override
    double[] prepare(String id, double[] row) {
      return presence(id, row);
    }
  };

  /** What is added to the share of every feature before logarithms are taken, as a part of an equal share. */
  private static final double SMOOTHING = 0.01;

  private final Kernel kernel;

  Measure(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public double[] row(MeasuredVector vector) {
    return prepare(vector.id(), percentages(vector));
  }

  /**
   * Makes a row of the values of the features, which may be changed: percentages, or what a weighting made of them. The
   * measures on z-scores do not come here.
   *
   * @param id of the text, for messages
   */
  double[] prepare(String id, double[] values) {
    return values;
  }

  /** Returns whether values may be negative. */
  boolean takesNegative() {
    return false;
  }

  /** Returns whether this compares z-scores, and so has a weighting of its own. */
  boolean comparesZScores() {
    return this == BURROWS_DELTA || this == COSINE_DELTA || this == QUADRATIC_DELTA || this == EDER_DELTA;
  }

  @Override
  public double betweenRows(double[] a, double[] b) {
    requireEqualLength(a, b);
    return kernel.distance(a, b);
  }

  @Override
  public void betweenRows(double[] row, double[][] rows, int count, double[] distances) {
    for (int i = 0; i < count; i++) {
      requireEqualLength(row, rows[i]);
    }
    ManyRows.distances(kernel, row, rows, count, distances);
  }

  @Override
  public double[] partsBetweenRows(double[] a, double[] b) {
    requireEqualLength(a, b);
    return kernel.parts(a, b);
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static double[] percentages(MeasuredVector vector) {
    double[] row = vector.relativeFrequencies();
    for (int i = 0; i < row.length; i++) {
      row[i] *= 100;
    }
    return row;
  }

  private static int requireScaled(MeasuredVector vector) {
    if (vector.scaledFeatures() == 0) {
      throw new UndefinedDistanceException(
          "no feature of \"" + vector.id() + "\" has a deviation: all reference texts are alike");
    }
    return vector.scaledFeatures();
  }

  /** Makes the values add up to {@code total}, after a part of an equal share was added to each. */
  private static double[] shares(String id, double[] row, double smoothing, double total) {
    double sum = Kernel.sum(row);
    requirePresent(id, sum);
    double[] shares = new double[row.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = total * (row[i] / sum + smoothing / row.length) / (1 + smoothing);
    }
    return shares;
  }

  private static double[] presence(String id, double[] row) {
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i] > 0 ? 1 : 0;
      sum += row[i];
    }
    requirePresent(id, sum);
    return row;
  }

  private static void requirePresent(String id, double sum) {
    if (!(sum > 0)) {
      throw new UndefinedDistanceException("\"" + id + "\" has none of the features");
    }
  }

  private static double[] unit(String id, double[] row) {
    double square = 0;
    for (double value : row) {
      square += value * value;
    }
    if (!(square > 0)) {
      throw UndefinedDistanceException.ofAverage(id);
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < row.length; i++) {
      row[i] /= length;
    }
    return row;
  }

  private static void requireEqualLength(double[] a, double[] b) {
    Preconditions.checkArgument(a.length == b.length, "rows of %s and %s features", a.length, b.length);
  }
}
