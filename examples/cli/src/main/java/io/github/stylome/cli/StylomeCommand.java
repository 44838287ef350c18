package io.github.stylome.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that has the others, and the options that all of them have. */
@Command(
    name = "stylome",
    description = "Says who, or which language model, a text sounds like, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Texts come from",
      "  NAME.txt NAME.md    one text; what stands before the first _ of NAME is its label",
      "  NAME.html NAME.htm  one text: the body of a web page; named like a .txt file",
      "  NAME.xml            one text: what is in <text><body> of a TEI document; named like a .txt file",
      "  NAME.jsonl          a text a line: {\"id\", \"text\"} and maybe \"label\", \"prompt\", \"reasoning\"",
      "  NAME.csv NAME.tsv   a text a row: columns id, text and maybe label, prompt, named by the header",
      "  FOLDER              every .txt file in it; with --format html or tei, those of that format",
      "  -                   standard input: JSON rows if it begins with {, one text if not",
      "each also as NAME.….gz, which must be whole. --format says what a file is that is named otherwise.",
      "Bytes are UTF-8, or what a byte order mark, --charset, or HTML or XML itself says (JSON is always",
      "UTF-8), and what is malformed is rejected. An id is a string or a number, and no two texts have the",
      "same; in streams that compose, screen, leaks, harvest and drift read, ids may repeat. Texts that answer",
      "one prompt are kept together when probabilities are calibrated.",
      "",
      "Exit status: 0 all went well; 1 some input was rejected, each named on standard error, and the",
      "rest was dealt with; 2 wrong usage, unreadable input, input with no text left that can be read, or",
      "unwritable output: then nothing is written.",
      "",
      "Examples:",
      "  stylome identify essay.txt",
      "  stylome attribute --train novels/ --test disputed.txt --out -",
      "  stylome help attribute",
      "  stylome schema attribute",
      "",
      "docs/command-line.md says more, of config files, man pages and completion too."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StylomeCommand implements Runnable {
  /** When help has colours. */
  enum Color {
    AUTO, ALWAYS, NEVER;

    Ansi ansi() {
      return switch (this) {
        case AUTO -> Ansi.AUTO; // on a terminal, unless NO_COLOR is set
        case ALWAYS -> Ansi.ON;
        case NEVER -> Ansi.OFF;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "Colours in help: ${COMPLETION-CANDIDATES} (default: auto, on a terminal unless NO_COLOR is set).")
  private Color color = Color.AUTO;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Defaults of options (default: $STYLOME_CONFIG, or stylome/stylome.properties where XDG has it).")
  private @Nullable String config;

  Color color() {
    return color;
  }

  /** Returns the name of the config file that was parsed; null if there was none. */
  @Nullable String config() {
    return config;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
