package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts that reports of {@code attribute} and of {@code identify} have in common. */
final class Candidates {
  private Candidates() {}

  /** Returns a chart of probabilities by label, the greatest first. */
  static Chart probabilities(String chart, Map<String, Double> byLabel, Parts parts) {
    Intervals.Builder bars = Intervals.builder(parts.of("col.probability")).percent();
    byLabel.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(Parts.MOST_BARS)
        .forEach(entry -> bars.add(entry.getKey(), entry.getValue(), Double.NaN, Double.NaN));
    return parts.chart(chart, bars.build());
  }

  /** Returns a chart of how many rows have each name. */
  static Chart counts(String chart, List<String> names, Parts parts) {
    Map<String, Integer> counts = new TreeMap<>();
    names.forEach(name -> counts.merge(name, 1, Integer::sum));
    Intervals.Builder bars = Intervals.builder(parts.of("col.texts"));
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(Parts.MOST_BARS)
        .forEach(entry -> bars.add(entry.getKey(), entry.getValue(), Double.NaN, Double.NaN));
    return parts.chart(chart, bars.build());
  }

  /** Returns a warning for every sign that a text is not like those that were learnt from. */
  static List<Block> shifts(Fields row) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    for (Fields alarm : row.objects("shift")) {
      blocks.add(Paragraph.warning(alarm.text("message")));
    }
    return blocks;
  }
}
