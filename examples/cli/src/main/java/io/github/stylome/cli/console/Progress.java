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

  static Progress shown(PrintStream err, String task, long totalBytes) {
    // The consumer is given, with its width: the library's own would ask the terminal through native code.
    return new Progress(new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(totalBytes)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .setUnit(" MB", 1_000_000)
        .setUpdateIntervalMillis(200)
        .showSpeed()
        .build());
  }

  boolean isShown() {
    return bar != null;
  }

  /** Says how much has been done. */
  public void at(long bytes) {
    if (bar != null) {
      bar.stepTo(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
