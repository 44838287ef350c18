package io.github.stylome.report.output;

import io.github.stylome.report.content.Chart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for the files of charts, each of which stands once: the second chart of a name is {@code NAME-2}. */
public final class ChartFiles {
  private ChartFiles() {}

  /** Returns the names, without ending, in the order of the charts. */
  public static List<String> names(List<Chart> charts) {
    Map<String, Integer> counts = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (Chart chart : charts) {
      int count = counts.merge(chart.name(), 1, Integer::sum);
      names.add(count == 1 ? chart.name() : chart.name() + "-" + count);
    }
    return names;
  }
}
