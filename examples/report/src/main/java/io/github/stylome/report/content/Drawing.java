package io.github.stylome.report.content;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What a chart draws, as data; {@code charts.js} makes an option of ECharts of it. */
public sealed interface Drawing
    permits Intervals, Reliability, HeatMap, TreeDrawing, Timeline, Scatter, Network, Lines {
  /** Returns the name by which {@code charts.js} knows it. */
  String type();

  /** Writes its fields. */
  void writeTo(JsonGenerator json) throws IOException;
}
