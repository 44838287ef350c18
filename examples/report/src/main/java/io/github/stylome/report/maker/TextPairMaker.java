package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Reliability;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two texts are by one author, as likelihood ratios with the calibration that they rest on. */
final class TextPairMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> pairs = input.rows(RowShape.TEXT_PAIR);
    if (!pairs.isEmpty()) {
      sections.add(Section.of(parts.of("section.textPairs"), ratios(pairs, parts)));
      sections.add(Section.of(parts.of("section.calibrations"), calibrations(pairs, parts)));
    }
    for (Fields row : input.rows(RowShape.TEXT_PAIR_METRICS)) {
      sections.add(new Section(parts.of("section.textPairMetrics"), metrics(row.object("metrics"), parts)));
    }
    return sections;
  }

  private static Block ratios(List<Fields> pairs, Parts parts) throws ReportInputException {
    Intervals.Builder points = Intervals.builder(parts.of("col.log10Ratio")).points().reference(0);
    Parts.Table table = parts.table("textPairs").names("text", "known", "candidate").words("answer")
        .numbers("log10Ratio").ends(Kind.NUMBER, "log10Ratio").numbers("value").words("reason");
    int drawn = 0;
    for (Fields pair : pairs) {
      double[] interval = pair.interval("interval");
      String known = pair.isKnown("known") ? pair.id("known") : null;
      if (++drawn <= Parts.MOST_BARS) {
        points.add(known == null ? pair.id("id") : pair.id("id") + " / " + known, pair.number("log10Ratio"),
            interval[0], interval[1]);
      }
      table.row(pair.id("id"), known, pair.isKnown("candidate") ? pair.text("candidate") : null,
          parts.term("verified", pair.text("answer")), pair.number("log10Ratio"), interval[0], interval[1],
          pair.number("value"), pair.optionalText("reason").orElse(null));
    }
    return parts.chart("text-pairs", points.build(), table.build());
  }

  /** Returns every calibration that a ratio rests on, mostly one. */
  private static Block calibrations(List<Fields> pairs, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table("calibrations").words("method").counts("seed", "tokens", "calibrationPairs",
        "authors").numbers("cllr", "ece");
    Set<List<@Nullable Object>> seen = new LinkedHashSet<>();
    for (Fields pair : pairs) {
      Fields calibration = pair.object("calibration");
      List<@Nullable Object> row = Arrays.asList(pair.text("method"), pair.count("seed"), pair.count("words"),
          calibration.count("pairs"), calibration.count("authors"), calibration.number("cllr"),
          calibration.number("ece"));
      if (seen.add(row)) {
        table.row(row.toArray());
      }
    }
    return table.build();
  }

  private static List<Block> metrics(Fields metrics, Parts parts) throws ReportInputException {
    Parts.FactList facts = parts.facts().add("textPairs", Kind.COUNT, metrics.count("pairs"));
    for (String name : List.of("auc", "cAtOne", "f05u", "f1", "brier", "eer", "cllr", "cllrMin", "ece")) {
      facts.add(name, Kind.NUMBER, metrics.number(name));
    }
    List<Reliability.Bin> bins = new ArrayList<>();
    Parts.Table table = parts.table("textPairBins").counts("textPairs").shares("meanProbability", "sameShare");
    for (Fields bin : metrics.objects("reliability")) {
      if (Double.isFinite(bin.number("probability"))) {
        // Pairs share texts, so that no interval of independent trials holds.
        bins.add(new Reliability.Bin(bin.number("probability"), bin.number("share"), Double.NaN, Double.NaN,
            bin.count("pairs")));
        table.row(bin.count("pairs"), bin.number("probability"), bin.number("share"));
      }
    }
    DataTable rows = table.build();
    return List.of(facts.build(), new Chart("text-pair-reliability", parts.of("chart.text-pair-reliability"),
        parts.of("chart.text-pair-reliability.how"),
        new Reliability(parts.of("col.meanProbability"), parts.of("col.sameShare"), bins), rows));
  }
}
