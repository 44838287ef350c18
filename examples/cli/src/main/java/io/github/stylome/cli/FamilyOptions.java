package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.text.TextReader;
import io.github.stylome.verdict.LabelTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What families the labels belong to. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FamilyOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--families",
      paramLabel = "FILE",
      description = "Say of which family each text is, too: a table of label, family, model and version between tabs, "
          + "of which all but the label may be missing. A label that is not in it is a family of its own.")
  private @Nullable String file;

  @Option(
      names = "--family-separator",
      paramLabel = "S",
      description = "The same for labels that carry their families, as OpenAI/gpt-4o does with --family-separator /.")
  private @Nullable String separator;

  @Option(
      names = "--family-level",
      paramLabel = "P",
      description = "Go as deep as families are at least so probable (above 0 to 1, default: ${DEFAULT-VALUE}, more "
          + "likely than not).")
  private double level = 0.5;

  /** Returns the least probability of a family that is named. */
  double level() {
    return level;
  }

  /** Checks what can be checked before anything is read. */
  void check() {
    String names = separator;
    if (file != null && names != null) {
      throw new ParameterException(spec.commandLine(), "--families and --family-separator exclude each other");
    } else if (names != null && names.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--family-separator must not be empty");
    } else if (!(level > 0 && level <= 1)) {
      throw new ParameterException(spec.commandLine(), "--family-level must be above 0 and at most 1, not " + level);
    }
  }

  /** Returns the file that is read, if there is one. */
  Optional<Path> file() throws UnreadableInputException {
    String name = file;
    return name == null ? Optional.empty() : Optional.of(ModelFile.path(name));
  }

  /** Reads the file if there is one, so that a mistake in it is told before the work. */
  Optional<LabelTree> read() throws IOException {
    Optional<Path> path = file();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String name = path.get().toString();
    try {
      return Optional.of(LabelTree.parse(TextReader.read(path.get()).lines().toList()));
    } catch (IllegalArgumentException e) {
      throw new UnreadableInputException(name, Visible.of(String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  /** Returns the families of these labels: those that were read, or those that the labels carry, if any. */
  Optional<LabelTree> of(List<String> labels, Optional<LabelTree> read) {
    String names = separator;
    if (names == null) {
      return read;
    }
    try {
      return Optional.of(LabelTree.bySeparator(labels, names));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("--family-separator: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }
}
