package io.github.stylome.evaluation;

import com.google.common.hash.Hashing;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.composition.HumanScreen;
import io.github.stylome.composition.JudgedText;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import io.github.stylome.verdict.AttributionMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of texts by people and by machines, of the kind of the references and of others, when they are screened.
 * Half of the openings, prompts and novels are references, by a hash; the other half is screened. After {@code mvn
 * package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.ScreenFigures ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in.
 */
public final class ScreenFigures {
  private static final double RATE = 0.02;
  private static final int WORDS = 400;
  private static final int MOST_SEGMENTS = 24;
  private static final int MOST_ANSWERS = 12;
  private static final List<List<String>> REFERENCES =
      List.of(List.of("xsum"), List.of("pubmed"), List.of("xsum", "speechmap"), List.of("novels", "creative"));

  private final Map<String, List<Document>> kinds = new TreeMap<>();
  private final PrintStream out;

  private ScreenFigures(Path corpora, PrintStream out) throws IOException {
    this.out = out;
    kinds.put("xsum", read(corpora.resolve("human-machine/xsum.jsonl.gz"), Integer.MAX_VALUE));
    kinds.put("pubmed", read(corpora.resolve("human-machine/pubmed.jsonl.gz"), Integer.MAX_VALUE));
    kinds.put("speechmap", read(corpora.resolve("speechmap/us_criticism.jsonl.gz"), MOST_ANSWERS));
    kinds.put("creative", readAll(corpora.resolve("creative")));
    kinds.put("alpaca", readAll(corpora.resolve("alpaca-eval")));
    kinds.put("novels", novels(corpora.resolve("british-fiction")));
  }

  /** Prints a row for each kind of references, each kind of texts, and people or machines. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ScreenFigures figures = new ScreenFigures(DevelopmentSplits.shared(args).resolve("corpora"), out);
    out.println("references           screened   by       texts  beyond  drop   tag    keep   cannot_tell");
    for (List<String> references : REFERENCES) {
      figures.print(references);
    }
  }

  /** Reads texts, of each label and half of the prompts at most so many. */
  private static List<Document> read(Path file, int most) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    List<Document> texts = new ArrayList<>();
    Splits.read(List.of(file), text -> {
      if (AttributionMethod.auto().canMeasure(text.text())
          && counts.merge(isReference(text) + text.label().orElseThrow(), 1, Integer::sum) <= most) {
        texts.add(text);
      }
    });
    return texts;
  }

  private static List<Document> readAll(Path folder) throws IOException {
    List<Document> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("prompts.jsonl.gz")).sorted().toList()) {
        texts.addAll(read(file, MOST_ANSWERS));
      }
    }
    return texts;
  }

  private static List<Document> novels(Path folder) throws IOException {
    List<Document> texts = new ArrayList<>();
    for (Document novel : TextReader.readFolder(folder)) {
      List<Document> segments = Segments.of(novel.withLabel(Register.HUMAN), WORDS);
      int step = Math.max(1, segments.size() / MOST_SEGMENTS);
      for (int i = 0; i < MOST_SEGMENTS * step && i < segments.size(); i += step) {
        texts.add(segments.get(i));
      }
    }
    return texts;
  }

  private static boolean isReference(Document text) {
    return (Hashing.sha256().hashString("s" + text.group().orElseThrow(), StandardCharsets.UTF_8).asInt() & 1) == 0;
  }

  private void print(List<String> references) {
    List<Document> known = references.stream()
        .flatMap(kind -> kinds.getOrDefault(kind, List.of()).stream())
        .filter(ScreenFigures::isReference)
        .toList();
    Composer composer = Composer.fit(Corpus.copyOf(known), ComposerOptions.standard(), Workers.caller());
    HumanScreen screen = composer.screen(RATE);
    kinds.forEach((kind, texts) -> {
      Map<String, List<Document>> screened = new LinkedHashMap<>();
      texts.stream().filter(text -> !isReference(text)).forEach(text -> screened.computeIfAbsent(
          text.label().orElseThrow().equals(Register.HUMAN) ? Register.HUMAN : Register.MACHINE,
          label -> new ArrayList<>()).add(text));
      screened.forEach((by, own) -> print(String.join("+", references), kind, by, screen,
          composer.judge(own, Workers.caller())));
    });
  }

  private void print(String references, String kind, String by, HumanScreen screen, List<JudgedText> texts) {
    Map<HumanScreen.Decision, Integer> counts = new EnumMap<>(HumanScreen.Decision.class);
    texts.forEach(text -> counts.merge(screen.decide(text), 1, Integer::sum));
    long beyond = texts.stream().filter(text -> screen.probability(text) > screen.threshold()).count();
    out.printf(Locale.ROOT, "%-20s %-10s %-8s %5d  %.3f   %.3f  %.3f  %.3f  %.3f%n", references, kind, by, texts.size(),
        (double) beyond / texts.size(), share(counts, HumanScreen.Decision.DROP, texts),
        share(counts, HumanScreen.Decision.TAG, texts), share(counts, HumanScreen.Decision.KEEP, texts),
        share(counts, HumanScreen.Decision.CANNOT_TELL, texts));
  }

  private static double share(
      Map<HumanScreen.Decision, Integer> counts, HumanScreen.Decision decision, List<JudgedText> texts) {
    return counts.getOrDefault(decision, 0) / (double) texts.size();
  }
}
