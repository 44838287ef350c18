package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static Process java(String option) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, option)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void process_takesTime_andMemoryWhereTheSystemTells() throws IOException {
    Usage usage = Usage.of(java("-version"));
    assertTrue(usage.seconds() > 0);
    assertTrue(Double.isNaN(usage.peakMegabytes()) || usage.peakMegabytes() > 1, usage.toString());
  }

  @Test
  void processThatFails_isNoMeasurement() throws IOException {
    Process process = java("--no-such-option");
    assertThrows(IOException.class, () -> Usage.of(process));
  }
}
