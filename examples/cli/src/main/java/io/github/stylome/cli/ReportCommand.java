package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.maker.ReportMaker;
import io.github.stylome.report.maker.Texts;
import io.github.stylome.report.output.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes one page for people who read of what a command has written. */
@Command(
    name = "report",
    description = {
      "Makes one HTML page of what another command has written, with charts, tables and the evidence in its text.",
      "",
      "The page needs no network and fetches nothing. What it does not prove stands first."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "FILES are what one command has written: JSON rows, the table of distances or that of network. More",
      "files of the same command make one page: windows and segments, profiles and comparisons. What a file",
      "is, is told by its fields; a file that is cut, of another version or of another command than the one",
      "before it is refused by its line.",
      "",
      "--svg, --png and --csv name folders, which are made where there are none; a file is named after its",
      "chart. docs/report.md says more.",
      "",
      "Examples:",
      "  stylome report answers.jsonl --texts disputed/ --out answers.html",
      "  stylome report windows.jsonl segments.jsonl --out text.html",
      "  stylome report tree.json --svg figures --csv figures",
      "  stylome report card.json --language ar --out card.html"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReportCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "FILES", arity = "1..*", description = "What a command has written; - is standard input.")
  private List<String> files;

  @Option(
      names = "--texts",
      paramLabel = "TEXTS",
      arity = "1..*",
      description = "The texts that the command read: those that are quoted are shown with their places marked.")
  private List<String> texts = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "HTML",
      description = "The page to write, whole or not at all; - is standard output.")
  private @Nullable String out;

  @Option(names = "--svg", paramLabel = "DIR", description = "Also write every chart as an SVG file.")
  private @Nullable String svg;

  @Option(names = "--png", paramLabel = "DIR", description = "Also write every chart as a PNG file.")
  private @Nullable String png;

  @Option(names = "--csv", paramLabel = "DIR", description = "Also write the table behind every chart as a CSV file.")
  private @Nullable String csv;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of the page: en (the default) or ar, which is written from right to left. What the "
          + "command has written stays in its own.")
  private String language;

  @Mixin
  private ReadOptions reading;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (out == null && svg == null && png == null && csv == null) {
      throw new ParameterException(spec.commandLine(), "nothing is to be written: one of --out, --svg, --png and --csv "
          + "is needed");
    }
    Words words = words();
    List<Path> read = new ArrayList<>();
    for (String file : files) {
      if (!file.equals(STANDARD_INPUT)) {
        read.add(path(file));
      }
    }
    Optional<Inputs> inputs = texts.isEmpty() ? Optional.empty() : Optional.of(reading.inputs(texts));
    inputs.ifPresent(all -> read.addAll(all.files()));
    Rejections rejections = new Rejections(console::tell);
    Report report = report(words, inputs, rejections);
    try (OutputFile page = out == null
        ? OutputFile.standard(console.out())
        : OutputFile.open(out, read, console.out())) {
      if (out != null) {
        page.write(HtmlPage.of(report, words));
      }
      new ReportFigures(svg, png, csv).write(report, words, read, console);
      if (out != null) {
        page.commit();
      }
    }
    return ExitStatus.after(rejections);
  }

  private Words words() {
    try {
      return Words.in(language);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--language: " + Visible.of(String.valueOf(e.getMessage())), e);
    }
  }

  private Report report(Words words, Optional<Inputs> inputs, Rejections rejections) throws IOException {
    ReportInput input = new ReportInput();
    try {
      for (String file : files) {
        input.add(file, bytes(file));
      }
      Texts quoted = inputs.isEmpty()
          ? Texts.NONE
          : quoted(inputs.get(), ReportMaker.quoted(input), rejections);
      return new ReportMaker(words).report(input, quoted);
    } catch (ReportInputException e) {
      throw new CommandFailure(Visible.of(String.valueOf(e.getMessage())));
    }
  }

  private byte[] bytes(String file) throws UnreadableInputException {
    try {
      return file.equals(STANDARD_INPUT) ? console.in().readAllBytes() : Files.readAllBytes(path(file));
    } catch (IOException e) {
      throw UnreadableInputException.from(file, e);
    }
  }

  private static Path path(String file) throws UnreadableInputException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new UnreadableInputException(file, "this is not the name of a file: " + e.getReason());
    }
  }

  /** Keeps the texts that are quoted, and no others. */
  private Texts quoted(Inputs inputs, Set<String> ids, Rejections rejections) throws IOException {
    Map<String, String> byId = new HashMap<>();
    try (RowSource rows = inputs.open(console.in(), reading.disputed(), rejections)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        String id = row.get().document().id();
        if (ids.contains(id)) {
          byId.put(id, row.get().document().text());
        }
      }
    }
    return new Texts(byId);
  }
}
