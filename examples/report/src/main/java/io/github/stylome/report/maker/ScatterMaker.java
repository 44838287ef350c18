package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Scatter;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where texts lie by principal components or by multidimensional scaling. */
final class ScatterMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.COMPONENTS)) {
      double[] shares = row.numbers("shares");
      List<Block> blocks = new ArrayList<>(List.of(facts(row, parts).build(),
          places("components", row, axis(shares, 0, parts), axis(shares, 1, parts), parts)));
      Intervals.Builder bars = Intervals.builder(parts.of("col.share")).percent();
      for (int i = 0; i < Math.min(shares.length, 10); i++) {
        bars.add(parts.of("dimension.component", i + 1), shares[i], Double.NaN, Double.NaN);
      }
      blocks.add(parts.chart("component-shares", bars.build()));
      int component = 0;
      for (List<Fields> drivers : row.objectLists("drivers")) {
        Parts.Table table = parts.table("drivers", ++component).features("feature").numbers("loading");
        for (Fields driver : drivers) {
          table.row(driver.text("feature"), driver.number("loading"));
        }
        blocks.add(table.build());
      }
      sections.add(new Section(parts.of("section.places"), blocks));
    }
    for (Fields row : input.rows(RowShape.SCALING)) {
      sections.add(Section.of(parts.of("section.places"),
          facts(row, parts).add("measure", Kind.NAME, row.text("dist.method"))
              .add("fit", Kind.SHARE, row.number("fit")).build(),
          places("scaling", row, parts.of("dimension.plain", 1), parts.of("dimension.plain", 2), parts)));
    }
    return sections;
  }

  private static String axis(double[] shares, int component, Parts parts) {
    String name = parts.of("dimension.component", component + 1);
    return component < shares.length ? name + ", " + Math.round(1000 * shares[component]) / 10.0 + "%" : name;
  }

  private static Parts.FactList facts(Fields row, Parts parts) throws ReportInputException {
    return parts.facts()
        .add("texts", Kind.COUNT, row.texts("labels").size())
        .add("by", Kind.NAME, row.text("by"))
        .add("features", Kind.COUNT, row.count("features"));
  }

  private static Chart places(String chart, Fields row, String x, String y, Parts parts) throws ReportInputException {
    List<String> labels = row.texts("labels");
    List<double[]> places = row.numberLists("places");
    Map<String, String> groups = ClusterMaker.groups(row);
    if (places.size() != labels.size()) {
      throw row.wrong("there are " + labels.size() + " labels and " + places.size() + " places");
    }
    List<Scatter.Point> points = new ArrayList<>();
    Parts.Table table = parts.table("places").names("text", "group").numbers("x", "y");
    for (int i = 0; i < labels.size(); i++) {
      double[] place = places.get(i);
      double first = place.length > 0 ? place[0] : 0;
      double second = place.length > 1 ? place[1] : 0;
      String group = groups.getOrDefault(labels.get(i), "");
      points.add(new Scatter.Point(first, second, labels.get(i), group));
      table.row(labels.get(i), group, first, second);
    }
    return parts.chart(chart, new Scatter(x, y, chart.equals("scaling"), points), table.build());
  }
}
