package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.Main;
import io.github.stylome.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every command of the tutorial prints what stands below it. */
class TutorialTest {
  private static final Path TUTORIAL = Path.of("docs/tutorial.md");
  private static final String PROGRAM = "java -jar examples/cli/target/stylome.jar ";
  /** What makes the program, which has been made when this runs. */
  private static final String BUILD = "mvn -q package -DskipTests -pl examples/cli -am";
  private static final Pattern STEP =
      Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:```text\n(.*?)^```\n)?");

  /** A command, and what stands below it. */
  private record Step(String command, List<String> shown) {}

  @TestFactory
  Stream<DynamicTest> everyCommand_printsWhatStandsBelowIt() throws IOException {
    return steps().stream()
        .filter(step -> !step.command.equals(BUILD))
        .map(step -> DynamicTest.dynamicTest(step.command, () -> check(step)));
  }

  @Test
  void tutorial_beginsWithTheBuild_andHasCommandsOfTheProgramAlone() throws IOException {
    List<Step> steps = steps();
    assertEquals(BUILD, steps.get(0).command);
    assertTrue(steps.size() > 5, steps.toString());
    for (Step step : steps.subList(1, steps.size())) {
      assertTrue(step.command.startsWith(PROGRAM), step.command);
      assertTrue(!step.shown.isEmpty(), "nothing is shown below " + step.command);
    }
  }

  @Test
  void javaOfTheTutorial_isTheBeginningOfTheReadmes() throws IOException {
    String java = between(Files.readString(TUTORIAL));
    assertTrue(between(Files.readString(Path.of("README.md"))).startsWith(java), java);
  }

  private static void check(Step step) {
    List<String> printed = run(step.command.substring(PROGRAM.length()).split(" "));
    // A line "..." is any number of lines, and "…" the rest of one.
    String pattern = step.shown.stream()
        .map(line -> line.equals("...")
            ? "(?:.*\n)*?"
            : Stream.of(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "\n")
        .collect(Collectors.joining());
    String all = printed.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    assertTrue(all.matches(pattern), () -> step.command + " printed\n" + all);
  }

  private static List<String> run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(
        new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8), () -> false);
    int status = Main.run(console, args);
    assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(Files.readString(TUTORIAL));
    while (matcher.find()) {
      String shown = matcher.group(2) == null ? "" : matcher.group(2);
      steps.add(new Step(matcher.group(1).strip(), shown.lines().toList()));
    }
    return steps;
  }

  private static String between(String text) {
    int from = text.indexOf("```java\n") + "```java\n".length();
    return text.substring(from, text.indexOf("```", from));
  }
}
