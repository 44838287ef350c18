package io.github.stylome.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a process took.
 *
 * @param seconds from start to end
 * @param peakMegabytes the most memory it held at once, in millions of bytes, asked for every few milliseconds; NaN
 * where     the system does not tell, as Linux does
 */
record Usage(double seconds, double peakMegabytes) {
  private static final long PAUSE_MILLISECONDS = 20;
  private static final double KIBIBYTES = 1024 / 1e6;

  /**
   * Waits for a process that has just been started.
   *
   * @throws IOException if it fails
   */
  static Usage of(Process process) throws IOException {
    long start = System.nanoTime();
    double peak = Double.NaN;
    try {
      do {
        double held = peakOf(process.pid());
        peak = Double.isNaN(held) ? peak : held;
      } while (!process.waitFor(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a process was measured", e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IOException("the process to be measured ended with status " + process.exitValue());
    }
    return new Usage(seconds, peak);
  }

  private static double peakOf(long process) {
    Path status = Path.of("/proc", Long.toString(process), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTES;
        }
      }
    } catch (IOException e) {
      // The process has just ended, or the system has no such file: what was seen before counts.
    }
    return Double.NaN;
  }
}
