package io.github.stylome.leak;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Learns the weights of {@link Evidence} and writes them. No build runs it; it is run by hand when sentences, names or
 * terms have changed. The arguments: the folder of the sets of sentences, that of the corpora, the file to write.
 *
 * <p>Sentences made up for the purpose are claims or not, as they say; those of the development set, which are wordings
 * with several names each, count less. A sentence of the corpora that names a model or a maker, and in which no pattern
 * finds a claim, is none, at a lower weight: a few may be claims that nobody has read. One in which a pattern finds a
 * claim is one: these were read. Logistic regression with a squared penalty on vectors of length 1, by gradient steps in
 * a fixed order, so that the same input gives the same bytes.
 */
final class EvidenceTraining {
  private static final double PENALTY = 0.000001;
  private static final double STEP = 4;
  /** By how much the step is divided more in each round. */
  private static final double DECAY = 0.3;
  /** The bias moves by a part of a step, as there is one for all. */
  private static final double BIAS_SHARE = 0.05;
  private static final int ROUNDS = 30;
  private static final double CORPUS_WEIGHT = 0.15;
  private static final Map<String, Double> SET_WEIGHTS = Map.of("leak-sentences-development.tsv", 0.3);

  /** Sets by whose sentences no rule was written: of these, what the rules say counts. */
  private static final Set<String> WITH_RULES = Set.of("leak-sentences-wordings.tsv", "leak-sentences-borders.tsv",
      "leak-sentences-conversation.tsv", "leak-sentences-slips.tsv", "leak-sentences-asides.tsv",
      "leak-sentences-everyday.tsv", "leak-sentences-grammar.tsv");
  /** Sets that are not learnt from. */
  private static final Set<String> HELD_OUT = Set.of("leak-sentences-held-out.tsv", "leak-sentences-unseen.tsv",
      "leak-sentences-traces.tsv", "leak-sentences-prose.tsv");
  private static final List<String> FIELDS = List.of("text", "reasoning");
  private static final LeakScanner SCANNER = LeakScanner.ofPatterns();

  private static final class Example {
    private final int[] terms;
    private final boolean claim;
    private final double weight;

    Example(int[] terms, boolean claim, double weight) {
      this.terms = terms;
      this.claim = claim;
      this.weight = weight;
    }
  }

  private final List<Example> examples = new ArrayList<>();

  private EvidenceTraining() {}

  /** Learns and writes. */
  public static void main(String[] args) throws IOException {
    EvidenceTraining training = new EvidenceTraining();
    for (Path set : files(Path.of(args[0]), ".tsv")) {
      String name = set.getFileName().toString();
      if (!HELD_OUT.contains(name)) {
        training.readSet(set, WITH_RULES.contains(name), SET_WEIGHTS.getOrDefault(name, 1.0));
      }
    }
    for (Path folder : files(Path.of(args[1]), "")) {
      if (Files.isDirectory(folder)) {
        for (Path file : files(folder, ".jsonl.gz")) {
          training.readCorpus(file);
        }
        for (Path work : files(folder, ".txt")) {
          training.readText(Files.readString(work));
        }
      }
    }
    write(training.weights(), Path.of(args[2]));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private void readSet(Path set, boolean withRules, double weight) throws IOException {
    for (String line : Files.readAllLines(set)) {
      String[] columns = line.split("\t", 3);
      List<int[]> named = new ArrayList<>();
      SCANNER.weigh(columns[2], withRules, (terms, claimed) -> named.add(terms));
      for (int[] terms : named) {
        examples.add(new Example(terms, columns[1].equals("claim"), weight / named.size()));
      }
    }
  }

  private void readCorpus(Path file) throws IOException {
    try (BufferedReader reader = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        for (String field : FIELDS) {
          readText(value(line, field));
        }
      }
    }
  }

  private void readText(String text) {
    boolean claims = !SCANNER.leaks(text).isEmpty();
    SCANNER.weigh(text, claims, (terms, claimed) -> {
      if (claimed || !claims) {
        examples.add(new Example(terms, claims, claims ? 1 : CORPUS_WEIGHT));
      }
    });
  }

  /** Returns the text of a field of a row; empty if it has none. Of what is escaped, only what the scanner minds. */
  private static String value(String row, String field) {
    String key = "\"" + field + "\": \"";
    int start = row.indexOf(key);
    if (start < 0) {
      return "";
    }
    int end = start + key.length();
    while (row.charAt(end) != '"') {
      end += row.charAt(end) == '\\' ? 2 : 1;
    }
    return row.substring(start + key.length(), end).replace("\\n", "\n").replace("\\\"", "\"").replace("\\t", " ");
  }

  /** Returns a weight for every term, and behind them the bias. */
  private double[] weights() {
    int bias = 1 << Evidence.BITS;
    double[] weights = new double[bias + 1];
    double scale = 1;
    Random random = new Random(1);
    List<Example> shuffled = new ArrayList<>(examples);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      double step = STEP / (1 + DECAY * round);
      for (Example example : shuffled) {
        double value = 1 / Math.sqrt(Math.max(1, example.terms.length));
        double sum = 0;
        for (int term : example.terms) {
          sum += weights[term];
        }
        double probability = 1 / (1 + StrictMath.exp(-(weights[bias] + scale * value * sum)));
        double change = step * example.weight * (probability - (example.claim ? 1 : 0));
        // All weights shrink at every step; the factor is kept apart so that only the terms at hand are touched.
        scale *= 1 - step * PENALTY;
        for (int term : example.terms) {
          weights[term] -= change * value / scale;
        }
        weights[bias] -= BIAS_SHARE * change;
      }
    }
    for (int term = 0; term < bias; term++) {
      weights[term] *= scale;
    }
    return weights;
  }

  private static void write(double[] weights, Path file) throws IOException {
    int bias = weights.length - 1;
    double largest = 0;
    for (int term = 0; term < bias; term++) {
      largest = Math.max(largest, Math.abs(weights[term]));
    }
    float unit = (float) (largest / Byte.MAX_VALUE);
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeFloat(unit);
      out.writeFloat((float) weights[bias]);
      for (int term = 0; term < bias; term++) {
        out.writeByte((int) Math.round(weights[term] / unit));
      }
    }
  }
}
