package io.github.stylome.report.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The scripts and the style of the page, and Apache ECharts. */
final class Resources {
  private Resources() {}

  /** Returns ECharts, minified, as the WebJar has it. */
  static String echarts() {
    return read("echarts.min.js");
  }

  /**
   * Returns a file that stands beside this class, with line feeds alone, since browsers hash scripts so.
   *
   * @throws IllegalStateException if there is none
   */
  static String read(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }
}
