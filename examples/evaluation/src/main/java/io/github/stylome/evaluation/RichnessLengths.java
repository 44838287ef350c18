package io.github.stylome.evaluation;

import io.github.stylome.evaluation.RichnessSlices.LongText;
import io.github.stylome.parallel.Workers;
import io.github.stylome.richness.ComparableRichness;
import io.github.stylome.richness.MeasuredRichness;
import io.github.stylome.richness.RichnessMeasure;
import io.github.stylome.richness.RichnessProfile;
import io.github.stylome.richness.RichnessProfiler;
import io.github.stylome.richness.RichnessRule;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures how long a text must be for each measure of lexical richness, and derives the constants of {@link
 * RichnessRule#standard} from it.
 */
public final class RichnessLengths {
  private static final List<Integer> LENGTHS =
      List.of(50, 100, 150, 200, 300, 400, 500, 700, 1000, 1500, 2000, 3000, 5000, 10_000, 20_000);
  private static final List<String> COLLECTIONS =
      List.of("british-fiction", "arabic", "alpaca-eval", "speechmap", "speechmap-chinese", "creative");
  private static final int SLICES = 12;

  public static void main(String[] args) throws IOException {
    int window = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    ExecutorService executor = Executors.newFixedThreadPool(1);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RichnessProfiler profiler = RichnessProfiler.of(Tokenizers.words()).withWindow(window).withRule(RichnessRule.none());
    for (String name : COLLECTIONS) {
      List<LongText> texts = RichnessSlices.texts(new SlopTexts(DevelopmentSplits.shared(args)).named(name), name.equals("british-fiction") || name.equals("arabic"));
      for (int length : LENGTHS) {
        for (LongText text : texts) {
          int of = (int) texts.stream().filter(t -> t.writer().equals(text.writer())).count();
          List<String> slices = text.slices(length, Math.max(2, SLICES / of));
          for (int i = 0; i < slices.size(); i++) {
            RichnessProfile profile = profiler.measure(slices.get(i));
            StringBuilder b = new StringBuilder();
            for (MeasuredRichness m : profile.measured()) {
              Optional<ComparableRichness> c = m.comparable();
              b.append(String.format(Locale.ROOT, "\t%.6g\t%.6g\t%.6g", m.wholeText().orElse(Double.NaN), c.map(ComparableRichness::value).orElse(Double.NaN), c.map(x -> x.upper() - x.value()).orElse(Double.NaN)));
            }
            out.println(name + "\t" + text.writer() + "\t" + texts.indexOf(text) + "\t" + text.words() + "\t" + length + "\t" + i + b);
          }
        }
      }
    }
    executor.shutdown();
  }
}
