package io.github.stylome.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual page of every command. */
@Command(
    name = "generate-man",
    description = "Writes a manual page for every command, in AsciiDoc, which Asciidoctor makes man pages or HTML of.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Example:",
      "  stylome generate-man --out man && asciidoctor -b manpage man/*.adoc && man -l man/stylome.1"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class GenerateManCommand implements Callable<Integer> {
  private static final String LITERAL = "....";

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for stylome.adoc, stylome-attribute.adoc and so on; it is made if need be.")
  private String out;

  @Override
  public Integer call() throws IOException {
    try {
      Path folder = Files.createDirectories(Path.of(out));
      write(spec.root(), folder);
      for (CommandLine command : spec.root().subcommands().values()) {
        write(command.getCommandSpec(), folder);
      }
    } catch (InvalidPathException e) {
      throw new CommandFailure(out + ": this is not the name of a folder: " + e.getReason());
    } catch (IOException e) {
      throw new CommandFailure(out + ": the pages cannot be written: " + e.getMessage());
    }
    return ExitStatus.DONE;
  }

  private static void write(CommandSpec command, Path folder) throws IOException {
    complete(command.usageMessage());
    StringWriter page = new StringWriter();
    ManPageGenerator.writeSingleManPage(new PrintWriter(page), command);
    // The generator takes every empty line for the end of a paragraph, within what is literal too.
    String mended = page.toString().replace("[%hardbreaks]" + System.lineSeparator(), "");
    Files.writeString(folder.resolve(command.qualifiedName("-") + ".adoc"), mended, StandardCharsets.UTF_8);
  }

  /** Adds what the generator leaves out, the exit status, and what it would set anew, the footer. */
  private static void complete(UsageMessageSpec usage) {
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("0", "All went well.");
    statuses.put("1", "Some input was rejected, each named on standard error, and the rest was dealt with.");
    statuses.put("2", "Wrong usage, input of which nothing can be read, or unwritable output: nothing is written.");
    usage.exitCodeListHeading("Exit status%n").exitCodeList(statuses);
    if (usage.footer().length > 0) {
      Stream<String> lines = Arrays.stream(usage.footer()).skip(1).map(GenerateManCommand::escaped);
      Stream<String> literal = Stream.concat(Stream.concat(Stream.of(LITERAL), lines), Stream.of(LITERAL));
      usage.footerHeading("Notes%n").footer(literal.toArray(String[]::new));
    }
  }

  /** Returns a line as a format that gives it: percent signs of help are doubled or not, as its author liked. */
  private static String escaped(String line) {
    return line.replace("%%", "%").replace("%", "%%");
  }
}
