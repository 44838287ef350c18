package io.github.stylome.search;

import java.util.Random;

/** Rows for tests. */
final class TestRows {
  private TestRows() {}

  /** Returns relative frequencies that add up to 1, one in three 0. */
  static float[][] frequencies(int count, int columns, Random random) {
    float[][] rows = new float[count][columns];
    for (float[] row : rows) {
      float sum = 0;
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextInt(3) == 0 ? 0 : random.nextFloat();
        sum += row[c];
      }
      for (int c = 0; c < columns && sum > 0; c++) {
        row[c] /= sum;
      }
    }
    return rows;
  }

  /** Returns rows of very different numbers, up to some magnitude, one in four 0. */
  static float[][] uneven(int count, int columns, float greatest, boolean signed, Random random) {
    float[][] rows = new float[count][columns];
    for (float[] row : rows) {
      for (int c = 0; c < columns; c++) {
        float value = random.nextFloat() * greatest * Math.scalb(1f, -random.nextInt(12));
        row[c] = random.nextInt(4) == 0 ? 0 : signed && random.nextBoolean() ? -value : value;
      }
    }
    return rows;
  }

  /** Returns rows of which each is one of a few, but for some last bits. */
  static float[][] alike(int count, int columns, boolean signed, Random random) {
    float[][] kinds = uneven(1 + random.nextInt(4), columns, 1, signed, random);
    float[][] rows = new float[count][];
    for (int r = 0; r < count; r++) {
      rows[r] = kinds[random.nextInt(kinds.length)].clone();
      for (int c = random.nextInt(2 * columns); c < columns; c += 1 + random.nextInt(columns)) {
        rows[r][c] = random.nextBoolean() ? Math.nextUp(rows[r][c]) : rows[r][c] * (1 + random.nextInt(9) * 1e-7f);
      }
    }
    return rows;
  }

  /** Returns a copy of which some numbers are the next or the one before. */
  static float[] nudged(float[] row, Random random) {
    float[] copy = row.clone();
    for (int c = 0; c < copy.length; c++) {
      if (copy[c] != 0 && random.nextInt(3) == 0) {
        copy[c] = random.nextBoolean() ? Math.nextUp(copy[c]) : Math.nextDown(copy[c]);
      }
    }
    return copy;
  }
}
