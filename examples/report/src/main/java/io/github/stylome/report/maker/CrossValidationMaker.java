package io.github.stylome.report.maker;

import io.github.stylome.report.content.HeatMap;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often a classifier was right about texts that it was not fitted on. */
final class CrossValidationMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.TRIED_ALL)) {
      HeatMap map = confusions(row, parts);
      sections.add(Section.of(parts.of("section.accuracy"),
          parts.facts().add("method", Kind.NAME, row.text("method"))
              .add("features", Kind.NAME, row.text("features"))
              .add("folds", Kind.COUNT, row.count("folds")).add("texts", Kind.COUNT, row.count("texts"))
              .add("possible", Kind.COUNT, row.count("possible")).add("correct", Kind.COUNT, row.count("correct"))
              .add("accuracy", Kind.SHARE, row.number("accuracy")).build(),
          parts.chart("confusions", map, DistancesMaker.table(map, parts))));
    }
    List<Fields> texts = input.rows(RowShape.TRIED);
    if (!texts.isEmpty()) {
      Parts.Table table = parts.table("tried").names("text", "label", "best").flags("correct", "possible");
      for (Fields row : texts) {
        table.row(row.id("id"), row.text("label"), row.optionalText("best").orElse(null), row.flag("correct"),
            row.flag("possible"));
      }
      sections.add(Section.of(parts.of("section.eachText"), table.build()));
    }
    return sections;
  }

  private static HeatMap confusions(Fields row, Parts parts) throws ReportInputException {
    Fields confusions = row.object("confusions");
    Map<String, Map<String, Double>> counts = new TreeMap<>();
    TreeSet<String> answers = new TreeSet<>();
    for (String label : confusions.names()) {
      Map<String, Double> taken = confusions.numbersByName(label);
      counts.put(label, taken);
      answers.addAll(taken.keySet());
    }
    List<String> columns = List.copyOf(answers);
    List<double[]> values = new ArrayList<>();
    for (Map<String, Double> taken : counts.values()) {
      values.add(columns.stream().mapToDouble(answer -> taken.getOrDefault(answer, 0.0)).toArray());
    }
    return new HeatMap(parts.of("col.texts"), false, List.copyOf(counts.keySet()), columns, values);
  }
}
