package io.github.stylome.distance;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.CellReader.Cell;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Distances from what labels do on the whole, for prompts that are not shared: Cosine Delta of profiles. A profile is
 * the mean over a label's prompts of relative frequencies; from that of a prompt with two residents or more their mean
 * is subtracted first, and from others the mean profile, so that what was asked goes away where it can be known. Means
 * and deviations over labels are those of the residents.
 *
 * <p>Counts are kept sparse for every label and prompt, and a resample is a sum of them with whole weights.
 */
final class ProfileDistances implements WeightedDistances {
  private static final int FEATURES = 2000;

  private final PromptTable table;
  private final int features;
  private final Cell[][] cells; // label by label: relative frequencies
  private final Cell[] means; // of each prompt over residents, empty where there are fewer than two
  private final boolean[] shared;

  private ProfileDistances(PromptTable table, int features, Cell[][] cells) {
    this.table = table;
    this.features = features;
    this.cells = cells;
    means = new Cell[table.prompts()];
    shared = new boolean[table.prompts()];
    for (int prompt = 0; prompt < means.length; prompt++) {
      shared[prompt] = table.residentsOf(prompt) >= 2;
      means[prompt] = mean(prompt);
    }
  }

  static ProfileDistances of(PromptTable table, FeatureSpec spec, Workers workers) {
    FrequentTerms all = FrequentTerms.of(spec, table.residentTexts(), workers);
    List<String> terms = all.terms().subList(0, Math.min(FEATURES, all.terms().size()));
    Vocabulary vocabulary = Vocabulary.copyOf(terms);
    List<Cell[]> cells = workers.map(IntStream.range(0, table.labels().size()).boxed().toList(), label -> {
      CellReader reader = new CellReader(spec, vocabulary);
      return IntStream.range(0, table.prompts())
          .mapToObj(prompt -> relative(reader.read(table.texts(label, prompt))))
          .toArray(Cell[]::new);
    });
    return new ProfileDistances(table, terms.size(), cells.toArray(Cell[][]::new));
  }

  private static Cell relative(Cell cell) {
    float[] shares = cell.counts();
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= cell.total();
    }
    return cell;
  }

  private Cell mean(int prompt) {
    double[] sums = new double[features];
    for (int label = 0; shared[prompt] && label < table.residents(); label++) {
      add(sums, cells[label][prompt], 1.0 / table.residentsOf(prompt));
    }
    int[] ids = IntStream.range(0, features).filter(id -> sums[id] > 0).toArray();
    float[] values = new float[ids.length];
    for (int i = 0; i < ids.length; i++) {
      values[i] = (float) sums[ids[i]];
    }
    return new Cell(ids, values, 0);
  }

  private static void add(double[] sums, Cell cell, double weight) {
    int[] ids = cell.ids();
    float[] values = cell.counts();
    for (int i = 0; i < ids.length; i++) {
      sums[ids[i]] += weight * values[i];
    }
  }

  @Override
  public double[] distances(int[] multiplicities) {
    int size = table.labels().size();
    double[][] profiles = new double[size][];
    double[] all = new double[features]; // of the means of all shared prompts
    for (int prompt = 0; prompt < means.length; prompt++) {
      if (shared[prompt]) {
        add(all, means[prompt], multiplicities[prompt]);
      }
    }
    double[] grand = new double[features];
    double[] unshared = new double[size]; // the share of a label's weight that has no mean of a prompt
    for (int label = 0; label < size; label++) {
      profiles[label] = profile(label, multiplicities, all, unshared, grand);
    }
    for (int label = 0; label < size; label++) {
      for (int f = 0; f < features; f++) {
        profiles[label][f] -= unshared[label] * grand[f];
      }
    }
    standardize(profiles);
    return cosineDistances(profiles);
  }

  /** Returns a profile less the means of its prompts, and adds it as it is to the mean profile if of a resident. */
  private double[] profile(int label, int[] drawn, double[] all, double[] unshared, double[] grand) {
    int[] times = times(label, drawn);
    double[] profile = new double[features];
    double[] usual = new double[features];
    int total = 0;
    int own = 0;
    boolean complete = true;
    for (int prompt = 0; prompt < times.length; prompt++) {
      boolean has = table.has(label, prompt);
      complete &= has || !shared[prompt];
      if (has && times[prompt] > 0) {
        add(profile, cells[label][prompt], times[prompt]);
        total += times[prompt];
        own += shared[prompt] ? 0 : times[prompt];
      }
    }
    if (complete && times == drawn) {
      System.arraycopy(all, 0, usual, 0, features);
    } else {
      for (int prompt = 0; prompt < times.length; prompt++) {
        if (table.has(label, prompt) && times[prompt] > 0) {
          add(usual, means[prompt], times[prompt]);
        }
      }
    }
    for (int f = 0; f < features; f++) {
      grand[f] += label < table.residents() ? profile[f] / total / table.residents() : 0;
      profile[f] = (profile[f] - usual[f]) / total;
    }
    unshared[label] = (double) own / total;
    return profile;
  }

  /** A resample may lack all prompts of a label; then it counts with all of them. */
  private int[] times(int label, int[] drawn) {
    for (int prompt = 0; prompt < drawn.length; prompt++) {
      if (drawn[prompt] > 0 && table.has(label, prompt)) {
        return drawn;
      }
    }
    int[] once = new int[drawn.length];
    Arrays.fill(once, 1);
    return once;
  }

  /** Brings every feature to mean 0 and deviation 1 over the residents; a feature without deviation becomes 0. */
  private void standardize(double[][] profiles) {
    int residents = table.residents();
    for (int f = 0; f < features; f++) {
      double sum = 0;
      double squares = 0;
      for (int r = 0; r < residents; r++) {
        sum += profiles[r][f];
      }
      for (int r = 0; r < residents; r++) {
        double difference = profiles[r][f] - sum / residents;
        squares += difference * difference;
      }
      double deviation = Math.sqrt(squares / (residents - 1));
      for (double[] profile : profiles) {
        profile[f] = deviation > 0 ? (profile[f] - sum / residents) / deviation : 0;
      }
    }
  }

  private static double[] cosineDistances(double[][] profiles) {
    int size = profiles.length;
    for (double[] profile : profiles) {
      double square = 0;
      for (double value : profile) {
        square += value * value;
      }
      double length = square > 0 ? Math.sqrt(square) : 1;
      for (int f = 0; f < profile.length; f++) {
        profile[f] /= length;
      }
    }
    double[] distances = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.max(0, Kernel.UNIT_COSINE.distance(profiles[i], profiles[j]));
        distances[i * size + j] = distance;
        distances[j * size + i] = distance;
      }
    }
    return distances;
  }
}
