package io.github.stylome.evaluation;

import io.github.stylome.learn.FeatureHasher;
import io.github.stylome.learn.HashedVocabulary;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.LinearModel;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.StackedMethod;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures how time grows with the length of a text, with the number of texts and with the number of labels, as a
 * table with a slope for each: the power of the size that time grows with, which is 1 where it is linear. Times are
 * those that the processor spent on the thread, the median of some rounds.
 *
 * <p>After {@code mvn package}, from the root of the project, in some minutes:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.Growth ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in: the texts are pieces of its novels.
 */
public final class Growth {
  static final FeatureHasher HASHER = FeatureHasher.of(
      List.of(TermStream.ofTokens(Tokenizers.words(), 1, 2), TermStream.ofChars(3, 5)), 20);

  private static final int[] LENGTHS = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
  private static final int[] TEXTS = {100, 1_000, 10_000, 100_000};
  private static final int[] LABELS = {2, 20, 200, 2_000};
  private static final int TEXT_CHARS = 1_000;
  private static final int LABELLED_CHARS = 10_000;
  private static final int SEGMENT_WORDS = 500;
  private static final int SEGMENTS = 12;
  private static final int FEATURES = 10_000;
  private static final int ROUNDS = 7;
  private static final double LEAST_NANOSECONDS = 5e7;
  private static final double WARM_UP_NANOSECONDS = 2e9;

  private final Corpus novels;
  private final String text;
  private final PrintStream out;

  private Growth(Corpus novels, PrintStream out) {
    this.novels = novels;
    this.out = out;
    StringBuilder joined = new StringBuilder();
    novels.forEach(novel -> joined.append(novel.text()).append('\n'));
    text = joined.toString();
  }

  /** Prints the table. */
  public static void main(String[] args) throws IOException {
    new Growth(new Splits(DevelopmentSplits.shared(args)).british(),
        new PrintStream(System.out, true, StandardCharsets.UTF_8)).print();
  }

  /** Something to be timed, at one size. */
  private interface Work {
    /** Returns a number that depends on all that was done, so that it cannot be left out. */
    long run();
  }

  private void print() {
    int[] lengths = Arrays.stream(LENGTHS).filter(length -> length <= text.length()).toArray();
    print("row of a text, by chars", lengths, size -> {
      String own = text.substring(0, size);
      return () -> HASHER.row(own).total();
    });
    Attributor attributor = attributor();
    print("attribution of a text, by chars", lengths, size -> {
      Document own = Document.of("own", text.substring(0, size));
      return () -> attributor.attribute(own).tokens();
    });
    print("rows of texts, by number", TEXTS, size -> () -> {
      long ngrams = 0;
      for (int i = 0; i < size; i++) {
        ngrams += HASHER.row(piece(i, TEXT_CHARS)).total();
      }
      return ngrams;
    });
    List<String> pages = IntStream.range(0, SEGMENTS).mapToObj(i -> piece(i, LABELLED_CHARS)).toList();
    print("scores of a text, by labels", LABELS, size -> {
      LearnedChannel channel = channel(pages, size);
      return () -> pages.stream().mapToLong(page -> channel.read(page).features()).sum();
    });
  }

  /** Returns one of many pieces of the text, which overlap if there are more than it has. */
  private String piece(int number, int chars) {
    int from = (int) (number * 7_919L * chars % (text.length() - chars));
    return text.substring(from, from + chars);
  }

  private Attributor attributor() {
    List<Document> segments = new ArrayList<>();
    for (String author : novels.labels()) {
      segments.addAll(novels.stream()
          .filter(novel -> novel.label().orElseThrow().equals(author))
          .flatMap(novel -> Segments.of(novel, SEGMENT_WORDS).stream().limit(SEGMENTS))
          .toList());
    }
    return Attributor.fit(StackedMethod.standard(), Corpus.copyOf(segments), Workers.caller());
  }

  /** Returns a channel with made-up weights: what they are changes no time. */
  private static LearnedChannel channel(List<String> pages, int labels) {
    LearnedChannelSpec spec = LearnedChannelSpec.of("words", FEATURES, TermStream.ofTokens(Tokenizers.words(), 1, 2));
    HashedVocabulary vocabulary = HashedVocabulary.mostWidespread(spec.streams(), pages, 1, FEATURES);
    SplittableRandom random = new SplittableRandom(1);
    byte[] steps = new byte[vocabulary.size() * labels];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) random.nextInt(-127, 128);
    }
    float[] units = new float[vocabulary.size()];
    Arrays.fill(units, 0.01f);
    return LearnedChannel.of(spec, vocabulary, LinearModel.of(steps, units, new float[labels]));
  }

  private void print(String what, int[] sizes, IntFunction<Work> works) {
    double[] times = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      double[] rounds = rounds(works.apply(sizes[i]));
      times[i] = rounds[ROUNDS / 2];
      out.println(String.format(Locale.ROOT, "%-32s %10d %14.1f us (%.1f to %.1f)%s", what, sizes[i], times[i] / 1e3,
          rounds[0] / 1e3, rounds[ROUNDS - 1] / 1e3, i == 0 ? "" : String.format(Locale.ROOT, "  slope %.3f",
              Math.log(times[i] / times[i - 1]) / Math.log(sizes[i] / (double) sizes[i - 1]))));
    }
    double[] asDoubles = Arrays.stream(sizes).asDoubleStream().toArray();
    PowerLaw law = PowerLaw.fit(asDoubles, times);
    out.println(String.format(Locale.ROOT, "%-32s slope %.3f, standard error %.3f", what, law.slope(), law.error()));
  }

  /** Returns the nanoseconds that a piece of work took, ascending, once the compiler has had time for it. */
  private static double[] rounds(Work work) {
    double once = 0;
    for (double all = 0; all < WARM_UP_NANOSECONDS; all += once) {
      once = nanoseconds(work, 1);
    }
    int times = (int) Math.max(1, LEAST_NANOSECONDS / once);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rounds[i] = nanoseconds(work, times);
    }
    Arrays.sort(rounds);
    return rounds;
  }

  private static double nanoseconds(Work work, int times) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long done = 0;
    for (int i = 0; i < times; i++) {
      done += work.run();
    }
    if (done == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / (double) times;
  }
}
