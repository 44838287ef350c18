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
      return unit(vector, vector.zScores());
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
    public double[] row(MeasuredVector vector) {
      double[] row = percentages(vector);
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.sqrt(row[i]);
      }
      return row;
    }
  },
  COSINE(Kernel.UNIT_COSINE) {
    @Override
    public double[] row(MeasuredVector vector) {
      return unit(vector, vector.relativeFrequencies());
    }
  },
  MANHATTAN(Kernel.MANHATTAN),
  EUCLIDEAN(Kernel.EUCLIDEAN),
  CANBERRA(Kernel.CANBERRA),
  MIN_MAX(Kernel.MIN_MAX);

  private final Kernel kernel;

  Measure(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public double[] row(MeasuredVector vector) {
    return percentages(vector);
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

  private static double[] unit(MeasuredVector vector, double[] row) {
    double square = 0;
    for (double value : row) {
      square += value * value;
    }
    if (!(square > 0)) {
      throw UndefinedDistanceException.ofAverage(vector);
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
