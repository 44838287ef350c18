package io.github.stylome.benchmarks.search;

import io.github.stylome.search.ProfileMatrix;
import java.util.Random;

/** Profiles as texts have them: relative frequencies that fall as 1 / rank, each off by chance, one in five 0. */
final class MadeUpProfiles {
  private MadeUpProfiles() {}

  static ProfileMatrix matrix(int rows, int columns) {
    ProfileMatrix.Builder builder = ProfileMatrix.builder(columns, rows);
    Random random = new Random(rows);
    for (int i = 0; i < rows; i++) {
      builder.add(row(columns, random));
    }
    return builder.build();
  }

  static float[] row(int columns, Random random) {
    float[] row = new float[columns];
    float sum = 0;
    for (int i = 0; i < columns; i++) {
      row[i] = random.nextInt(5) == 0 ? 0 : random.nextFloat() / (i + 10);
      sum += row[i];
    }
    for (int i = 0; i < columns && sum > 0; i++) {
      row[i] /= sum;
    }
    return row;
  }

  static double[][] doubles(ProfileMatrix matrix, int rows) {
    double[][] doubles = new double[rows][matrix.columns()];
    for (int r = 0; r < rows; r++) {
      float[] row = matrix.row(r);
      for (int i = 0; i < row.length; i++) {
        doubles[r][i] = row[i];
      }
    }
    return doubles;
  }
}
