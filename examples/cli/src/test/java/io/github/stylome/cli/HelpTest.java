package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.cli.console.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Help, manual pages and completion of all commands. */
class HelpTest {
  private static final String ESCAPE = "\u001B[";

  @TempDir
  private Path folder;

  private static List<String> commands() {
    return List.copyOf(
        Main.commands(new StylomeCommand(), Console.system(), Atlas::bundled).getSubcommands().keySet());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_isThatOfTheCommand_andFitsTheTerminal(String command) {
    Result result = Session.run("help", command);
    assertEquals(0, result.status());
    assertEquals("", result.err());
    assertTrue(result.out().contains("Usage: stylome " + command), result.out());
    assertTrue(result.out().contains("--color=WHEN"), result.out());
    assertTrue(result.out().lines().allMatch(line -> line.length() <= 100), result.out());
    if (!command.equals("help")) {
      assertEquals(result, Session.run(command, "--help"));
      assertTrue(Session.run(command, "--version").out().matches("(stylome|generate-completion) .*\\R"));
    }
  }

  @Test
  void helpOfNoCommand_isThatOfAll_andOfAnUnknownOneAnError() {
    assertEquals(Session.run("--help"), Session.run("help"));
    Result result = Session.run("help", "poems");
    assertEquals(2, result.status());
    assertTrue(result.err().contains("poems"), result.err());
  }

  @Test
  void colours_areThereWhenAskedFor_beforeAndBehindTheCommand() {
    assertFalse(Session.run("fit", "--help").out().contains(ESCAPE));
    assertTrue(Session.run("fit", "--help", "--color", "always").out().contains(ESCAPE));
    assertTrue(Session.run("--color=always", "fit", "--help").out().contains(ESCAPE));
    assertTrue(Session.run("--color", "ALWAYS", "help", "fit").out().contains(ESCAPE));
    assertFalse(Session.run("--color=never", "fit", "--help").out().contains(ESCAPE));
    assertEquals(2, Session.run("fit", "--help", "--color", "red").status());
  }

  @Test
  void noColor_isRespected_unlessColoursAreAskedFor() throws Exception {
    assertTrue(helpOf(Map.of("CLICOLOR_FORCE", "1")).contains(ESCAPE));
    assertFalse(helpOf(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")).contains(ESCAPE));
    assertTrue(helpOf(Map.of("NO_COLOR", "1"), "--color=always").contains(ESCAPE));
  }

  private static String helpOf(Map<String, String> environment, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), "io.github.stylome.cli.Main", "--help"));
    command.addAll(List.of(more));
    return run(environment, command);
  }

  private static String run(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("NO_COLOR");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    return out;
  }

  @Test
  void manualPages_areWrittenForAllCommands_withTheirRowsAndExitStatus() throws IOException {
    Path man = folder.resolve("a/man");
    assertEquals(new Result(0, "", ""), Session.run("generate-man", "--out", man));
    try (var files = Files.list(man)) {
      assertEquals(commands().size() + 1, files.count());
    }
    String page = Files.readString(man.resolve("stylome-attribute.adoc"));
    assertTrue(page.contains("= stylome-attribute(1)"), page);
    assertTrue(page.contains("*--set-level*=_P_::"), page);
    assertTrue(page.contains("....\nWrites a JSON row for every test text"), page);
    assertTrue(page.contains("  logLikelihoodRatio  how strongly"), page);
    assertTrue(page.contains("== Exit status"), page);
    assertFalse(page.contains("hardbreaks"), page);
    assertTrue(Files.readString(man.resolve("stylome-harvest.adoc")).contains("and its 95% interval"));
    Result onAFile = Session.run("generate-man", "--out", man.resolve("stylome.adoc"));
    assertEquals(2, onAFile.status());
    assertTrue(onAFile.err().contains("the pages cannot be written"), onAFile.err());
  }

  @Test
  void completion_completesCommandsOptionsAndNames_inBash() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")));
    Path script = Samples.write(folder.resolve("stylome.bash"), Session.run("generate-completion").out());
    // compopt complains outside of a completion that is under way, on standard error, which is not looked at.
    assertEquals("attribute", completed(script, "stylome", "attr"));
    assertEquals("--set-level", completed(script, "stylome", "attribute", "--set-l"));
    assertEquals("newick", completed(script, "stylome", "cluster", "--as", "new"));
    assertEquals("lineage", completed(script, "stylome", "schema", "line"));
  }

  private static String completed(Path script, String... words) throws Exception {
    String line = "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
        + (words.length - 1) + "; COMPREPLY=(); _complete_stylome; echo \"${COMPREPLY[*]}\"";
    return run(Map.of(), List.of("/bin/bash", "-c", line)).strip();
  }
}
