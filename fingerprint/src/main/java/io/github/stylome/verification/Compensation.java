package io.github.stylome.verification;

import io.github.stylome.linear.Cholesky;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Products in which directions in which authors vary count less: {@code (x − m)ᵀ (W + I)⁻¹ (y − m)}, with m the mean of
 * the authors' means and W the covariance of the rows of {@link AuthorVariation}, scaled so that they have length 1 on
 * average. By Woodbury's identity this takes a matrix of the size of the rows.
 *
 * <p>Two texts by strangers lie to one side of the mean of n authors, if by little: their product is a share 1 / n of
 * an author's variance, as both are seen from a mean that neither had part in. A stranger and one of the n have none in
 * common. So each text to compare with is seen from beyond m, as far on the other side of its author as makes it as
 * strange: p times the author's distance from m, where {@code p + p² = 1 / (n − 1)}. With one author m is 0.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Compensation {
  /** A text as a compensation sees it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Side(double[] withTexts, double withMean, double[] withRows, double[] solved, double square) {}

  private static final double LEAST_SQUARE = 1e-9;

  private final double[][] products;
  private final List<AuthorVariation.Row> rows;
  private final Cholesky factor;
  private final int[] texts;
  /** The author of each of these texts, counted from 0, how many texts authors have, and what all texts weigh in m. */
  private final int[] writers;
  private final int[] sizes;
  private final double[] weights;
  private final double[] textsWithMean;
  private final double[] rowsWithMean;
  private final double meanSquare;
  /** How far beyond m the texts of an author are seen from, as a share of the author's distance from m. */
  private final double beyond;
  /** The product of every text with the mean of its author's texts, and of every author's mean with itself. */
  private final double[] withOwn;
  private final double[] ownSquares;
  /** How far every text is from where it is seen from. */
  private final double[] lengths;

  /**
   * Makes a compensation by some of the authors.
   *
   * @param products of every text with every other
   * @param authors the number of the author of every text
   * @param rows of the authors that are not excluded
   * @param factor of the products of these rows, with their mean square added on the diagonal
   */
  Compensation(
      double[][] products, int[] authors, BitSet excluded, List<AuthorVariation.Row> rows, Cholesky factor) {
    this.products = products;
    this.rows = rows;
    this.factor = factor;
    texts = IntStream.range(0, authors.length).filter(text -> !excluded.get(authors[text])).toArray();
    int[] names = IntStream.of(texts).map(text -> authors[text]).distinct().sorted().toArray();
    writers = IntStream.of(texts).map(text -> Arrays.binarySearch(names, authors[text])).toArray();
    sizes = new int[names.length];
    IntStream.of(writers).forEach(writer -> sizes[writer]++);
    weights = new double[authors.length];
    for (int i = 0; names.length > 1 && i < texts.length; i++) {
      weights[texts[i]] = 1.0 / (names.length * sizes[writers[i]]);
    }
    beyond = names.length > 1 ? (Math.sqrt(1 + 4.0 / (names.length - 1)) - 1) / 2 : 0;
    textsWithMean = Arrays.stream(products).mapToDouble(row -> sum(row, weights)).toArray();
    rowsWithMean = rows.stream().mapToDouble(row -> row.product(textsWithMean)).toArray();
    meanSquare = sum(weights, textsWithMean);
    List<Side> sides = IntStream.of(texts).mapToObj(text -> side(products[text], products[text][text])).toList();
    withOwn = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      withOwn[i] = means(productsWith(sides.get(i)))[writers[i]];
    }
    ownSquares = means(withOwn);
    lengths = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      lengths[i] = length(sides.get(i).square + fromBeyond(writers[i], 2 * withOwn[i]));
    }
  }

  /** Returns the mean over the texts of every author. */
  private double[] means(double[] values) {
    double[] means = new double[sizes.length];
    for (int i = 0; i < values.length; i++) {
      means[writers[i]] += values[i] / sizes[writers[i]];
    }
    return means;
  }

  /** Returns what a product grows by, seen from beyond m. */
  private double fromBeyond(int author, double withAuthor) {
    return beyond * withAuthor + beyond * beyond * ownSquares[author];
  }

  private static double length(double square) {
    return Math.sqrt(Math.max(square, LEAST_SQUARE));
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
    double withMean = sum(withTexts, weights);
    double[] withRows = new double[rows.size()];
    for (int i = 0; i < withRows.length; i++) {
      withRows[i] = rows.get(i).product(withTexts) - rowsWithMean[i];
    }
    double[] solved = withRows.clone();
    factor.solve(solved);
    double square = withItself - 2 * withMean + meanSquare - sum(withRows, solved);
    return new Side(withTexts, withMean, withRows, solved, square);
  }

  /** Returns the cosine of two texts. */
  double cosine(Side one, Side other, double product) {
    double shared = (sum(one.withRows, other.solved) + sum(other.withRows, one.solved)) / 2; // alike if exchanged
    double centred = product - (one.withMean + other.withMean) + meanSquare;
    return (centred - shared) / (length(one.square) * length(other.square));
  }

  /** Returns the cosines of a text with all that there are to compare with, each seen from beyond m. */
  double[] cosines(Side side) {
    double[] cosines = productsWith(side);
    double[] withAuthors = means(cosines);
    for (int i = 0; i < cosines.length; i++) {
      int author = writers[i];
      double product = cosines[i] + fromBeyond(author, withAuthors[author] + withOwn[i]);
      double square = side.square + fromBeyond(author, 2 * withAuthors[author]);
      cosines[i] = product / (length(square) * lengths[i]);
    }
    return cosines;
  }

  private double[] productsWith(Side side) {
    double[] spread = new double[weights.length];
    for (int row = 0; row < rows.size(); row++) {
      int[] at = rows.get(row).texts();
      for (int i = 0; i < at.length; i++) {
        spread[at[i]] += side.solved[row] * rows.get(row).coefficients()[i];
      }
    }
    double alike = meanSquare - side.withMean + sum(textsWithMean, spread);
    double[] found = new double[texts.length];
    for (int i = 0; i < found.length; i++) {
      int text = texts[i];
      found[i] = side.withTexts[text] - textsWithMean[text] + alike - sum(products[text], spread);
    }
    return found;
  }

  private static double sum(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
