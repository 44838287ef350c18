package io.github.stylome.search.graph;

import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.RowDistance;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rows made up of a seed: z-scores of authors, a hundred rows to each, and of their texts, half as far from their
 * author as authors are from one another. What is searched for are further texts of some of the authors.
 */
final class MadeUpClusters {
  private static final int TEXTS = 100;

  private final SplittableRandom random = new SplittableRandom(1);
  private final int columns;

  private MadeUpClusters(int columns) {
    this.columns = columns;
  }

  static MeasuredProfiles make(int rows, int columns, int queries, RowDistance distance) {
    MadeUpClusters maker = new MadeUpClusters(columns);
    ProfileMatrix.Builder builder = ProfileMatrix.builder(columns, rows);
    List<float[]> asked = new ArrayList<>();
    float[] author = new float[0];
    int every = Math.max(1, rows / TEXTS / queries);
    for (int row = 0; row < rows; row++) {
      if (row % TEXTS == 0) {
        author = maker.near(new float[columns], 1);
        if (row / TEXTS % every == 0) {
          asked.add(maker.near(author, 0.5f));
        }
      }
      builder.add(maker.near(author, 0.5f));
    }
    return new MeasuredProfiles("made up, " + distance.label(), builder.build(), asked, distance);
  }

  /** Returns a row that is off by chance: by the sum of four uniform numbers, of the deviation that is said. */
  private float[] near(float[] center, float deviation) {
    float[] row = new float[columns];
    for (int c = 0; c < columns; c++) {
      double sum = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
      row[c] = center[c] + deviation * (float) (sum * Math.sqrt(3));
    }
    return row;
  }
}
