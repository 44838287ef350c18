package io.github.stylome.search.graph;

import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.distance.Distance;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.search.ProfileMatrix;
import io.github.stylome.search.RowDistance;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fingerprints of the answers of language models to instructions, the corpus {@code alpaca-eval}. Answers to every
 * tenth instruction are what is searched for, the others the rows; every tenth of these says which words are
 * features.
 */
final class TextProfiles {
  private static final int EVERY = 10;

  private final List<Fingerprint> rows = new ArrayList<>();
  private final List<Fingerprint> asked = new ArrayList<>();

  private TextProfiles() {}

  /** Reads the texts of so many models at most and measures their most frequent words. */
  static TextProfiles read(Path shared, int models, int words) throws IOException {
    List<Document> others = new ArrayList<>();
    List<Document> askedFor = new ArrayList<>();
    for (Document text : documents(shared.resolve("corpora").resolve("alpaca-eval"), models)) {
      boolean held = Integer.parseInt(text.group().orElseThrow()) % EVERY == 0;
      (held ? askedFor : others).add(text);
    }
    List<Document> reference =
        IntStream.range(0, others.size()).filter(i -> i % EVERY == 0).mapToObj(others::get).toList();
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(words), Corpus.copyOf(reference));
    TextProfiles profiles = new TextProfiles();
    measure(prints, others, profiles.rows);
    measure(prints, askedFor, profiles.asked);
    return profiles;
  }

  private static List<Document> documents(Path folder, int models) throws IOException {
    List<String> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> !file.endsWith("prompts.jsonl.gz"))
          .sorted()
          .limit(models)
          .map(Path::toString)
          .toList();
    }
    Rejections rejections = new Rejections(line -> {
      throw new IllegalStateException("a row of a corpus cannot be read: " + line);
    });
    List<Document> documents = new ArrayList<>();
    try (RowSource source =
        Inputs.of(files).open(InputStream.nullInputStream(), RowFormat.disputed("text"), rejections)) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        Document document = row.get().document();
        if (FeatureSpec.mostFrequentWords(1).canMeasure(document.text())) {
          documents.add(document);
        }
      }
    }
    return documents;
  }

  private static void measure(Fingerprinter prints, List<Document> texts, List<Fingerprint> out) {
    texts.forEach(text -> measured(prints, text).ifPresent(out::add));
  }

  /** Returns what was measured of a text; empty if none of its words is a feature. */
  private static Optional<Fingerprint> measured(Fingerprinter prints, Document text) {
    try {
      return Optional.of(prints.fingerprint(text));
    } catch (UnmeasurableTextException e) {
      return Optional.empty();
    }
  }

  /** Returns what a distance makes of the texts, and about so many of those that are searched for. */
  MeasuredProfiles by(Distance distance, int queries) {
    ProfileMatrix searched = ProfileMatrix.from(distance, asked);
    int step = Math.max(1, searched.rows() / queries);
    List<float[]> chosen =
        IntStream.range(0, searched.rows()).filter(i -> i % step == 0).mapToObj(searched::row).toList();
    return new MeasuredProfiles(
        "alpaca-eval, " + distance.label(), ProfileMatrix.from(distance, rows), chosen, RowDistance.of(distance));
  }
}
