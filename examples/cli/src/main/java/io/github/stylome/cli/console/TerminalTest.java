package io.github.stylome.cli.console;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether standard error is a terminal.
 *
 * <p>{@code System.console()} cannot say: before JDK 22 it speaks of standard input and output, since then it is there
 * for files too. Libraries that can call {@code isatty} do so through native code, about which JDK 24 and later warn on
 * the very stream that must stay silent. So the question goes to {@code test -t 2}, which POSIX defines, in a child
 * that inherits our standard error. It takes some milliseconds. Where there is no such command, as on Windows, the
 * answer is no, and there is no progress bar.
 */
final class TerminalTest {
  private TerminalTest() {}

  static boolean standardErrorIsTerminal() {
    String term = System.getenv("TERM");
    if (term == null || term.equals("dumb")) {
      return false; // a bar needs a cursor that can go back
    }
    try {
      Process process = new ProcessBuilder("sh", "-c", "test -t 2")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
      process.getOutputStream().close();
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
