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
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Measures composition on mixtures whose shares are known: texts by people, or by a model that stands for them, and a
 * share of 0 to 100% by another generator that is among the references or is not. Prompts are dealt out by a hash: some
 * are references, the mixtures are drawn from others, without replacement, of as many texts as there are for that, 200
 * at most. At most four fifths of the texts of a source are drawn, so that mixtures differ.
 *
 * <p>One process measures all: generators that are known, and each of them, or those that are named, left out of the
 * references in turn. For each a composer is fitted once and judges each text once. After {@code mvn package}, from the
 * root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.Mixtures ../shared xsum 200
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, a corpus ({@code xsum}, {@code pubmed}, {@code alpaca},
 * {@code speechmap}, whose sources are families of two models), how many mixtures of a kind, and maybe what is left
 * out: labels, or {@code -} for nothing.
 */
public final class Mixtures {
  private static final double[] SHARES = {0, 0.01, 0.05, 0.2, 0.5, 1};
  private static final int MOST_TEXTS = 200;
  private static final double DRAWN = 0.8;
  private static final double ROUNDING = 1e-9;
  private static final List<String> ALPACA = List.of("claude-3-5-sonnet-20240620", "gpt-4o-2024-05-13",
      "gpt-4o-mini-2024-07-18", "gpt-3.5-turbo-0613", "Qwen2-72B-Instruct", "gemini-pro");
  private static final List<String> SPEECHMAP = List.of("anthropic_claude-3-5-sonnet-20241022",
      "anthropic_claude-3-7-sonnet-20250219", "openai_gpt-4.1-2025-04-14", "openai_gpt-4o-2024-11-20",
      "qwen_qwen3-14b", "qwen_qwen3-32b", "meta-llama_llama-3.3-70b-instruct", "meta-llama_llama-4-maverick");
  /** People, or what stands for them. */
  private static final List<String> BASES = List.of("human", ALPACA.get(0), "anthropic");
  private static final String NOTHING = "-";

  private final List<Document> references;
  private final List<Document> others;
  private final String base;
  private final int runs;
  private final PrintStream out;

  private Mixtures(List<Document> texts, String base, int runs, PrintStream out) {
    references = texts.stream().filter(text -> part(text) == 0).toList();
    others = texts.stream().filter(text -> part(text) == 1).toList();
    this.base = base;
    this.runs = runs;
    this.out = out;
  }

  private static int part(Document text) {
    int hash = Hashing.sha256().hashString("x" + text.group().orElseThrow(), StandardCharsets.UTF_8).asInt();
    return Math.floorMod(hash, 2);
  }

  /** Prints a row for each generator and share, and the means of what was left out. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Document> texts = read(DevelopmentSplits.shared(args).resolve("corpora"), args[1]);
    List<String> sources = texts.stream().map(text -> text.label().orElseThrow()).distinct().sorted().toList();
    String base = BASES.stream().filter(sources::contains).findFirst().orElseThrow();
    List<String> leftOut = new ArrayList<>(List.of(args).subList(3, args.length));
    if (leftOut.isEmpty()) {
      leftOut.add(NOTHING);
      sources.stream().filter(source -> !source.equals(base)).forEach(leftOut::add);
    }
    Mixtures mixtures = new Mixtures(texts, base, Integer.parseInt(args[2]), out);
    out.println("generator                     share texts  covered  of_base  of_generator  error  error_of_base  "
        + "error_of_generator  width  most_to_an_innocent");
    leftOut.forEach(mixtures::print);
  }

  private static List<Document> read(Path corpora, String name) throws IOException {
    List<Path> files = switch (name) {
      case "alpaca" -> ALPACA.stream().map(model -> corpora.resolve("alpaca-eval/" + model + ".jsonl.gz")).toList();
      case "speechmap" -> List.of(corpora.resolve("speechmap/us_criticism.jsonl.gz"),
          corpora.resolve("speechmap/china_criticism.jsonl.gz"));
      default -> List.of(corpora.resolve("human-machine/" + name + ".jsonl.gz"));
    };
    List<Document> texts = new ArrayList<>();
    Splits.read(files, text -> {
      if (isRead(name, text) && AttributionMethod.auto().canMeasure(text.text())) {
        String label = text.label().orElseThrow();
        texts.add(name.equals("speechmap") ? text.withLabel(label.substring(0, label.indexOf('_'))) : text);
      }
    });
    return texts;
  }

  private static boolean isRead(String name, Document text) {
    return switch (name) {
      // Every fourth prompt of the many in alpaca: figures do not need them all.
      case "alpaca" -> Integer.parseInt(text.group().orElseThrow()) % 4 == 0;
      case "speechmap" -> SPEECHMAP.contains(text.label().orElseThrow());
      default -> true;
    };
  }

  private void print(String unknown) {
    List<Document> known = references.stream()
        .filter(text -> !text.label().orElseThrow().equals(unknown))
        .toList();
    ComposerOptions standard = ComposerOptions.standard();
    Composer composer = Composer.fit(Corpus.copyOf(known),
        new ComposerOptions(standard.method(), base, standard.families(), standard.seed()), Workers.caller());
    Map<String, List<JudgedText>> judged = new TreeMap<>();
    List<JudgedText> answers = composer.judge(others, Workers.caller());
    for (int i = 0; i < others.size(); i++) {
      judged.computeIfAbsent(others.get(i).label().orElseThrow(), label -> new ArrayList<>()).add(answers.get(i));
    }
    Figures all = new Figures();
    for (String generator : judged.keySet()) {
      if (unknown.equals(NOTHING) ? !generator.equals(base) : generator.equals(unknown)) {
        for (double share : SHARES) {
          Figures figures = measured(composer, judged, generator, share);
          print(generator + (unknown.equals(NOTHING) ? "" : " (unknown)"), share, figures);
          all.add(figures);
        }
      }
    }
    print(unknown.equals(NOTHING) ? "all known" : "all of it", Double.NaN, all);
  }

  private Figures measured(
      Composer composer, Map<String, List<JudgedText>> judged, String generator, double share) {
    List<JudgedText> own = judged.getOrDefault(base, List.of());
    List<JudgedText> machine = judged.getOrDefault(generator, List.of());
    int texts = MOST_TEXTS;
    texts = share < 1 ? (int) Math.min(texts, DRAWN * own.size() / (1 - share)) : texts;
    texts = share > 0 ? (int) Math.min(texts, Math.max(1, DRAWN * machine.size() / share)) : texts;
    int machines = share > 0 ? Math.max(1, (int) Math.round(share * texts)) : 0;
    Figures figures = new Figures();
    for (int run = 0; run < runs; run++) {
      RandomGenerator random = new SplittableRandom(31L * run + generator.hashCode());
      Tally tally = composer.tally();
      draw(own, texts - machines, random, tally);
      draw(machine, machines, random, tally);
      String named = composer.sources().contains(generator) ? generator : Composition.NONE;
      figures.add(composer.compose(tally), base, named, (double) machines / texts);
    }
    return figures;
  }

  /** Counts some of the texts, each at most once. */
  private static void draw(List<JudgedText> from, int count, RandomGenerator random, Tally tally) {
    List<JudgedText> left = new ArrayList<>(from);
    for (int i = 0; i < count; i++) {
      tally.add(left.remove(random.nextInt(left.size())));
    }
  }

  private void print(String name, double share, Figures figures) {
    double n = figures.mixtures;
    out.println(String.format(Locale.ROOT,
        "%-29s %5.2f %5.0f  %7.3f  %7.3f  %12.3f  %5.3f  %13.3f  %18.3f  %5.3f  %19.3f", name, share,
        figures.texts / n, figures.covered / n, figures.coveredOfBase / n, figures.coveredOfGenerator / n,
        figures.error / n, figures.errorOfBase / n, figures.errorOfGenerator / n, figures.width / n,
        figures.innocent / n));
  }

  /** Sums over mixtures. Not safe for concurrent use. */
  private static final class Figures {
    private double mixtures;
    private double texts;
    private double covered;
    private double coveredOfBase;
    private double coveredOfGenerator;
    private double error;
    private double errorOfBase;
    private double errorOfGenerator;
    private double width;
    private double innocent;

    void add(Composition corpus, String base, String named, double share) {
      mixtures++;
      texts += corpus.texts();
      double most = 0;
      for (SourceShare found : corpus.shares()) {
        boolean isBase = found.source().equals(base);
        boolean isGenerator = found.source().equals(named);
        double truth = isBase ? 1 - share : isGenerator ? share : 0;
        boolean isCovered = found.lower() - ROUNDING <= truth && truth <= found.upper() + ROUNDING;
        double inside = isCovered ? 1 : 0;
        double off = Math.abs(found.share() - truth);
        covered += inside / corpus.shares().size();
        error += off / corpus.shares().size();
        width += (found.upper() - found.lower()) / corpus.shares().size();
        if (isBase) {
          coveredOfBase += inside;
          errorOfBase += off;
        } else if (isGenerator) {
          coveredOfGenerator += inside;
          errorOfGenerator += off;
        } else if (!found.source().equals(Composition.NONE)) {
          most = Math.max(most, found.share());
        }
      }
      innocent += most;
    }

    void add(Figures other) {
      mixtures += other.mixtures;
      texts += other.texts;
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
