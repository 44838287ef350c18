package io.github.stylome.quickstart;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Who wrote this? Learns from letters by three writers, and says of three disputed texts which of the three each
 * sounds like, and what decided.
 */
public final class WhoWroteThis {
  private WhoWroteThis() {}

  /** Takes the folder of texts, {@code examples/texts} if none is given. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args.length > 0 ? args[0] : "examples/texts"), System.out);
  }

  static void run(Path texts, PrintStream out) throws IOException {
    Corpus letters = TextReader.readFolder(texts.resolve("letters")); // baker_storm.txt is labelled "baker"
    Attributor attributor = Attributor.fit(letters);
    for (Document disputed : TextReader.readFolder(texts.resolve("disputed"))) {
      print(attributor.attribute(disputed), out);
    }
  }

  private static void print(Attribution answer, PrintStream out) {
    out.printf(Locale.ROOT, "%s: %s (%s)%n",
        String.join(", ", answer.documents()), answer.best().orElse("cannot tell"), answer.reason());
    for (Candidate candidate : answer.ranking()) {
      out.printf(Locale.ROOT, "  %-10s score %+.3f  probability %.3f%n",
          candidate.label(), candidate.score(), candidate.probability());
    }
    out.println("  what decided between the first two:");
    for (Evidence evidence : answer.evidence().subList(0, Math.min(5, answer.evidence().size()))) {
      out.printf(Locale.ROOT, "    %-14s %+.4f  %2d times  (%s)%n",
          '"' + evidence.feature().replace("\n", "\\n") + '"',
          evidence.contribution(), evidence.occurrences(), evidence.channel());
    }
  }
}
