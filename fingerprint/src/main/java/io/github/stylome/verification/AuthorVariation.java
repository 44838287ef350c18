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
  record Row(int author, int[] texts, double[] coefficients) {
    double product(double[] products) {
      double sum = 0;
      for (int i = 0; i < texts.length; i++) {
        sum += coefficients[i] * products[texts[i]];
      }
      return sum;
    }
  }

  private static final double LEAST_SQUARE = 1e-9;

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
    int[] numbers = IntStream.range(0, rows.size()).filter(row -> !excluded.get(rows.get(row).author())).toArray();
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
      matrix[i][i] += Math.max(trace / numbers.length, LEAST_SQUARE);
    }
    return new Compensation(
        products, authors, excluded, IntStream.of(numbers).mapToObj(rows::get).toList(), Cholesky.of(matrix));
  }
}
