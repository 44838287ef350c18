package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.linear.Cholesky;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NormalizedCosineTest {
  private static final double[][] VECTORS = {
    {1, 0.5, -0.2}, {0.7, 0.1, 0.4}, {-0.3, 0.9, 0.8}, {0.2, 0.6, -0.5}, {-0.9, 0.3, 0.1}, {0.4, -0.8, 0.6}
  };
  private static final int[] AUTHORS = {0, 0, 0, 0, 1, 1};
  private static final List<String> WORKS = List.of("a", "a", "b", "b", "c", "c");

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double[] products(double[] vector) {
    double[] products = new double[VECTORS.length];
    for (int i = 0; i < products.length; i++) {
      products[i] = product(vector, VECTORS[i]);
    }
    return products;
  }

  private static AuthorVariation variation() {
    double[][] products = new double[VECTORS.length][];
    for (int i = 0; i < products.length; i++) {
      products[i] = products(VECTORS[i]);
    }
    return AuthorVariation.of(products, AUTHORS, WORKS);
  }

  private static double[] less(double[] one, double[] other, double scale) {
    double[] rest = new double[one.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = (one[i] - other[i]) * scale;
    }
    return rest;
  }

  private static double[] mean(double[] one, double[] other) {
    return less(one, new double[] {-other[0], -other[1], -other[2]}, 0.5);
  }

  /** Returns the rows of the variation, written out. */
  private static List<double[]> rows(boolean both) {
    List<double[]> rows = new ArrayList<>();
    double[] a = mean(VECTORS[0], VECTORS[1]);
    double[] b = mean(VECTORS[2], VECTORS[3]);
    for (int i = 0; i < 4; i++) {
      rows.add(less(VECTORS[i], i < 2 ? a : b, Math.sqrt(0.5)));
    }
    rows.add(less(a, mean(a, b), 1));
    rows.add(less(b, mean(a, b), 1));
    double[] c = mean(VECTORS[4], VECTORS[5]);
    for (int i = 4; both && i < 6; i++) {
      rows.add(less(VECTORS[i], c, 1));
    }
    return rows;
  }

  /** Returns the product by the inverse of the covariance and the unit matrix, written out. */
  private static double compensated(double[] one, double[] other, List<double[]> rows) {
    double trace = 0;
    for (double[] row : rows) {
      trace += product(row, row);
    }
    double[][] matrix = new double[3][3];
    for (int i = 0; i < 3; i++) {
      matrix[i][i] = 1;
      for (double[] row : rows) {
        for (int j = 0; j < 3; j++) {
          matrix[i][j] += row[i] * row[j] / (trace / rows.size());
        }
      }
    }
    double[] solved = other.clone();
    Cholesky.of(matrix).solve(solved);
    return product(one, solved);
  }

  private static double cosine(double[] one, double[] other, List<double[]> rows) {
    return compensated(one, other, rows)
        / Math.sqrt(compensated(one, one, rows) * compensated(other, other, rows));
  }

  private static double cosineFrom(double[] origin, double[] one, double[] other, List<double[]> rows) {
    return cosine(less(one, origin, 1), less(other, origin, 1), rows);
  }

  @Test
  void cosine_isThatOfTheInverseCovariance_seenFromTheMeanOrBeyond_writtenOut() {
    double[] one = {0.3, -0.6, 0.9};
    double[] other = {-0.2, 0.5, 0.7};
    Compensation all = variation().without(new BitSet());
    Compensation.Side first = all.side(products(one), product(one, one));
    Compensation.Side second = all.side(products(other), product(other, other));
    double[] ofFirst = mean(mean(VECTORS[0], VECTORS[1]), mean(VECTORS[2], VECTORS[3]));
    double[] ofSecond = mean(VECTORS[4], VECTORS[5]);
    assertEquals(cosineFrom(mean(ofFirst, ofSecond), one, other, rows(true)),
        all.cosine(first, second, product(one, other)), 1e-12);
    double beyond = (Math.sqrt(5) - 1) / 2; // p + p² = 1 for two authors
    double[] expected = new double[VECTORS.length];
    for (int i = 0; i < expected.length; i++) {
      double[] away = less(ofFirst, ofSecond, (AUTHORS[i] == 0 ? 0.5 : -0.5) * beyond);
      double[] origin = less(mean(ofFirst, ofSecond), away, 1);
      expected[i] = cosineFrom(origin, one, VECTORS[i], rows(true));
    }
    assertArrayEquals(expected, all.cosines(first), 1e-12);
  }

  @Test
  void excludedAuthor_takesNoPart() {
    BitSet second = new BitSet();
    second.set(1);
    Compensation left = variation().without(second);
    double[] one = {0.3, -0.6, 0.9};
    Compensation.Side side = left.side(products(one), product(one, one));
    assertEquals(4, left.texts());
    assertEquals(cosine(one, VECTORS[3], rows(false)), left.cosines(side)[3], 1e-12);
  }

  @Test
  void directionInWhichAuthorsVary_countsLess() {
    double[][] products = {{1, -1}, {-1, 1}};
    Compensation one =
        AuthorVariation.of(products, new int[] {0, 0}, List.of("a", "a")).without(new BitSet());
    // Texts that differ from each other by the first direction only, as the author's do: (1, 1) and (-1, 1).
    Compensation.Side first = one.side(new double[] {1, -1}, 2);
    Compensation.Side second = one.side(new double[] {-1, 1}, 2);
    assertTrue(one.cosine(first, second, 0) > 0.3, "0 without compensation");
  }

  private static String prose(int author, int text) {
    SplittableRandom random = new SplittableRandom(97L * author + text);
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      int word = random.nextInt(3) == 0 ? (author * 7) % 40 + random.nextInt(12) : random.nextInt(60);
      prose.append("w").append((char) ('a' + word % 26)).append((char) ('a' + word / 26)).append(' ');
    }
    return prose.toString();
  }

  private static List<Document> texts(int authors) {
    List<Document> texts = new ArrayList<>();
    for (int author = 0; author < authors; author++) {
      for (int text = 0; text < 4; text++) {
        texts.add(Document.of(author + "-" + text, "author " + author, prose(author, text)).withGroup("w" + text / 2));
      }
    }
    return texts;
  }

  @Test
  void score_isAsManyDeviations_asTextsByOthersSay() {
    NormalizedCosine scorer = NormalizedCosine.fit(Corpus.copyOf(texts(5)), Workers.caller());
    Document one = Document.of("x", prose(7, 1));
    double same = scorer.score(one, Document.of("y", prose(7, 2)));
    double different = scorer.score(one, Document.of("z", prose(9, 2)));
    assertTrue(same > 1, "score " + same);
    assertTrue(Math.abs(different) < 1.5, "score " + different);
  }

  @Test
  void orderOfTheReference_changesNothingButRounding() {
    List<Document> texts = texts(5);
    List<Document> turned = new ArrayList<>(texts);
    Collections.reverse(turned);
    Document one = Document.of("x", prose(7, 1));
    Document other = Document.of("y", prose(8, 2));
    assertEquals(NormalizedCosine.fit(Corpus.copyOf(texts), Workers.caller()).score(one, other),
        NormalizedCosine.fit(Corpus.copyOf(turned), Workers.caller()).score(one, other), 1e-4);
  }

  @Test
  void referenceWithoutTwoTextsByOthers_isRefused() {
    NormalizedCosine scorer = NormalizedCosine.fit(Corpus.copyOf(texts(2)), Workers.caller());
    Document one = Document.of("x", "author 0", prose(0, 9));
    Document other = Document.of("y", "author 1", prose(1, 9));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> scorer.score(one, other));
    assertTrue(String.valueOf(refused.getMessage()).contains("leave 0 reference texts by others"),
        refused.getMessage());
  }

  @Test
  void vector_hasLengthOne() {
    StyleVectors vectors = StyleVectors.fit(Corpus.copyOf(texts(3)), Workers.caller());
    float[] vector = vectors.vector(Document.of("x", prose(7, 1)));
    assertEquals(1, StyleVectors.product(vector, vector), 1e-6);
  }
}
