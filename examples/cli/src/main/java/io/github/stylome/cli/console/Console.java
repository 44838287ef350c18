package io.github.stylome.cli.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The three standard streams. Everything is UTF-8.
 *
 * <p>Standard output is the bare stream: unlike {@code System.out} it says when nobody reads any more.
 */
public final class Console {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final BooleanSupplier errIsTerminal;
  private final boolean quiet;
  private @Nullable Progress progress;

  /** Makes a console of streams; {@code errIsTerminal} is asked only when there is something to show. */
  public Console(InputStream in, OutputStream out, PrintStream err, BooleanSupplier errIsTerminal) {
    this(in, out, err, errIsTerminal, false);
  }

  private Console(
      InputStream in, OutputStream out, PrintStream err, BooleanSupplier errIsTerminal, boolean quiet) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.errIsTerminal = errIsTerminal;
    this.quiet = quiet;
  }

  /** Returns the console of this process. */
  public static Console system() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        TerminalTest::standardErrorIsTerminal);
  }

  /** Returns standard input. */
  public InputStream in() {
    return in;
  }

  /** Returns standard output, unbuffered. */
  public OutputStream out() {
    return out;
  }

  /** Returns standard error. */
  public PrintStream err() {
    return err;
  }

  /** Writes a line to standard error. A progress bar makes room for it. */
  public void tell(String line) {
    synchronized (err) {
      if (progress != null) {
        err.print("\r\u001B[K"); // back to the margin, clear the line; the bar is drawn again below
      }
      err.println(line);
    }
  }

  /** Writes a line to standard error that nobody needs, unless this console is quiet. */
  public void note(String line) {
    if (!quiet) {
      tell(line);
    }
  }

  /**
   * Shows a progress bar if standard error is a terminal.
   *
   * @param task what is done
   * @param totalBytes how much there is of it, -1 if that is not known
   */
  public Progress startProgress(String task, long totalBytes) {
    return started(errIsTerminal.getAsBoolean() ? Progress.ofBytes(err, task, totalBytes) : Progress.hidden());
  }

  /** Shows how long something takes that cannot be measured in parts, if standard error is a terminal. */
  public Progress startWork(String task) {
    return startSteps(task, -1);
  }

  /**
   * Shows a progress bar of steps if standard error is a terminal.
   *
   * @param task what is done
   * @param totalSteps how many there are, which {@link Progress#at} counts
   */
  public Progress startSteps(String task, int totalSteps) {
    return started(errIsTerminal.getAsBoolean() ? Progress.ofSteps(err, task, totalSteps) : Progress.hidden());
  }

  private Progress started(Progress started) {
    progress = started.isShown() ? started : null;
    return started;
  }

  /** Returns this console as one that shows no progress and no notes. */
  public Console quiet() {
    return new Console(in, out, err, () -> false, true);
  }
}
