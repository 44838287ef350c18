package io.github.stylome.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verification.PairDraw;
import io.github.stylome.verification.PairMethod;
import io.github.stylome.verification.PairVerification;
import io.github.stylome.verification.PairVerifier;
import io.github.stylome.verification.TextPair;
import io.github.stylome.verification.VerificationAnswer;
import io.github.stylome.verification.VerificationMetrics;
import io.github.stylome.verification.WordSlices;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures verification on pairs of slices of works whose files are named {@code author_work.txt}. For every seed, four
 * authors are drawn for the test; the others calibrate and are the reference, so that no author is on both sides. Two
 * texts of one author are of different works, or any two slices.
 *
 * <p>With {@code circle} the authors stand in a circle in an order that the seed draws. Every two neighbours are tested
 * in turn, and all others calibrate and are the reference, so that no author is on both sides of a calibration, every
 * author is tested twice unless there are too few works for pairs, and nearly as many calibrate as a user would have.
 * C_llr is then of the whole circle.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.VerificationFigures ../shared british-fiction 2000 5 9 200 works normalized cosine
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, the collection, the words of a slice, the first and the
 * last seed, how many pairs of either kind are drawn on either side, {@code works} or {@code any}, maybe {@code circle},
 * and names of {@link PairMethod}; all if there are none. Settings were chosen on the novels with the seeds 1 to 4, not in
 * circles.
 */
public final class VerificationFigures {
  private static final int SLICES = 20;
  private static final int TEST_AUTHORS = 4;
  private static final int BINS = 10;
  private static final String HEADING = "method        AUC    c@1  F0.5u  Brier  C_llr [range]        min    ECE"
      + "  ECE of a split    ms";

  private final int pairs;
  private final boolean acrossWorks;
  private final PrintStream out;
  private final Map<PairMethod, Figures> figures = new LinkedHashMap<>();

  VerificationFigures(Set<PairMethod> methods, int pairs, boolean acrossWorks, PrintStream out) {
    this.pairs = pairs;
    this.acrossWorks = acrossWorks;
    this.out = out;
    methods.forEach(method -> figures.put(method, new Figures()));
  }

  /** The answers of a method to the pairs of a seed. */
  private static final class Tested {
    final List<PairVerification> answers = new ArrayList<>();
    final List<TextPair> pairs = new ArrayList<>();
    double milliseconds;
    int splits;
  }

  /** The answers of a method. */
  private static final class Figures {
    final List<PairVerification> answers = new ArrayList<>();
    final List<Boolean> truths = new ArrayList<>();
    final List<Double> cllr = new ArrayList<>();
    final List<Double> ece = new ArrayList<>();
    double milliseconds;

    void add(Tested seed) {
      boolean[] same = same(seed.pairs.stream().map(TextPair::same).toList());
      answers.addAll(seed.answers);
      seed.pairs.forEach(pair -> truths.add(pair.same()));
      cllr.add(VerificationMetrics.cllr(ratios(seed.answers), same));
      ece.add(VerificationMetrics.ece(probabilities(seed.answers), same));
      milliseconds += seed.milliseconds / seed.splits;
    }

    String row(String name) {
      boolean[] same = same(truths);
      double[] ratios = ratios(answers);
      double[] probabilities = probabilities(answers);
      VerificationAnswer[] given = answers.stream().map(PairVerification::answer).toArray(VerificationAnswer[]::new);
      return String.format(Locale.ROOT,
          "%-11s %5.3f  %5.3f  %5.3f  %5.3f  %5.3f [%4.2f, %4.2f]  %5.3f  %5.3f  %14.3f  %4.0f", name,
          VerificationMetrics.auc(ratios, same), VerificationMetrics.cAtOne(given, same),
          VerificationMetrics.f05u(given, same), VerificationMetrics.brier(probabilities, same),
          mean(cllr), Collections.min(cllr), Collections.max(cllr), VerificationMetrics.cllrMin(ratios, same),
          VerificationMetrics.ece(probabilities, same), mean(ece), milliseconds / cllr.size());
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static boolean[] same(List<Boolean> truths) {
    boolean[] same = new boolean[truths.size()];
    for (int i = 0; i < same.length; i++) {
      same[i] = truths.get(i);
    }
    return same;
  }

  private static double[] ratios(List<PairVerification> answers) {
    return answers.stream().mapToDouble(PairVerification::log10Ratio).toArray();
  }

  private static double[] probabilities(List<PairVerification> answers) {
    return answers.stream().mapToDouble(PairVerification::probabilityAtEvenOdds).toArray();
  }

  /** Prints tables of all seeds up to each. */
  public static void main(String[] args) throws IOException {
    if (args.length < 7 || !List.of("works", "any").contains(args[6])) {
      throw new IllegalArgumentException(
          "needed are the shared folder, the collection, words, first and last seed, pairs, and works or any");
    }
    boolean circle = args.length > 7 && args[7].equals("circle");
    Set<PairMethod> methods = EnumSet.noneOf(PairMethod.class);
    for (String name : List.of(args).subList(circle ? 8 : 7, args.length)) {
      methods.add(PairMethod.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    List<Document> texts = slices(Path.of(args[0], "corpora", args[1]), Integer.parseInt(args[2]));
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      VerificationFigures all = new VerificationFigures(methods.isEmpty() ? EnumSet.allOf(PairMethod.class) : methods,
          Integer.parseInt(args[5]), args[6].equals("works"), out);
      for (int seed = Integer.parseInt(args[3]); seed <= Integer.parseInt(args[4]); seed++) {
        all.test(circle ? circle(texts, seed) : List.of(sides(texts, seed)), seed, Workers.of(executor, threads));
        all.print();
      }
    } finally {
      executor.shutdown();
    }
  }

  /** Returns slices of works whose files are named {@code author_work.txt}, with the author as label. */
  static List<Document> slices(Path folder, int words) throws IOException {
    List<Document> slices = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.getFileName().toString().matches("[^_]+_.+\\.txt")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      Document work = Document.of(name, name.substring(0, name.indexOf('_')), Files.readString(file));
      slices.addAll(WordSlices.of(work, words, SLICES));
    }
    return slices;
  }

  private List<TextPair> draw(Corpus texts, int seed) {
    return acrossWorks ? PairDraw.draw(texts, pairs, seed) : PairDraw.drawAny(texts, pairs, seed);
  }

  /** The texts of the authors that calibrate, and of those that are tested. */
  record Sides(Corpus reference, Corpus test) {}

  /** Returns the sides of a seed. */
  static Sides sides(List<Document> texts, int seed) {
    return sides(texts, new HashSet<>(authors(texts, seed).subList(0, TEST_AUTHORS)));
  }

  /** Returns the sides of every two authors who are neighbours in the circle of a seed. */
  static List<Sides> circle(List<Document> texts, int seed) {
    List<String> authors = authors(texts, seed);
    return IntStream.range(0, authors.size())
        .mapToObj(i -> sides(texts, Set.of(authors.get(i), authors.get((i + 1) % authors.size()))))
        .toList();
  }

  /** Returns the authors in the order of a seed. */
  private static List<String> authors(List<Document> texts, int seed) {
    Set<String> names = new TreeSet<>();
    texts.forEach(text -> names.add(text.label().orElseThrow()));
    List<String> authors = new ArrayList<>(names);
    Collections.shuffle(authors, new Random(seed));
    return authors;
  }

  private static Sides sides(List<Document> texts, Set<String> tested) {
    Map<Boolean, List<Document>> sides =
        texts.stream().collect(Collectors.partitioningBy(text -> tested.contains(text.label().orElseThrow())));
    return new Sides(
        Corpus.copyOf(requireNonNull(sides.get(false))), Corpus.copyOf(requireNonNull(sides.get(true))));
  }

  /** Tests all that belongs to a seed. */
  private void test(List<Sides> all, int seed, Workers workers) {
    Map<PairMethod, Tested> tested = new LinkedHashMap<>();
    figures.keySet().forEach(method -> tested.put(method, new Tested()));
    for (Sides sides : all) {
      Set<String> authors = new TreeSet<>();
      sides.test().forEach(text -> authors.add(text.label().orElseThrow()));
      if (acrossWorks && !severalWorks(sides.test())) {
        out.println("seed " + seed + ", not tested " + authors + ", as neither has two works");
        continue;
      }
      List<TextPair> tests = draw(sides.test(), seed);
      split(sides.reference(), tests, seed, workers, tested);
      out.println("seed " + seed + ", tested " + authors + ", " + tests.size() + " pairs");
    }
    figures.forEach((method, results) -> results.add(requireNonNull(tested.get(method))));
  }

  private static boolean severalWorks(Corpus texts) {
    Map<String, Set<String>> works = new HashMap<>();
    texts.forEach(text -> works.computeIfAbsent(text.label().orElseThrow(), key -> new HashSet<>())
        .add(text.group().orElseThrow()));
    return works.values().stream().anyMatch(own -> own.size() > 1);
  }

  private void split(
      Corpus reference, List<TextPair> tests, int seed, Workers workers, Map<PairMethod, Tested> tested) {
    List<TextPair> calibration = draw(reference, seed);
    Map<String, TimedScorer> timed = new LinkedHashMap<>();
    for (PairMethod method : figures.keySet()) {
      if (!timed.keySet().containsAll(method.names())) {
        method.scorers(reference, workers).forEach(scorer -> timed.put(scorer.name(), new TimedScorer(scorer)));
      }
    }
    tested.forEach((method, results) -> {
      List<TimedScorer> parts = method.names().stream().map(name -> requireNonNull(timed.get(name))).toList();
      PairVerifier verifier = PairVerifier.fit(parts, calibration, seed, workers);
      results.answers.addAll(workers.map(tests, pair -> verifier.verify(pair.questioned(), pair.known())));
      results.pairs.addAll(tests);
      results.splits++;
      results.milliseconds += parts.stream().mapToDouble(TimedScorer::milliseconds).sum();
    });
  }

  private void print() {
    out.println(HEADING);
    figures.forEach((method, results) -> out.println(results.row(method.name().toLowerCase(Locale.ROOT))));
    figures.forEach((method, results) -> {
      if (method == PairMethod.NORMALIZED || method == PairMethod.FUSION) {
        out.println("reliability of " + method + ": pairs, mean probability, share by one author");
        for (VerificationMetrics.Bin bin : VerificationMetrics.reliability(
            probabilities(results.answers), same(results.truths), BINS)) {
          out.println(String.format(Locale.ROOT, "%5d  %5.3f  %5.3f", bin.pairs(), bin.probability(), bin.share()));
        }
      }
    });
  }
}
