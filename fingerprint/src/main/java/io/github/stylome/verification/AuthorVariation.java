package io.github.stylome.verification;

import io.github.stylome.linear.Cholesky;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How texts of one author vary: from the mean of their work, and works from the mean of their author. Every author
 * weighs the same, and of an author both kinds do. A variation is a row, a sum of reference texts with coefficients, so
 * that all is had from the products of the texts, however many features they have.
 *
 * <p>Immutable and safe to share between threads.
 */
final class AuthorVariation {
  /** A row: reference texts, their coefficients, and whose texts they are. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Row(int author, int[] texts, double[] coefficients) {
    double product(double[] products) {
      double sum = 0;
      for (int i = 0; i < texts.length; i++) {
        sum += coefficients[i] * products[texts[i]];
      }
      return sum;
    }
  }

  private final double[][] products;
  private final int[] authors;
  private final List<Row> rows;
  private final double[][] rowProducts;

  private AuthorVariation(double[][] products, int[] authors, List<Row> rows) {
    this.products = products;
    this.authors = authors;
    this.rows = rows;
    rowProducts = new double[rows.size()][];
    for (int i = 0; i < rowProducts.length; i++) {
      double[] withTexts = new double[products.length];
      for (int text = 0; text < withTexts.length; text++) {
        withTexts[text] = rows.get(i).product(products[text]);
      }
      rowProducts[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        rowProducts[i][j] = rows.get(j).product(withTexts);
      }
    }
  }

  /**
   * Returns the variation of reference texts.
   *
   * @param products of every text with every other
   * @param authors the number of the author of every text
   * @param works the name of the work of every text
   */
  static AuthorVariation of(double[][] products, int[] authors, List<String> works) {
    Map<Integer, Map<String, List<Integer>>> texts = new LinkedHashMap<>();
    for (int i = 0; i < authors.length; i++) {
      texts.computeIfAbsent(authors[i], key -> new LinkedHashMap<>())
          .computeIfAbsent(works.get(i), key -> new ArrayList<>())
          .add(i);
    }
    List<Row> rows = new ArrayList<>();
    texts.forEach((author, own) -> {
      List<int[]> byWork = own.values().stream()
          .map(work -> work.stream().mapToInt(Integer::intValue).toArray())
          .toList();
      byWork.forEach(work -> addWithin(author, work, byWork.size(), rows));
      addBetween(author, byWork, rows);
    });
    return new AuthorVariation(products, authors, rows);
  }

  private static void addWithin(int author, int[] work, int works, List<Row> rows) {
    double weight = work.length < 2 ? 0 : 1 / Math.sqrt((double) works * (work.length - 1));
    for (int text = 0; weight > 0 && text < work.length; text++) {
      double[] coefficients = new double[work.length];
      Arrays.fill(coefficients, -weight / work.length);
      coefficients[text] += weight;
      rows.add(new Row(author, work, coefficients));
    }
  }

  private static void addBetween(int author, List<int[]> works, List<Row> rows) {
    int[] texts = works.stream().flatMapToInt(IntStream::of).toArray();
    double weight = works.size() < 2 ? 0 : 1 / Math.sqrt(works.size() - 1.0);
    for (int work = 0; weight > 0 && work < works.size(); work++) {
      double[] coefficients = new double[texts.length];
      int at = 0;
      for (int other = 0; other < works.size(); other++) {
        int size = works.get(other).length;
        double share = (other == work ? 1 : 0) - 1.0 / works.size();
        Arrays.fill(coefficients, at, at + size, weight * share / size);
        at += size;
      }
      rows.add(new Row(author, texts, coefficients));
    }
  }

  /** Returns what is left of the variation, and of the texts to compare with, without some authors. */
  Compensation without(BitSet excluded) {
    return new Compensation(excluded);
  }

  /**
   * Products in which directions in which authors vary count less: {@code xᵀ (W + I)⁻¹ y}, with W the covariance of the
   * rows, scaled so that they have length 1 on average. By Woodbury's identity this takes a matrix of the size of the
   * rows.
   */
  final class Compensation {
    private final int[] texts;
    private final List<Row> left;
    private final Cholesky factor;
    private final double[] lengths;

    private Compensation(BitSet excluded) {
      texts = IntStream.range(0, authors.length).filter(text -> !excluded.get(authors[text])).toArray();
      int[] numbers = IntStream.range(0, rows.size()).filter(row -> !excluded.get(rows.get(row).author())).toArray();
      left = IntStream.of(numbers).mapToObj(rows::get).toList();
      double trace = 0;
      double[][] matrix = new double[numbers.length][];
      for (int i = 0; i < numbers.length; i++) {
        matrix[i] = new double[i + 1];
        for (int j = 0; j <= i; j++) {
          matrix[i][j] = rowProducts[numbers[i]][numbers[j]];
        }
        trace += matrix[i][i];
      }
      for (int i = 0; i < numbers.length; i++) {
        matrix[i][i] += Math.max(trace / numbers.length, 1e-9);
      }
      factor = Cholesky.of(matrix);
      lengths = new double[texts.length];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = side(products[texts[i]], products[texts[i]][texts[i]]).length;
      }
    }

    /** Returns how many texts there are to compare with. */
    int texts() {
      return texts.length;
    }

    /**
     * Returns a text as this sees it.
     *
     * @param withTexts its products with all reference texts
     * @param withItself its product with itself
     */
    Side side(double[] withTexts, double withItself) {
      double[] withRows = left.stream().mapToDouble(row -> row.product(withTexts)).toArray();
      double[] solved = withRows.clone();
      factor.solve(solved);
      double rest = withItself - sum(withRows, solved);
      return new Side(withTexts, withRows, solved, Math.sqrt(Math.max(rest, 1e-9)));
    }

    /** Returns the cosine of two texts. */
    double cosine(Side one, Side other, double product) {
      double shared = (sum(one.withRows, other.solved) + sum(other.withRows, one.solved)) / 2; // alike if exchanged
      return (product - shared) / (one.length * other.length);
    }

    /** Returns the cosines of a text with all that there are to compare with. */
    double[] cosines(Side side) {
      double[] spread = new double[authors.length];
      for (int row = 0; row < left.size(); row++) {
        int[] at = left.get(row).texts();
        for (int i = 0; i < at.length; i++) {
          spread[at[i]] += side.solved[row] * left.get(row).coefficients()[i];
        }
      }
      double[] cosines = new double[texts.length];
      for (int i = 0; i < cosines.length; i++) {
        double product = side.withTexts[texts[i]] - sum(products[texts[i]], spread);
        cosines[i] = product / (side.length * lengths[i]);
      }
      return cosines;
    }
  }

  /** A text as a compensation sees it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Side(double[] withTexts, double[] withRows, double[] solved, double length) {}

  private static double sum(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
