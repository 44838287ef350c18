package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.LabelTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Texts of known sources that a corpus is compared with. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReferenceOptions {
  @Option(
      names = "--references",
      paramLabel = "R",
      required = true,
      arity = "1..*",
      description = "Texts of known sources, with labels, at least two of them. Prompts are held out whole, so that "
          + "each source needs texts of two or more.")
  private List<String> references;

  @Option(
      names = "--human",
      paramLabel = "LABEL",
      defaultValue = "human",
      description = "Label of the references that people wrote (default: ${DEFAULT-VALUE}).")
  private String human;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin
  private FamilyOptions familyOptions;

  void check() {
    familyOptions.check();
  }

  List<String> names() {
    return references;
  }

  Optional<Path> families() throws IOException {
    return familyOptions.file();
  }

  /**
   * Learns the sources.
   *
   * @throws CommandFailure if the references are too few
   */
  Composer fit(Inputs inputs, RowFormat format, Console console, Rejections rejections, Workers workers)
      throws IOException {
    Optional<LabelTree> read = familyOptions.read();
    Corpus corpus = new Training(console, rejections).read(AttributionMethod.auto(), inputs, format);
    LabelTree tree = familyOptions.of(List.copyOf(corpus.labels()), read).orElse(LabelTree.of(Map.of()));
    try (Progress progress = console.startWork("learning")) {
      progress.at(0);
      Composer composer =
          Composer.fit(corpus, new ComposerOptions(AttributionMethod.auto(), human, tree, seed), workers);
      console.note("method: " + composer.method().name() + ", sources: " + String.join(", ", composer.sources()));
      return composer;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("nothing can be learnt from these references: " + e.getMessage());
    }
  }
}
