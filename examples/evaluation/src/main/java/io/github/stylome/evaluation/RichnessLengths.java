package io.github.stylome.evaluation;

import io.github.stylome.evaluation.RichnessSlices.LongText;
import io.github.stylome.richness.RichnessMeasure;
import io.github.stylome.richness.RichnessProfiler;
import io.github.stylome.richness.RichnessRule;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures how long a text must be for each measure of lexical richness, and derives {@link RichnessRule#standard} from
 * that. Slices of 50 to 20,000 words are cut from the works of novelists and of Arabic authors, and from the answers of
 * language models, joined by model, in English and Chinese. Writers are taken in turns for two halves of each
 * collection: the rule is chosen on the first and checked on the second. The figures are the same on every run and
 * machine.
 *
 * <p>After {@code mvn package}, from the root of the project, in a few minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.RichnessLengths ../shared 100
 * }</pre>
 *
 * <p>The arguments are the folder that {@code corpora} lies in, and how many words a window has.
 */
public final class RichnessLengths {
  private static final List<Integer> LENGTHS =
      List.of(50, 100, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000, 10_000, 20_000);
  private static final List<String> WORKS = List.of("british-fiction", "arabic");
  private static final List<String> ANSWERS = List.of("alpaca-eval", "speechmap", "speechmap-chinese", "creative");
  private static final double LEAST_RELIABILITY = 0.5;
  private static final double MOST_BIAS = 0.5; // of the deviation between writers
  private static final double COVERAGE = 0.95;
  private static final double MOST_WIDENING = 2.5;

  private final List<RichnessSample> chosenOn = new ArrayList<>();
  private final List<RichnessSample> checkedOn = new ArrayList<>();
  private final PrintStream out;

  private RichnessLengths(PrintStream out) {
    this.out = out;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("name the folder that corpora lies in, and the words of a window");
    }
    RichnessProfiler profiler = RichnessProfiler.of(Tokenizers.words())
        .withWindow(Integer.parseInt(args[1]))
        .withRule(RichnessRule.none());
    SlopTexts texts = new SlopTexts(DevelopmentSplits.shared(args));
    RichnessLengths lengths = new RichnessLengths(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    for (String name : WORKS) {
      lengths.add(RichnessSlices.texts(texts.named(name), true), profiler);
    }
    for (String name : ANSWERS) {
      lengths.add(RichnessSlices.texts(texts.named(name), false), profiler);
    }
    lengths.print();
  }

  private void add(List<LongText> texts, RichnessProfiler profiler) {
    List<String> writers =
        List.copyOf(texts.stream().map(LongText::writer).collect(Collectors.toCollection(TreeSet::new)));
    for (int half = 0; half < 2; half++) {
      int parity = half;
      Set<String> own = IntStream.range(0, writers.size()).filter(i -> i % 2 == parity).mapToObj(writers::get)
          .collect(Collectors.toSet());
      List<LongText> part = texts.stream().filter(text -> own.contains(text.writer())).toList();
      (half == 0 ? chosenOn : checkedOn).add(RichnessSample.of(part, LENGTHS, profiler));
    }
  }

  private void print() {
    printByLength("bias of the measure of the whole text", (sample, measure, length) ->
        sample.biasOfWholeText(measure, length));
    printByLength("bias", RichnessSample::bias);
    printByLength("reliability", RichnessSample::reliability);
    printByCollection();
    printByLength("widening needed", (sample, measure, length) -> misses(sample, measure, length));
    out.println("\n| measure | words | bias | widening | coverage | checked: coverage | least | words to be reliable "
        + "| reliability | checked: reliability |");
    out.println("| --- |" + " --: |".repeat(9));
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      printRule(measure);
    }
  }

  /** A figure of a measure at a length. */
  private interface Figure {
    double of(RichnessSample sample, RichnessMeasure measure, int length);
  }

  private void printByLength(String title, Figure figure) {
    out.println("\n" + title + ", median of the first halves of the collections\n");
    out.println("| measure |" + LENGTHS.stream().map(length -> " " + length + " |").collect(Collectors.joining()));
    out.println("| --- |" + " --: |".repeat(LENGTHS.size()));
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      out.println("| `" + measure.label() + "` |" + LENGTHS.stream()
          .map(length -> " " + shown(median(chosenOn, length, sample -> figure.of(sample, measure, length))) + " |")
          .collect(Collectors.joining()));
    }
  }

  private void printByCollection() {
    List<String> names = new ArrayList<>(WORKS);
    names.addAll(ANSWERS);
    out.println("\nleast length that is reliable in the first half of each collection\n");
    out.println("| measure | " + String.join(" | ", names) + " |");
    out.println("| --- |" + " --: |".repeat(names.size()));
    for (RichnessMeasure measure : RichnessMeasure.values()) {
      out.println("| `" + measure.label() + "` | " + chosenOn.stream()
          .map(sample -> {
            int least = least(length ->
                !sample.has(length) || sample.reliability(measure, length) >= LEAST_RELIABILITY);
            return least > sample.reference() ? "none" : Integer.toString(least);
          })
          .collect(Collectors.joining(" | ")) + " |");
    }
  }

  private void printRule(RichnessMeasure measure) {
    int words = least(length -> isUnbiased(measure, length) && widening(measure, length) <= MOST_WIDENING);
    int reliable = least(length -> length >= words && isReliable(measure, length));
    double widening = LENGTHS.stream().filter(length -> length >= words)
        .mapToDouble(length -> widening(measure, length)).max().orElse(Double.NaN);
    List<Double> checked = coverages(checkedOn, measure, words, widening);
    out.println("| `" + measure.label() + "` | " + words + " | "
        + String.join(" | ",
            shown(median(chosenOn, words, sample -> sample.bias(measure, words))),
            shown(widening),
            shown(RichnessReliability.mean(coverages(chosenOn, measure, words, widening))),
            shown(RichnessReliability.mean(checked)),
            shown(checked.stream().min(Double::compare).orElse(Double.NaN)),
            Integer.toString(reliable),
            shown(median(chosenOn, reliable, sample -> sample.reliability(measure, reliable))),
            shown(median(checkedOn, reliable, sample -> sample.reliability(measure, reliable))))
        + " |");
  }

  /** Returns the least length from which on a criterion is met; beyond all lengths if there is none. */
  private static int least(IntPredicate criterion) {
    int least = Integer.MAX_VALUE;
    for (int i = LENGTHS.size() - 1; i >= 0 && criterion.test(LENGTHS.get(i)); i--) {
      least = LENGTHS.get(i);
    }
    return least;
  }

  private boolean isReliable(RichnessMeasure measure, int length) {
    return median(chosenOn, length, sample -> sample.reliability(measure, length)) >= LEAST_RELIABILITY;
  }

  private boolean isUnbiased(RichnessMeasure measure, int length) {
    return median(chosenOn, length, sample -> Math.abs(sample.bias(measure, length))) <= MOST_BIAS;
  }

  /**
   * Returns by how much intervals of slices of one length must be widened, in steps of a tenth, to hold the value of
   * the text in so many of 100, at least 1. Beyond half of the greatest length nothing is asked.
   */
  private double widening(RichnessMeasure measure, int length) {
    List<List<Double>> misses = new ArrayList<>();
    for (RichnessSample sample : chosenOn) {
      if (length <= sample.reference() / 2) {
        misses.add(sample.misses(measure, length, length));
      }
    }
    misses.removeIf(List::isEmpty);
    if (misses.isEmpty()) {
      return length > LENGTHS.get(LENGTHS.size() - 1) / 2 ? 1 : Double.POSITIVE_INFINITY;
    }
    int tenths = 10;
    while (tenths <= 10 * MOST_WIDENING && covered(misses, tenths / 10.0) < COVERAGE) {
      tenths++;
    }
    return tenths / 10.0;
  }

  private static double covered(List<List<Double>> misses, double widening) {
    return misses.stream()
        .mapToDouble(each -> each.stream().filter(miss -> miss <= widening).count() / (double) each.size())
        .average().orElse(Double.NaN);
  }

  /** Returns how many half widths 95 of 100 slices of a length are off their text at most. */
  private static double misses(RichnessSample sample, RichnessMeasure measure, int length) {
    List<Double> misses = length > sample.reference() / 2 ? List.of() : sample.misses(measure, length, length);
    return misses.isEmpty() ? Double.NaN : misses.get((int) Math.ceil(COVERAGE * misses.size()) - 1);
  }

  /** Returns the share of slices, of up to half the greatest length, whose interval holds the value of their text. */
  private static List<Double> coverages(
      List<RichnessSample> samples, RichnessMeasure measure, int words, double widening) {
    List<Double> coverages = new ArrayList<>();
    for (RichnessSample sample : samples) {
      List<Double> misses = sample.misses(measure, words, sample.reference() / 2);
      if (!misses.isEmpty()) {
        coverages.add(covered(List.of(misses), widening));
      }
    }
    return coverages;
  }

  private static double median(List<RichnessSample> samples, int length, ToDoubleFunction<RichnessSample> figure) {
    double[] values = samples.stream().filter(sample -> sample.has(length)).mapToDouble(figure)
        .filter(Double::isFinite).sorted().toArray();
    int half = values.length / 2;
    if (values.length == 0) {
      return Double.NaN;
    }
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }
}
