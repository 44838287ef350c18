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
 * claim is one: these were read. Logistic regression with a squared penalty, in which a term counts by how much more
 * often it stands in claims than elsewhere, or less (Wang and Manning 2012), by gradient steps in a fixed order, so that
 * the same input gives the same bytes.
 */
final class EvidenceTraining {
  private static final double PENALTY = 0.0005;
  private static final double STEP = 0.003;
  private static final int ROUNDS = 30;
  private static final double CORPUS_WEIGHT = 0.3;
  private static final Map<String, Double> SET_WEIGHTS = Map.of("leak-sentences-development.tsv", 0.3);
  /** Of so many sentences of the corpora, one is read. */
  private static final int EVERY = 2;

  /** Sets by whose sentences no rule was written: of these, what the rules say counts. */
  private static final Set<String> WITH_RULES = Set.of("leak-sentences-wordings.tsv", "leak-sentences-borders.tsv",
      "leak-sentences-conversation.tsv", "leak-sentences-slips.tsv", "leak-sentences-asides.tsv");
  /** Sets that are not learnt from. */
  private static final Set<String> HELD_OUT = Set.of("leak-sentences-held-out.tsv", "leak-sentences-unseen.tsv");
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
  private int seen;

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
      for (Path file : Files.isDirectory(folder) ? files(folder, ".jsonl.gz") : List.<Path>of()) {
        training.readCorpus(file);
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
      if (claims ? claimed : seen++ % EVERY == 0) {
        examples.add(new Example(terms, claims, CORPUS_WEIGHT));
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
    double[] counts = counts();
    double[] weights = new double[bias + 1];
    double scale = 1;
    Random random = new Random(1);
    List<Example> shuffled = new ArrayList<>(examples);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (Example example : shuffled) {
        double sum = 0;
        for (int term : example.terms) {
          sum += weights[term] * counts[term];
        }
        double probability = 1 / (1 + StrictMath.exp(-(weights[bias] + scale * sum)));
        double step = STEP * example.weight * (probability - (example.claim ? 1 : 0));
        // All weights shrink at every step; the factor is kept apart so that only the terms at hand are touched.
        scale *= 1 - STEP * PENALTY;
        for (int term : example.terms) {
          weights[term] -= step / scale * counts[term];
        }
        weights[bias] -= step;
      }
    }
    for (int term = 0; term < bias; term++) {
      weights[term] *= scale * counts[term];
    }
    return weights;
  }

  /** Returns by how much each term counts: how far the logarithms of its shares in claims and elsewhere lie apart. */
  private double[] counts() {
    int bias = 1 << Evidence.BITS;
    double[] claims = new double[bias + 1];
    double[] others = new double[bias + 1];
    for (Example example : examples) {
      double[] shares = example.claim ? claims : others;
      shares[bias] += example.weight;
      for (int term : example.terms) {
        shares[term] += example.weight;
      }
    }
    double[] counts = new double[bias];
    for (int term = 0; term < bias; term++) {
      double claim = (claims[term] + 1) / (claims[bias] + 1);
      double other = (others[term] + 1) / (others[bias] + 1);
      counts[term] = Math.abs(StrictMath.log(claim / other));
    }
    return counts;
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
