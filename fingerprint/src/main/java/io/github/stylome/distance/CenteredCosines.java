package io.github.stylome.distance;

/**
 * The cosines of all pairs of answers to one prompt, each pair seen from the mean of the other residents' answers, from
 * the products of the answers alone.
 */
final class CenteredCosines {
  /** Squares of lengths below this are what rounding leaves of 0. */
  private static final double LEAST_SQUARE = 1e-9;

  private final PromptTable table;
  private final int prompt;
  private final double[][] products;
  private final double[] sums; // of the products with all residents' answers
  private double sum;
  private int residents;

  CenteredCosines(PromptTable table, int prompt, double[][] products) {
    this.table = table;
    this.prompt = prompt;
    this.products = products;
    sums = new double[products.length];
    for (int r = 0; r < table.residents(); r++) {
      if (table.has(r, prompt)) {
        residents++;
        for (int label = 0; label < sums.length; label++) {
          sums[label] += products[label][r];
        }
      }
    }
    for (int r = 0; r < table.residents(); r++) {
      sum += table.has(r, prompt) ? sums[r] : 0;
    }
  }

  /** Returns the cosines of all pairs, row by row below the diagonal; NaN where one has no answer, or no other has. */
  float[] all() {
    int size = products.length;
    float[] cosines = new float[size * (size - 1) / 2];
    int pair = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        cosines[pair++] = table.has(i, prompt) && table.has(j, prompt) ? cosine(i, j) : Float.NaN;
      }
    }
    return cosines;
  }

  private float cosine(int i, int j) {
    double ownI = i < table.residents() ? 1 : 0; // whether the sums have them in
    double ownJ = j < table.residents() ? 1 : 0;
    double others = residents - ownI - ownJ;
    if (others < 1) {
      return Float.NaN;
    }
    double between = products[i][j];
    double withI = (sums[i] - ownI * products[i][i] - ownJ * between) / others;
    double withJ = (sums[j] - ownJ * products[j][j] - ownI * between) / others;
    double center = (sum - 2 * ownI * sums[i] - 2 * ownJ * sums[j] + ownI * products[i][i] + ownJ * products[j][j]
        + 2 * ownI * ownJ * between) / (others * others);
    double squareI = products[i][i] - 2 * withI + center;
    double squareJ = products[j][j] - 2 * withJ + center;
    if (squareI < LEAST_SQUARE || squareJ < LEAST_SQUARE) {
      return 0; // one is all that is usual, and like none in what is not
    }
    double cosine = (between - withI - withJ + center) / Math.sqrt(squareI * squareJ);
    return (float) Math.max(-1, Math.min(1, cosine));
  }
}
