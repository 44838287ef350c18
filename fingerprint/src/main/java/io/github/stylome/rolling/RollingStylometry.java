package io.github.stylome.rolling;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.Classifier;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.Prediction;
import io.github.stylome.classify.TableRow;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks at a text in windows: which reference is each most like, and where does that change? Eder, "Rolling
 * Stylometry", DSH 31(3), 2016.
 *
 * <p>Windows are asked of any {@link Classifier}; which label is best says which reference is the nearest, not that it
 * wrote the window. Changes are looked for beside that, in runs of tokens that do not overlap, on the axes on which the
 * references differ, and whatever the classifier is. So a change of subject that moves no word by which the references
 * are told apart is none, and one that does is.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RollingStylometry {
  /** A window is at most so many of the runs that changes are looked for in. */
  private static final int RUNS = 10;

  private final RollingSettings settings;
  private final Fingerprinter fingerprinter;
  private final FeatureTable references;

  private RollingStylometry(RollingSettings settings, Fingerprinter fingerprinter, FeatureTable references) {
    this.settings = settings;
    this.fingerprinter = fingerprinter;
    this.references = references;
  }

  /**
   * Measures the references. O(length).
   *
   * @throws IllegalArgumentException if there are fewer than two, they have fewer than two labels, one has none, or has
   *     none of the features
   */
  public static RollingStylometry fit(RollingSettings settings, Corpus references, Workers workers) {
    Preconditions.checkArgument(references.labels().size() >= 2,
        "references of two labels are needed, not of %s", references.labels().size());
    Corpus texts = settings.references() == ReferenceForm.WHOLE ? references : slices(references, settings);
    Fingerprinter fingerprinter = Fingerprinter.fit(settings.features(), texts, workers);
    return new RollingStylometry(settings, fingerprinter, FeatureTable.measure(fingerprinter, texts, workers));
  }

  private static Corpus slices(Corpus references, RollingSettings settings) {
    List<Document> slices = new ArrayList<>();
    for (Document text : references) {
      String label = text.label().orElseThrow(
          () -> new IllegalArgumentException("\"" + text.id() + "\" has no label"));
      String normalized = settings.features().normalize(text.text()).toString();
      TokenWindows windows = TokenWindows.slices(settings.features().tokenizer(), normalized, settings.window());
      if (windows.count() == 0) {
        slices.add(text);
      }
      for (TokenWindow window : windows) {
        slices.add(Document.of(text.id() + "_" + (window.index() + 1), label,
            normalized.substring(window.start(), window.end())));
      }
    }
    return Corpus.copyOf(slices);
  }

  /** Returns the settings. */
  public RollingSettings settings() {
    return settings;
  }

  /** Returns the references as they are compared with, a row for every text or slice. */
  public FeatureTable references() {
    return references;
  }

  /**
   * Returns the windows over a text as a table, a row for each. Their ids are numbers from 1, their labels empty; a
   * window with none of the features is a row of zeros.
   *
   * @throws IllegalArgumentException if the text is shorter than a window; the message says how long it is
   */
  public FeatureTable windows(Document text) {
    TokenWindows windows = cut(text);
    List<TableRow> rows = new ArrayList<>();
    for (TokenWindow window : windows) {
      rows.add(TableRow.of(Integer.toString(window.index() + 1), "", frequencies(windows, window)));
    }
    return FeatureTable.of(references.features(), rows);
  }

  private TokenWindows cut(Document text) {
    FeatureSpec spec = settings.features();
    TokenWindows windows =
        TokenWindows.of(spec.tokenizer(), spec.normalize(text.text()), settings.window(), settings.step());
    Preconditions.checkArgument(windows.count() > 0, "\"%s\" has %s tokens, fewer than the %s of a window",
        text.id(), windows.tokens(), settings.window());
    return windows;
  }

  private double[] frequencies(TokenWindows windows, TokenWindow window) {
    long[] counts = new long[references.features().size()];
    long total = fingerprinter.vocabulary().count(
        settings.features().features().ngrams(), windows, window, counts, 0);
    double[] frequencies = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      frequencies[i] = total == 0 ? 0 : (double) counts[i] / total;
    }
    return frequencies;
  }

  /**
   * Looks at a text. O(windows × window + permutations × tokens / run) time for every stretch in which a change is
   * looked for.
   *
   * @throws IllegalArgumentException if the text is shorter than a window, or the classifier refuses the references;
   *     the message says why
   */
  public RollingAnswer roll(Classifier classifier, Document text) {
    TokenWindows windows = cut(text);
    FeatureTable table = windows(text);
    Map<String, Prediction> said = predict(classifier, table);
    List<RollingWindow> rows = new ArrayList<>();
    for (TokenWindow window : windows) {
      rows.add(new RollingWindow(window.index(), new TokenRange(window.firstToken(), window.endToken()),
          Optional.ofNullable(said.get(table.row(window.index()).id()))));
    }
    int run = Math.max(settings.step(), (settings.window() + RUNS - 1) / RUNS);
    int chunk = (settings.window() + run - 1) / run;
    TokenWindows runs = windows.resized(run, run);
    boolean enough = runs.count() >= ChangeFinder.LEAST_CHUNKS * chunk;
    List<StyleChange> changes = enough ? changes(runs, run, chunk) : List.of();
    return new RollingAnswer(text.id(), windows.tokens(), classifier.name(), rows, changes,
        segments(classifier, windows, changes, rows),
        enough ? Optional.empty() : Optional.of("the text has " + windows.tokens() + " tokens; no change can be told "
            + "from chance in fewer than " + (long) ChangeFinder.LEAST_CHUNKS * chunk * run));
  }

  /** Returns what is said of the rows by id; those with none of the features are left out. */
  private Map<String, Prediction> predict(Classifier classifier, FeatureTable rows) {
    FeatureTable measurable = rows.rowsAt(IntStream.range(0, rows.size())
        .filter(i -> Arrays.stream(rows.row(i).relativeFrequencies()).anyMatch(share -> share > 0)));
    Map<String, Prediction> said = new HashMap<>();
    if (measurable.size() > 0) {
      classifier.predict(references, measurable).forEach(prediction -> said.put(prediction.id(), prediction));
    }
    return said;
  }

  private List<StyleChange> changes(TokenWindows runs, int run, int chunk) {
    StyleAxes axes = StyleAxes.of(references, run);
    double[][] points = new double[runs.count()][];
    for (TokenWindow window : runs) {
      points[window.index()] = axes.place(frequencies(runs, window));
    }
    List<StyleChange> changes = new ArrayList<>();
    for (ChangeFinder.Cut cut : ChangeFinder.find(new BlockSeries(points), chunk, settings)) {
      // A change within a run shows at either end of it.
      TokenRange interval =
          new TokenRange((cut.lower() - 1) * run, Math.min(runs.tokens(), (cut.upper() + 1) * run));
      changes.add(new StyleChange(cut.block() * run, interval, cut.p()));
    }
    return changes;
  }

  private List<RollingSegment> segments(
      Classifier classifier, TokenWindows windows, List<StyleChange> changes, List<RollingWindow> rows) {
    List<TokenRange> ranges = new ArrayList<>();
    int first = 0;
    for (StyleChange change : changes) {
      ranges.add(new TokenRange(first, change.token()));
      first = change.token();
    }
    ranges.add(new TokenRange(first, windows.tokens()));
    FeatureTable table = FeatureTable.of(references.features(), ranges.stream()
        .map(range -> TableRow.of(Integer.toString(range.first()), "", frequencies(windows, range)))
        .toList());
    Map<String, Prediction> said = predict(classifier, table);
    return ranges.stream()
        .map(range -> segment(range, Optional.ofNullable(said.get(Integer.toString(range.first()))), rows))
        .toList();
  }

  private double[] frequencies(TokenWindows windows, TokenRange range) {
    // The range is the first window, or the second, which begins a step behind the first.
    TokenWindows cut = windows.resized(range.size(), Math.max(1, range.first()));
    return frequencies(cut, cut.window(range.first() == 0 ? 0 : 1));
  }

  private static RollingSegment segment(TokenRange range, Optional<Prediction> said, List<RollingWindow> rows) {
    List<RollingWindow> within = rows.stream()
        .filter(row -> row.tokens().first() >= range.first() && row.tokens().end() <= range.end())
        .toList();
    Optional<String> best = said.flatMap(Prediction::best);
    int agreeing = (int) within.stream().filter(row -> best.isPresent() && row.best().equals(best)).count();
    return new RollingSegment(range, said, within.size(), agreeing);
  }

  @Override
  public String toString() {
    return "RollingStylometry[" + settings + ", " + references.size() + " references]";
  }
}
