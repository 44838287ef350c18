package io.github.stylome.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: Householder's reduction to three diagonals, then QR steps with
 * Wilkinson's shift. Golub and Van Loan, "Matrix computations", 4th edition, 2013, algorithms 8.3.1 to 8.3.3.
 *
 * <p>Only additions, multiplications, divisions and roots are used, in a fixed order, so that every machine gives the
 * same bits. O(size³) time; the vectors take as much memory as the matrix.
 *
 * <p>Not safe for concurrent use.
 */
final class SymmetricEigen {
  /** Half a unit in the last place of 1: what lies below it, relative to the matrix, is rounding. */
  private static final double ROUNDING = 0x1p-53;
  /** Two or three are enough on average; the bound keeps a bug from running for ever. */
  private static final int MOST_STEPS = 100;

  private final int size;
  private final double[][] matrix; // below the diagonal; Householder's vectors stand in its columns' rows
  private final double[][] vectors; // one a row
  private final double[] diagonal;
  private final double[] beside; // beside[i] couples i and i + 1
  private final double[] factors; // of the reflections
  private final int[] order;

  /** Takes the matrix over, of which the part on and below the diagonal is read. Its entries are finite. */
  SymmetricEigen(double[][] matrix) {
    this.matrix = matrix;
    size = matrix.length;
    vectors = new double[size][size];
    diagonal = new double[size];
    beside = new double[size];
    factors = new double[size];
    int exponent = scaleToOne();
    reduce();
    multiplyReflections();
    iterate();
    for (int i = 0; i < size; i++) {
      diagonal[i] = Math.scalb(diagonal[i], exponent);
    }
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> -diagonal[i]);
    order = IntStream.range(0, size).boxed().sorted(byValue).mapToInt(Integer::intValue).toArray();
  }

  /** Returns an eigenvalue, the greatest at 0. */
  double value(int i) {
    return diagonal[order[i]];
  }

  /** Returns its eigenvector, of length 1 and of either sign. Not a copy. */
  double[] vector(int i) {
    return vectors[order[i]];
  }

  /** Scales by a power of 2, which rounds nothing, so that squares neither overflow nor vanish. */
  private int scaleToOne() {
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        greatest = Math.max(greatest, Math.abs(matrix[i][j]));
      }
    }
    int exponent = greatest == 0 ? 0 : Math.getExponent(greatest);
    for (double[] row : matrix) {
      for (int j = 0; j < size; j++) {
        row[j] = Math.scalb(row[j], -exponent);
      }
    }
    return exponent;
  }

  /** Reflects column after column onto the two entries that stay. Vectors are left in {@link #vectors}, by step. */
  private void reduce() {
    double[] image = new double[size];
    for (int step = 0; step < size - 2; step++) {
      double[] vector = vectors[step];
      reflection(step, vector);
      double factor = factors[step];
      if (factor != 0) {
        multiply(step + 1, vector, image, factor);
        double inner = 0;
        for (int i = step + 1; i < size; i++) {
          inner += image[i] * vector[i];
        }
        for (int i = step + 1; i < size; i++) {
          image[i] -= factor / 2 * inner * vector[i];
        }
        for (int i = step + 1; i < size; i++) {
          double[] row = matrix[i];
          double own = vector[i];
          double ownImage = image[i];
          for (int j = step + 1; j <= i; j++) {
            row[j] -= own * image[j] + ownImage * vector[j];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      diagonal[i] = matrix[i][i];
    }
    if (size > 1) {
      beside[size - 2] = matrix[size - 1][size - 2];
    }
  }

  /** Finds the vector that reflects what is below the diagonal of a column onto its first entry. */
  private void reflection(int column, double[] vector) {
    double rest = 0;
    for (int i = column + 1; i < size; i++) {
      vector[i] = matrix[i][column];
      rest += i == column + 1 ? 0 : vector[i] * vector[i];
    }
    double first = vector[column + 1];
    beside[column] = first;
    if (rest > 0) {
      double length = Math.sqrt(first * first + rest);
      beside[column] = first > 0 ? -length : length;
      vector[column + 1] = first - beside[column];
      factors[column] = 2 / (vector[column + 1] * vector[column + 1] + rest);
    }
  }

  /** Sets the image of a vector under the lower right part of the matrix, times a factor. */
  private void multiply(int from, double[] vector, double[] image, double factor) {
    Arrays.fill(image, from, size, 0);
    for (int i = from; i < size; i++) {
      double[] row = matrix[i];
      double own = vector[i];
      double sum = row[i] * own;
      for (int j = from; j < i; j++) {
        sum += row[j] * vector[j];
        image[j] += row[j] * own;
      }
      image[i] += sum;
    }
    for (int i = from; i < size; i++) {
      image[i] *= factor;
    }
  }

  /** Replaces the vectors of the reflections by the rows of their product, transposed. */
  private void multiplyReflections() {
    double[][] reflected = new double[size][];
    for (int step = 0; step < size; step++) {
      reflected[step] = vectors[step];
      vectors[step] = new double[size];
      vectors[step][step] = 1;
    }
    for (int step = size - 3; step >= 0; step--) {
      double[] vector = reflected[step];
      for (int i = step + 1; i < size; i++) {
        double[] row = vectors[i];
        double inner = 0;
        for (int j = step + 1; j < size; j++) {
          inner += row[j] * vector[j];
        }
        inner *= factors[step];
        for (int j = step + 1; j < size; j++) {
          row[j] -= inner * vector[j];
        }
      }
    }
  }

  /** Makes the entries beside the diagonal vanish, from the last on. */
  private void iterate() {
    double greatest = 0;
    for (int i = 0; i < size; i++) {
      greatest = Math.max(greatest, Math.abs(diagonal[i]) + Math.abs(beside[i]));
    }
    double least = greatest * ROUNDING;
    int steps = 0;
    for (int high = size - 1; high > 0; ) {
      if (Math.abs(beside[high - 1]) <= least) {
        beside[--high] = 0;
        steps = 0;
        continue;
      }
      int low = high - 1;
      while (low > 0 && Math.abs(beside[low - 1]) > least) {
        low--;
      }
      if (++steps > MOST_STEPS) {
        throw new IllegalStateException("the eigenvalues of a matrix of size " + size + " were not found");
      }
      step(low, high);
    }
  }

  /** Makes a QR step on a block whose entries beside the diagonal are not 0. */
  private void step(int low, int high) {
    double half = (diagonal[high - 1] - diagonal[high]) / 2;
    double last = beside[high - 1];
    double root = Math.sqrt(half * half + last * last);
    double shift = diagonal[high] - last * last / (half + (half < 0 ? -root : root));
    double kept = diagonal[low] - shift;
    double bulge = beside[low];
    for (int i = low; i < high; i++) {
      double length = Math.sqrt(kept * kept + bulge * bulge);
      double cosine = length == 0 ? 1 : kept / length;
      double sine = length == 0 ? 0 : bulge / length;
      if (i > low) {
        beside[i - 1] = length;
      }
      double upper = diagonal[i];
      double lower = diagonal[i + 1];
      double between = beside[i];
      diagonal[i] = cosine * cosine * upper + 2 * cosine * sine * between + sine * sine * lower;
      diagonal[i + 1] = sine * sine * upper - 2 * cosine * sine * between + cosine * cosine * lower;
      beside[i] = (cosine * cosine - sine * sine) * between + cosine * sine * (lower - upper);
      kept = beside[i];
      if (i < high - 1) {
        bulge = sine * beside[i + 1];
        beside[i + 1] *= cosine;
      }
      rotate(vectors[i], vectors[i + 1], cosine, sine);
    }
  }

  private static void rotate(double[] one, double[] other, double cosine, double sine) {
    for (int j = 0; j < one.length; j++) {
      double first = one[j];
      double second = other[j];
      one[j] = cosine * first + sine * second;
      other[j] = cosine * second - sine * first;
    }
  }
}
