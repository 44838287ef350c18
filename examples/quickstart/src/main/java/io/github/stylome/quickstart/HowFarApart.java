package io.github.stylome.quickstart;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.DistanceMatrix;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How far apart are these texts? Measures six of them against all fifteen, and prints every distance by Cosine Delta
 * and by Burrows's Delta over the 150 most frequent words, and the nearest other text of each.
 */
public final class HowFarApart {
  private HowFarApart() {}

  /** Takes the folder of texts, {@code examples/texts} if none is given. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args.length > 0 ? args[0] : "examples/texts"), System.out);
  }

  static void run(Path texts, PrintStream out) throws IOException {
    Corpus letters = TextReader.readFolder(texts.resolve("letters"));
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(150), letters);
    List<Fingerprint> six = letters.stream()
        .filter(letter -> letter.id().endsWith("_storm") || letter.id().endsWith("_dog"))
        .map(prints::fingerprint)
        .toList();
    for (Distance distance : List.of(Distances.cosineDelta(), Distances.burrowsDelta())) {
      print(DistanceMatrix.of(distance, six), out);
    }
  }

  private static void print(DistanceMatrix matrix, PrintStream out) {
    out.println(matrix.distance().label());
    for (int i = 0; i < matrix.size(); i++) {
      out.printf(Locale.ROOT, "  %-15s", matrix.ids().get(i));
      for (int j = 0; j < matrix.size(); j++) {
        out.printf(Locale.ROOT, " %5.3f", matrix.between(i, j));
      }
      out.println("  nearest: " + matrix.ids().get(matrix.nearestTo(i)));
    }
  }
}
