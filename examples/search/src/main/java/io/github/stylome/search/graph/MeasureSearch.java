package io.github.stylome.search.graph;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.search.RowDistance;
import io.github.stylome.search.RowPrecision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures what profiles in few bits and an approximate index miss of the ten nearest, and what they take in memory
 * and time beside exact search, and prints a table for each distance. Recall and errors are the same on every run and
 * machine.
 *
 * <p>After {@code mvn package}, from the root of the project, in a minute or two:
 *
 * <pre>{@code
 * java --add-modules jdk.incubator.vector -jar examples/search/target/stylome-search.jar texts ../shared
 * java --add-modules jdk.incubator.vector -Xmx2g -jar examples/search/target/stylome-search.jar made-up 100000 256
 * }</pre>
 *
 * <p>The first takes the answers of 67 language models in the folder that {@code corpora} lies in, and a number
 * behind it fewer models; the second makes up so many rows of so many columns.
 */
public final class MeasureSearch {
  private static final int QUERIES = 200;
  private static final int WORDS = 500;
  private static final List<Integer> BREADTHS = List.of(10, 50, 200);

  private final PrintStream out;

  MeasureSearch(PrintStream out) {
    this.out = out;
  }

  /** Prints the tables. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new MeasureSearch(out).run(List.of(args));
  }

  void run(List<String> args) throws IOException {
    if (args.size() >= 2 && args.size() <= 3 && args.get(0).equals("texts")) {
      int models = args.size() == 3 ? Integer.parseInt(args.get(2)) : Integer.MAX_VALUE;
      TextProfiles texts = TextProfiles.read(Path.of(args.get(1)), models, WORDS);
      for (Distance distance : List.of(Distances.cosineDelta(), Distances.burrowsDelta(), Distances.minMax())) {
        print(texts.by(distance, QUERIES));
      }
    } else if (args.size() == 3 && args.get(0).equals("made-up")) {
      for (RowDistance distance : List.of(RowDistance.COSINE, RowDistance.EUCLIDEAN)) {
        print(MadeUpClusters.make(Integer.parseInt(args.get(1)), Integer.parseInt(args.get(2)), QUERIES, distance));
      }
    } else {
      throw new IllegalArgumentException("texts FOLDER [MODELS], or made-up ROWS COLUMNS, instead of " + args);
    }
  }

  private void print(MeasuredProfiles profiles) {
    out.printf(Locale.ROOT, "%n%s: %,d rows of %d columns, %d questions%n%n", profiles.name(), profiles.rows().rows(),
        profiles.rows().columns(), profiles.queries().size());
    out.println("| method | MB | recall@10 | mean error | most | ms |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    SearchLoss loss = new SearchLoss(profiles);
    print(loss.exact());
    for (RowPrecision precision : List.of(RowPrecision.HALF, RowPrecision.BYTE)) {
      print(loss.rounded(precision));
      print(loss.refined(precision));
    }
    long start = System.nanoTime();
    GraphIndex index = loss.index(GraphSettings.STANDARD);
    double seconds = (System.nanoTime() - start) / 1e9;
    BREADTHS.forEach(breadth -> print(loss.graph(index, breadth)));
    out.printf(Locale.ROOT, "%nThe graph was built in %.1f s.%n", seconds);
  }

  private void print(SearchLoss.Figures figures) {
    out.printf(Locale.ROOT, "| %s | %.1f | %.4f | %.2g | %.2g | %.3f |%n", figures.method(), figures.bytes() / 1e6,
        figures.recall(), figures.meanError(), figures.mostError(), figures.milliseconds());
  }
}
