package io.github.stylome.quickstart;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.nio.file.Path;

/** The lines of Java that stand in {@code README.md}, between the two marks; a test compares them. */
public final class ReadmeExample {
  private ReadmeExample() {}

  /** Runs the lines from the root of the checkout. */
  public static void main(String[] args) throws IOException {
    // README begins
    Corpus letters = TextReader.readFolder(Path.of("examples/texts/letters")); // author_title.txt
    Document disputed = TextReader.readLabelled(Path.of("examples/texts/disputed/note-1.txt"));

    Attribution author = Attributor.fit(letters).attribute(disputed);
    System.out.println(author.best().orElse("cannot tell") + ", " + author.reason());
    author.ranking().forEach(System.out::println); // every candidate with score and probability
    author.evidence().forEach(System.out::println); // the words, pairs and characters that decided

    Document essay = TextReader.readLabelled(Path.of("examples/texts/essay.txt"));
    Identification model = Atlas.bundled().identify(essay);
    System.out.println(model.best().orElse("cannot tell") + ", " + model.reason());
    // README ends
  }
}
