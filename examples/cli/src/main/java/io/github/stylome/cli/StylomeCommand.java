package io.github.stylome.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that has the others. */
@Command(
    name = "stylome",
    description = "Says who, or which language model, a text sounds like, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Texts come from",
      "  NAME.txt            one text; what stands before the first _ of NAME is its label",
      "  FOLDER              every .txt file in it",
      "  NAME.jsonl[.gz]     a text a line: {\"id\", \"text\"} and maybe \"label\", \"prompt\", \"reasoning\"",
      "  -                   standard input: such lines if it begins with {, one text if not",
      "All of it is UTF-8, and what is not is rejected. An id is a string or a number, and no two texts",
      "have the same. Texts that answer one prompt are kept together when probabilities are calibrated.",
      "",
      "Exit status: 0 all went well; 1 some input was rejected, each named on standard error, and the",
      "rest was dealt with; 2 wrong usage, unreadable input or unwritable output.",
      "",
      "Examples:",
      "  stylome identify essay.txt",
      "  stylome attribute --train novels/ --test disputed.txt --out -",
      "  stylome COMMAND --help"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StylomeCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
