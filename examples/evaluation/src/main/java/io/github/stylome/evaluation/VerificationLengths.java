package io.github.stylome.evaluation;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verification.PairDraw;
import io.github.stylome.verification.PairMethod;
import io.github.stylome.verification.PairVerifier;
import io.github.stylome.verification.TextPair;
import io.github.stylome.verification.VerificationMetrics;
import io.github.stylome.verification.WordSlices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures what a text shorter than those calibrated with costs: C_llr of pairs of so many words by a calibration on
 * pairs of as many, and then of the same pairs with each text cut to a share of its words, by the same calibration.
 * From its table come the rules of {@link PairVerifier} on short texts.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.VerificationLengths ../shared british-fiction 1 4 100 any normalized
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, the collection, the first and the last seed, how many
 * pairs of either kind are drawn on either side, {@code works} or {@code any}, and a {@link PairMethod}.
 */
public final class VerificationLengths {
  private static final int[] WORDS = {250, 500, 1000, 2000, 4000};
  private static final double[] SHARES = {1, 0.9, 0.8, 0.7, 0.5, 0.25};

  private final PairMethod method;
  private final int pairs;
  private final boolean acrossWorks;
  private final PrintStream out;

  VerificationLengths(PairMethod method, int pairs, boolean acrossWorks, PrintStream out) {
    this.method = method;
    this.pairs = pairs;
    this.acrossWorks = acrossWorks;
    this.out = out;
  }

  /** Prints a row for every length, a mean over the seeds. */
  public static void main(String[] args) throws IOException {
    if (args.length != 7 || !List.of("works", "any").contains(args[5])) {
      throw new IllegalArgumentException(
          "needed are the shared folder, the collection, first and last seed, pairs, works or any, and a method");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    VerificationLengths lengths = new VerificationLengths(PairMethod.valueOf(args[6].toUpperCase(Locale.ROOT)),
        Integer.parseInt(args[4]), args[5].equals("works"), out);
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      out.println("words  C_llr of calibration pairs  of test pairs with 1, 0.9, 0.8, 0.7, 0.5, 0.25 of the words");
      for (int words : WORDS) {
        List<Document> texts = VerificationFigures.slices(Path.of(args[0], "corpora", args[1]), words);
        lengths.print(words, texts, Integer.parseInt(args[2]), Integer.parseInt(args[3]),
            Workers.of(executor, threads));
      }
    } finally {
      executor.shutdown();
    }
  }

  private void print(int words, List<Document> texts, int first, int last, Workers workers) {
    double[] sums = new double[SHARES.length + 1];
    for (int seed = first; seed <= last; seed++) {
      VerificationFigures.Sides sides = VerificationFigures.sides(texts, seed);
      PairVerifier verifier = PairVerifier.fit(
          method.scorers(sides.reference(), workers), draw(sides.reference(), seed), seed, workers).taking(1);
      List<TextPair> tests = draw(sides.test(), seed);
      sums[0] += verifier.calibration().cllr();
      for (int i = 0; i < SHARES.length; i++) {
        sums[i + 1] += cllr(verifier, tests, (int) (words * SHARES[i]), workers);
      }
    }
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%5d", words));
    for (double sum : sums) {
      row.append(String.format(Locale.ROOT, "  %5.3f", sum / (last - first + 1)));
    }
    out.println(row);
  }

  private List<TextPair> draw(Corpus texts, int seed) {
    return acrossWorks ? PairDraw.draw(texts, pairs, seed) : PairDraw.drawAny(texts, pairs, seed);
  }

  private static double cllr(PairVerifier verifier, List<TextPair> pairs, int words, Workers workers) {
    List<Double> ratios = workers.map(pairs, pair -> verifier
        .verify(WordSlices.first(pair.questioned(), words), WordSlices.first(pair.known(), words))
        .log10Ratio());
    List<Boolean> truths = new ArrayList<>();
    pairs.forEach(pair -> truths.add(pair.same()));
    return VerificationMetrics.cllr(
        ratios.stream().mapToDouble(Double::doubleValue).toArray(), VerificationFigures.same(truths));
  }
}
