package io.github.stylome.evaluation;

import com.google.common.hash.Hashing;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.composition.SourceShare;
import io.github.stylome.composition.Tally;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Measures composition on mixtures whose shares are known: texts by people, or by one model, and a share of 0 to 100%
 * by another model that is among the references or is not. Prompts are dealt out by a hash: some are references, the
 * mixtures are drawn from others, with replacement. A composer is fitted once and judges each text once.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.Mixtures ../shared xsum 200
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, {@code xsum}, {@code pubmed} or {@code alpaca}, how
 * many mixtures of a kind, and maybe the labels to leave out of the references.
 */
public final class Mixtures {
  private static final double[] SHARES = {0, 0.01, 0.05, 0.2, 0.5, 1};
  private static final int TEXTS = 200;
  private static final double ROUNDING = 1e-9;
  private static final List<String> ALPACA = List.of("claude-3-5-sonnet-20240620", "gpt-4o-2024-05-13", "gemini-pro",
      "Qwen2-72B-Instruct", "vicuna-13b-v1.5", "gpt-3.5-turbo-0613", "cohere", "gemma-7b-it");

  private final Map<String, List<JudgedText>> judged = new TreeMap<>();
  private final Composer composer;
  private final String base;
  private final int runs;
  private final PrintStream out;

  private Mixtures(List<Document> texts, Set<String> unknown, int runs, PrintStream out) {
    this.runs = runs;
    this.out = out;
    List<Document> references = texts.stream()
        .filter(text -> part(text) == 0 && !unknown.contains(text.label().orElseThrow()))
        .toList();
    composer = Composer.fit(Corpus.copyOf(references), ComposerOptions.standard(), Workers.caller());
    base = composer.sources().contains("human") ? "human" : composer.sources().get(0);
    List<Document> others = texts.stream().filter(text -> part(text) == 1).toList();
    List<JudgedText> answers = composer.judge(others, Workers.caller());
    for (int i = 0; i < others.size(); i++) {
      judged.computeIfAbsent(others.get(i).label().orElseThrow(), label -> new ArrayList<>()).add(answers.get(i));
    }
  }

  private static int part(Document text) {
    int hash = Hashing.sha256().hashString("x" + text.group().orElseThrow(), StandardCharsets.UTF_8).asInt();
    return Math.floorMod(hash, 2);
  }

  /** Prints a row for each generator and share, and their means. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Document> texts = read(DevelopmentSplits.shared(args).resolve("corpora"), args[1]);
    Set<String> unknown = new TreeSet<>(List.of(args).subList(3, args.length));
    Mixtures mixtures = new Mixtures(texts, unknown, Integer.parseInt(args[2]), out);
    mixtures.print();
  }

  private static List<Document> read(Path corpora, String name) throws IOException {
    List<Path> files = name.equals("alpaca")
        ? ALPACA.stream().map(model -> corpora.resolve("alpaca-eval").resolve(model + ".jsonl.gz")).toList()
        : List.of(corpora.resolve("human-machine").resolve(name + ".jsonl.gz"));
    List<Document> texts = new ArrayList<>();
    Splits.read(files, text -> {
      // Every fourth prompt of the many in alpaca: figures do not need them all.
      boolean isRead = !name.equals("alpaca") || Integer.parseInt(text.group().orElseThrow()) % 4 == 0;
      if (isRead && AttributionMethod.auto().canMeasure(text.text())) {
        texts.add(text);
      }
    });
    return texts;
  }

  private void print() {
    out.println("generator                  share  covered  of_base  of_generator  error  error_of_base  "
        + "error_of_generator  width  most_to_an_innocent");
    Figures all = new Figures();
    for (String generator : judged.keySet()) {
      if (!generator.equals(base)) {
        for (double share : SHARES) {
          Figures figures = new Figures();
          for (int run = 0; run < runs; run++) {
            mix(generator, share, new SplittableRandom(31L * run + generator.hashCode()), figures);
          }
          boolean isKnown = composer.sources().contains(generator);
          print(generator + (isKnown ? "" : " (unknown)"), share, figures);
          all.add(figures);
        }
      }
    }
    print("all", Double.NaN, all);
  }

  private void mix(String generator, double share, RandomGenerator random, Figures figures) {
    Tally tally = composer.tally();
    long machines = Math.round(share * TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      List<JudgedText> from = judged.getOrDefault(i < machines ? generator : base, List.of());
      tally.add(from.get(random.nextInt(from.size())));
    }
    String named = composer.sources().contains(generator) ? generator : Composition.NONE;
    figures.mixtures++;
    double innocent = 0;
    List<SourceShare> shares = composer.compose(tally).shares();
    for (SourceShare found : shares) {
      boolean isBase = found.source().equals(base);
      boolean isGenerator = found.source().equals(named);
      double truth = isBase ? 1 - share : isGenerator ? share : 0;
      boolean isCovered = found.lower() - ROUNDING <= truth && truth <= found.upper() + ROUNDING;
      double covered = isCovered ? 1 : 0;
      double error = Math.abs(found.share() - truth);
      figures.covered += covered / shares.size();
      figures.error += error / shares.size();
      figures.width += (found.upper() - found.lower()) / shares.size();
      if (isBase) {
        figures.coveredOfBase += covered;
        figures.errorOfBase += error;
      } else if (isGenerator) {
        figures.coveredOfGenerator += covered;
        figures.errorOfGenerator += error;
      } else if (!found.source().equals(Composition.NONE)) {
        innocent = Math.max(innocent, found.share());
      }
    }
    figures.innocent += innocent;
  }

  private void print(String name, double share, Figures figures) {
    double n = figures.mixtures;
    out.println(String.format(Locale.ROOT,
        "%-26s %5.2f  %7.3f  %7.3f  %12.3f  %5.3f  %13.3f  %18.3f  %5.3f  %19.3f", name, share, figures.covered / n,
        figures.coveredOfBase / n, figures.coveredOfGenerator / n, figures.error / n, figures.errorOfBase / n,
        figures.errorOfGenerator / n, figures.width / n, figures.innocent / n));
  }

  /** Sums over mixtures. Not safe for concurrent use. */
  private static final class Figures {
    private double mixtures;
    private double covered;
    private double coveredOfBase;
    private double coveredOfGenerator;
    private double error;
    private double errorOfBase;
    private double errorOfGenerator;
    private double width;
    private double innocent;

    void add(Figures other) {
      mixtures += other.mixtures;
      covered += other.covered;
      coveredOfBase += other.coveredOfBase;
      coveredOfGenerator += other.coveredOfGenerator;
      error += other.error;
      errorOfBase += other.errorOfBase;
      errorOfGenerator += other.errorOfGenerator;
      width += other.width;
      innocent += other.innocent;
    }
  }
}
