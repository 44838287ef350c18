package io.github.stylome.cli;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs commands in this process and keeps what they say. Standard error is no terminal. Whatever JSON a command writes,
 * in whichever test, must be as its schema says.
 */
final class Session {
  private Session() {}

  /** What a command said. */
  record Result(int status, String out, String err) {
    List<String> outLines() {
      return out.lines().toList();
    }
  }

  static Result run(Object... args) {
    return runWith(Atlas::bundled, "", args);
  }

  static Result runOn(String standardInput, Object... args) {
    return runWith(Atlas::bundled, standardInput, args);
  }

  static Result runWith(Supplier<Atlas> atlas, String standardInput, Object... args) {
    return runIn(Map.of(), atlas, standardInput, args);
  }

  static Result runIn(Map<String, String> environment, Supplier<Atlas> atlas, String standardInput, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        () -> false);
    String[] strings = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      strings[i] = args[i].toString();
    }
    int status = Main.run(console, atlas, environment, strings);
    Result result =
        new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    if (status != ExitStatus.NOTHING_DONE) {
      WrittenRows.check(List.of(strings), result.out());
    }
    return result;
  }
}
