package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.CellReader.Cell;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distances from answers to the same prompts: one less the mean cosine of two answers over the prompts that both have.
 * The answers to a prompt are seen from the mean of all other answers to it, so that what the prompt itself asks for
 * goes away. For two labels these are the answers of all residents but the two: to take the mean over all would make
 * unlike labels the less alike the fewer there are.
 *
 * <p>An answer is a vector of unit length with the values {@code (1 + ln count) · √(ln((1 + N) / (1 + n)) + 1)}, for an
 * n-gram in n of N texts. Since the distance is a mean over prompts, the cosines of all pairs are kept prompt by
 * prompt, and a resample is a weighted sum of them, in O(prompts × labels²) whatever the length of the texts.
 */
final class PairedDistances implements WeightedDistances {
  private static final int MOST_COSINES = 500_000_000;

  private final PromptTable table;
  private final float[][] cosines; // prompt by prompt; NaN for a pair that the prompt says nothing of
  private final int size;
  private final double[] byAll;

  private PairedDistances(PromptTable table, List<float[]> cosines) {
    this.table = table;
    this.cosines = cosines.toArray(float[][]::new);
    size = table.labels().size();
    int[] once = new int[table.prompts()];
    Arrays.fill(once, 1);
    byAll = means(once);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        if (j >= table.residents() && Double.isNaN(byAll[i * size + j])) {
          byAll[i * size + j] = 1; // two guests are not compared, and need share nothing
          byAll[j * size + i] = 1;
        }
        Preconditions.checkArgument(!Double.isNaN(byAll[i * size + j]),
            "\"%s\" and \"%s\" share no prompt that a third label has too, so they cannot be compared prompt by prompt",
            table.labels().get(j), table.labels().get(i));
      }
    }
  }

  static PairedDistances of(PromptTable table, FeatureSpec spec, Workers workers) {
    long pairs = (long) table.labels().size() * (table.labels().size() - 1) / 2;
    Preconditions.checkArgument(pairs * table.prompts() <= MOST_COSINES,
        "%s labels and %s prompts are too many to compare prompt by prompt", table.labels().size(), table.prompts());
    FrequentTerms terms = FrequentTerms.of(spec, table.residentTexts(), workers);
    Vocabulary vocabulary = Vocabulary.copyOf(terms.terms());
    double[] weights = terms.texts().stream()
        .mapToDouble(texts -> StrictMath.sqrt(StrictMath.log((1.0 + terms.allTexts()) / (1.0 + texts)) + 1))
        .toArray();
    List<List<float[]>> cosines = workers.mapRanges(table.prompts(), range -> {
      CellReader reader = new CellReader(spec, vocabulary);
      return IntStream.range(range.from(), range.to())
          .mapToObj(prompt -> cosines(table, prompt, reader, weights))
          .toList();
    });
    return new PairedDistances(table, cosines.stream().flatMap(List::stream).toList());
  }

  private static float[] cosines(PromptTable table, int prompt, CellReader reader, double[] weights) {
    int size = table.labels().size();
    List<Cell> cells = new ArrayList<>();
    for (int label = 0; label < size; label++) {
      cells.add(unit(reader.read(table.texts(label, prompt)), weights));
    }
    return new CenteredCosines(table, prompt, products(cells, weights.length)).all();
  }

  private static Cell unit(Cell cell, double[] weights) {
    float[] values = new float[cell.ids().length];
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((1 + StrictMath.log(cell.counts()[i])) * weights[cell.ids()[i]]);
      square += (double) values[i] * values[i];
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < values.length; i++) {
      values[i] /= (float) length;
    }
    return new Cell(cell.ids(), values, cell.total());
  }

  private static double[][] products(List<Cell> cells, int features) {
    double[][] products = new double[cells.size()][cells.size()];
    float[] spread = new float[features];
    for (int i = 0; i < cells.size(); i++) {
      Cell own = cells.get(i);
      for (int f = 0; f < own.ids().length; f++) {
        spread[own.ids()[f]] = own.counts()[f];
      }
      for (int j = 0; j <= i; j++) {
        Cell other = cells.get(j);
        double product = 0;
        for (int f = 0; f < other.ids().length; f++) {
          product += (double) other.counts()[f] * spread[other.ids()[f]];
        }
        products[i][j] = product;
        products[j][i] = product;
      }
      for (int id : own.ids()) {
        spread[id] = 0;
      }
    }
    return products;
  }

  @Override
  public double[] distances(int[] multiplicities) {
    double[] means = means(multiplicities);
    for (int pair = 0; pair < means.length; pair++) {
      // A resample may lack all prompts that two labels share.
      means[pair] = Double.isNaN(means[pair]) ? byAll[pair] : means[pair];
    }
    return means;
  }

  private double[] means(int[] multiplicities) {
    int pairs = size * (size - 1) / 2;
    double[] sums = new double[pairs];
    double[] counts = new double[pairs];
    for (int prompt = 0; prompt < cosines.length; prompt++) {
      int times = multiplicities[prompt];
      float[] own = cosines[prompt];
      for (int pair = 0; times > 0 && pair < own.length; pair++) {
        if (!Float.isNaN(own[pair])) {
          sums[pair] += times * own[pair];
          counts[pair] += times;
        }
      }
    }
    double[] distances = new double[size * size];
    for (int i = 0, pair = 0; i < size; i++) {
      for (int j = 0; j < i; j++, pair++) {
        double distance = counts[pair] == 0 ? Double.NaN : Math.max(0, 1 - sums[pair] / counts[pair]);
        distances[i * size + j] = distance;
        distances[j * size + i] = distance;
      }
    }
    return distances;
  }

  @Override
  public String toString() {
    return "PairedDistances[" + table + "]";
  }
}
