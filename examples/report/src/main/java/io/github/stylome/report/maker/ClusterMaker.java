package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.TreeDrawing;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dendrograms and consensus trees of texts. */
final class ClusterMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.DENDROGRAM)) {
      List<Block> blocks = new ArrayList<>(List.of(facts(row, parts)
          .add("cophenetic", Kind.NUMBER, row.number("copheneticCorrelation")).build(),
          tree("dendrogram", row, parts)));
      double[] clusters = row.numbers("clusters");
      List<String> labels = row.texts("labels");
      if (clusters.length > 0 && clusters.length == labels.size()) {
        Parts.Table table = parts.table("clusters").names("text").counts("cluster");
        for (int i = 0; i < clusters.length; i++) {
          table.row(labels.get(i), (long) clusters[i]);
        }
        blocks.add(table.build());
      }
      sections.add(new Section(parts.of("section.dendrogram"), blocks));
    }
    for (Fields row : input.rows(RowShape.CONSENSUS)) {
      Parts.Table table = parts.table("splits").names("texts").shares("share").flags("inConsensus");
      for (Fields split : row.objects("splits")) {
        table.row(String.join(", ", split.texts("members")), split.number("share"), split.flag("inConsensus"));
      }
      sections.add(Section.of(parts.of("section.consensus"),
          facts(row, parts).add("strength", Kind.SHARE, row.number("strength"))
              .add("trees", Kind.COUNT, row.objects("trees").size()).build(),
          tree("consensus", row, parts), table.build()));
    }
    return sections;
  }

  private static Parts.FactList facts(Fields row, Parts parts) throws ReportInputException {
    return parts.facts()
        .add("texts", Kind.COUNT, row.texts("labels").size())
        .add("linkage", Kind.NAME, row.text("method"))
        .add("measure", Kind.NAME, row.text("dist.method"))
        .add("features", Kind.NAME, String.join(", ",
            Arrays.stream(row.numbers("features")).mapToObj(n -> String.valueOf((long) n)).toList()));
  }

  private static Chart tree(String chart, Fields row, Parts parts) throws ReportInputException {
    Map<String, String> groups = groups(row);
    List<TreeDrawing.Node> nodes = new ArrayList<>();
    try {
      for (NewickTree.Node node : NewickTree.read(row.text("newick"))) {
        // A consensus has no lengths; every edge is then as long as any other.
        double length = chart.equals("consensus") ? 1 : node.length();
        nodes.add(new TreeDrawing.Node(node.parent(), node.label(), length, node.support(),
            groups.getOrDefault(node.label(), ""), false));
      }
    } catch (IllegalArgumentException e) {
      throw row.wrong(String.valueOf(e.getMessage()));
    }
    return TreeMaker.chart(chart, row, nodes, parts);
  }

  /** Returns the group of every text that has one. */
  static Map<String, String> groups(Fields row) throws ReportInputException {
    List<String> labels = row.texts("labels");
    List<Optional<String>> groups = row.optionalTexts("groups");
    if (labels.size() != groups.size()) {
      throw row.wrong("there are " + labels.size() + " labels and " + groups.size() + " groups");
    }
    Map<String, String> byLabel = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      byLabel.put(labels.get(i), groups.get(i).orElse(""));
    }
    return byLabel;
  }
}
