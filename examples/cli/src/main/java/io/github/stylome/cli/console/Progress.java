package io.github.stylome.cli.console;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far the work is, with rate and time left; or nothing at all, where nobody looks. Close it when the work is done.
 */
public final class Progress implements AutoCloseable {
  private static final Progress HIDDEN = new Progress(null);
  private static final int WIDTH = 79;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Progress hidden() {
    return HIDDEN;
  }

  /** Shows bytes, of which the total is -1 if it is not known. */
  static Progress ofBytes(PrintStream err, String task, long totalBytes) {
    return new Progress(bar(err, task, totalBytes).setUnit(" MB", 1_000_000).showSpeed().build());
  }

  static Progress ofSteps(PrintStream err, String task, int totalSteps) {
    return new Progress(bar(err, task, totalSteps).build());
  }

  private static ProgressBarBuilder bar(PrintStream err, String task, long total) {
    // The consumer is given, with its width: the library's own would ask the terminal through native code.
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .setUpdateIntervalMillis(200);
  }

  boolean isShown() {
    return bar != null;
  }

  /** Says how many bytes, or steps, have been done. */
  public void at(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
