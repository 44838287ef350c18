package io.github.stylome.quickstart;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Which model is this? Asks the atlas that comes with Stylome, without any training, which family of language models,
 * or people, a text sounds like.
 */
public final class WhichModelIsThis {
  private WhichModelIsThis() {}

  /** Takes the folder of texts, {@code examples/texts} if none is given. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args.length > 0 ? args[0] : "examples/texts"), System.out);
  }

  static void run(Path texts, PrintStream out) throws IOException {
    Atlas atlas = Atlas.bundled();
    out.println("asking " + atlas + " of " + atlas.date());
    for (String name : List.of("essay", "letter")) {
      Identification answer = atlas.identify(Document.of(name, TextReader.read(texts.resolve(name + ".txt"))));
      out.println(name + " sounds like " + answer.best().orElse("nobody in particular") + ": " + answer.reason());
      answer.families().stream().limit(3).forEach(
          family -> out.printf(Locale.ROOT, "  family %-30s %.3f%n", family.label(), family.probability()));
      answer.models().stream().limit(3).forEach(
          model -> out.printf(Locale.ROOT, "  model  %-30s %.3f%n", model.label(), model.probability()));
    }
    Identification tooShort = atlas.identify(Document.of("a line", "Certainly! Here are three ideas."));
    out.println("a line sounds like " + tooShort.best().orElse("nobody in particular") + ": " + tooShort.reason());
  }
}
