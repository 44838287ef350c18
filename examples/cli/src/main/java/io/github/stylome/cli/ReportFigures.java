package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.Report;
import io.github.stylome.report.content.Words;
import io.github.stylome.report.output.ChartFiles;
import io.github.stylome.report.output.CsvChart;
import io.github.stylome.report.output.PngChart;
import io.github.stylome.report.output.SvgCharts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the charts of a report as files of their own.
 *
 * @param svg the folder of SVG files, null for none
 * @param png the folder of PNG files, null for none
 * @param csv the folder of CSV files, null for none
 */
record ReportFigures(@Nullable String svg, @Nullable String png, @Nullable String csv) {
  /** Draws all charts first, so that what cannot be drawn leaves no half of them; then writes file by file. */
  void write(Report report, Words words, List<Path> read, Console console) throws IOException {
    if (svg == null && png == null && csv == null) {
      return;
    }
    Map<String, byte[]> files = files(report, words);
    for (String folder : new String[] {svg, png, csv}) {
      if (folder != null) {
        create(folder);
      }
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      try (OutputFile output = OutputFile.open(file.getKey(), read, console.out())) {
        output.write(file.getValue());
        output.commit();
      }
    }
  }

  private Map<String, byte[]> files(Report report, Words words) {
    List<Chart> charts = report.charts();
    List<String> names = ChartFiles.names(charts);
    @Nullable SvgCharts drawer = svg == null && png == null ? null : new SvgCharts(words.isRightToLeft());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < charts.size(); i++) {
      if (csv != null) {
        files.put(file(csv, names.get(i) + ".csv"), CsvChart.of(charts.get(i).table()));
      }
      if (drawer != null) {
        String drawn = drawer.of(charts.get(i));
        if (svg != null) {
          files.put(file(svg, names.get(i) + ".svg"), drawn.getBytes(StandardCharsets.UTF_8));
        }
        if (png != null) {
          files.put(file(png, names.get(i) + ".png"), picture(drawn));
        }
      }
    }
    return files;
  }

  private static byte[] picture(String svg) {
    try {
      return PngChart.of(svg);
    } catch (IllegalStateException e) {
      throw new CommandFailure("--png: " + e.getMessage() + "; --svg needs nothing of the system");
    }
  }

  private static String file(String folder, String name) {
    try {
      return Path.of(folder).resolve(name).toString();
    } catch (InvalidPathException e) {
      throw new CommandFailure(Visible.of(folder) + ": this is not the name of a folder: " + e.getReason());
    }
  }

  private static void create(String folder) {
    try {
      Files.createDirectories(Path.of(folder));
    } catch (IOException e) {
      throw new CommandFailure(Visible.of(folder) + ": this folder cannot be made: " + e.getMessage());
    }
  }
}
