package io.github.stylome.evaluation;

import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.leak.IdentityLeak;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures how well identity leaks are found in made-up sentences, by language, and counts what is found in the
 * development corpora.
 *
 * <p>After {@code mvn package}, from the root of the project:
 *
 * <pre>{@code
 * java -cp examples/cli/target/stylome.jar:examples/evaluation/target/classes \
 *     io.github.stylome.evaluation.LeakQuality ../shared
 * }</pre>
 *
 * <p>The argument is the folder that {@code corpora} lies in.
 */
public final class LeakQuality {
  private static final List<String> COLLECTIONS =
      List.of("alpaca-eval", "creative", "human-machine", "speechmap", "british-fiction", "arabic");

  private final LeakScanner scanner = LeakScanner.standard();
  private final PrintStream out;

  LeakQuality(PrintStream out) {
    this.out = out;
  }

  /** Prints both tables. */
  public static void main(String[] args) throws IOException {
    LeakQuality quality = new LeakQuality(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    quality.printSentences();
    quality.printCorpora(DevelopmentSplits.shared(args).resolve("corpora"));
  }

  void printSentences() throws IOException {
    out.println("set          language  sentences  leaks  precision  recall");
    for (String set : LeakSentences.SETS) {
      LeakSentences.scores(scanner, LeakSentences.of(set)).forEach((language, score) -> out.println(
          String.format(Locale.ROOT, "%-12s %-8s %10d %6d %10.3f %7.3f", set, language, score.sentences(),
              score.found() + score.missed(), score.precision(), score.recall())));
    }
  }

  private void printCorpora(Path corpora) throws IOException {
    out.println();
    out.println("collection       field      texts  places by polarity");
    for (String collection : COLLECTIONS) {
      for (String field : List.of("text", "reasoning")) {
        Map<String, Integer> places = new TreeMap<>();
        int[] texts = new int[1];
        read(corpora.resolve(collection), field, text -> {
          texts[0]++;
          for (IdentityLeak leak : scanner.scan(text.text())) {
            places.merge(leak.polarity().label(), 1, Integer::sum);
          }
        });
        if (texts[0] > 0) {
          out.println(String.format(Locale.ROOT, "%-16s %-9s %6d  %s", collection, field, texts[0], places));
        }
      }
    }
  }

  private static void read(Path folder, String field, Consumer<Document> sink) throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(Path::toString).filter(name -> (name.endsWith(".txt") && field.equals("text"))
          || (name.endsWith(".jsonl.gz") && !name.endsWith("prompts.jsonl.gz"))).sorted().toList();
    }
    for (String name : names) {
      // A row without the field is passed over.
      try (RowSource rows = Inputs.of(List.of(name), null)
          .open(InputStream.nullInputStream(), RowFormat.disputed(field), new Rejections(message -> {}))) {
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
          sink.accept(row.get().document());
        }
      } catch (UnreadableInputException e) {
        // None of its rows has the field: there is nothing to count.
      }
    }
  }
}
