package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Chart;
import io.github.stylome.report.content.DataTable;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.content.TreeDrawing;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tree of labels, with the support of its edges and what speaks against it. */
final class TreeMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.TREE)) {
      sections.add(Section.of(parts.of("section.tree"),
          parts.facts()
              .add("channels", Kind.NAME, row.text("channels"))
              .add("pairing", Kind.NAME, row.text("pairing"))
              .add("prompts", Kind.COUNT, row.count("prompts"))
              .add("rounds", Kind.COUNT, row.count("rounds"))
              .add("root", Kind.WORDS, row.text("root"))
              .add("seed", Kind.COUNT, row.count("seed")).build(),
          tree(row, parts)));
      placements(row, parts, sections);
      doubts(row, parts, sections);
    }
    return sections;
  }

  private static Chart tree(Fields row, Parts parts) throws ReportInputException {
    List<TreeDrawing.Node> nodes = new ArrayList<>();
    for (Fields node : row.objects("nodes")) {
      int parent = node.isKnown("parent") ? node.index("parent") : -1;
      nodes.add(new TreeDrawing.Node(parent, node.optionalText("label").orElse(""), node.number("length"),
          node.number("support"), "", false));
    }
    return chart("tree", row, nodes, parts);
  }

  /** Returns a chart of a tree, and a table of its nodes. */
  static Chart chart(String name, Fields row, List<TreeDrawing.Node> nodes, Parts parts) throws ReportInputException {
    TreeDrawing drawing;
    try {
      drawing = new TreeDrawing(parts.of("col.distance"), nodes);
    } catch (IllegalArgumentException e) {
      throw row.wrong("this is no tree: " + e.getMessage());
    }
    return parts.chart(name, drawing, nodes(nodes, parts));
  }

  private static DataTable nodes(List<TreeDrawing.Node> nodes, Parts parts) {
    Parts.Table table =
        parts.table("nodes").counts("node", "parent").names("label").numbers("length").shares("support");
    for (int i = 0; i < nodes.size(); i++) {
      TreeDrawing.Node node = nodes.get(i);
      table.row(i, i == 0 ? null : node.parent(), node.label().isEmpty() ? null : node.label(), node.length(),
          node.support());
    }
    return table.build();
  }

  private static void placements(Fields row, Parts parts, List<Section> sections) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    for (Fields placed : row.objects("placements")) {
      String beside = String.join(", ", placed.texts("beside"));
      blocks.add(Paragraph.answer(parts.of("answer.placed", placed.text("label"), beside, placed.text("nearest"))));
      blocks.add(parts.facts()
          .add("label", Kind.NAME, placed.text("label"))
          .add("support", Kind.SHARE, placed.number("support"))
          .add("length", Kind.NUMBER, placed.number("length"))
          .add("residual", Kind.NUMBER, placed.number("residual"))
          .add("p", Kind.NUMBER, placed.number("p"))
          .add("far", Kind.FLAG, placed.isKnown("far") ? placed.flag("far") : null).build());
      Intervals.Builder bars = Intervals.builder(parts.of("col.nearestShare")).percent();
      for (Map.Entry<String, Double> share : placed.numbersByName("nearestShares").entrySet()) {
        bars.add(share.getKey(), share.getValue(), Double.NaN, Double.NaN);
      }
      blocks.add(parts.chart("nearest", bars.build()));
      Parts.Table edges = parts.table("edges").names("beside").shares("support");
      for (Fields edge : placed.objects("edges")) {
        edges.row(String.join(", ", edge.texts("beside")), edge.number("support"));
      }
      blocks.add(edges.build());
    }
    if (!blocks.isEmpty()) {
      sections.add(new Section(parts.of("section.placements"), blocks));
    }
  }

  private static void doubts(Fields row, Parts parts, List<Section> sections) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    Parts.Table conflicts = parts.table("conflicts").names("labels").shares("support");
    for (Fields conflict : row.objects("conflicts")) {
      conflicts.row(String.join(", ", conflict.texts("labels")), conflict.number("support"));
    }
    blocks.add(conflicts.build());
    Parts.Table neighbors = parts.table("neighbors").names("first", "second").numbers("distance").shares("support");
    for (Fields link : row.objects("neighbors")) {
      neighbors.row(link.text("first"), link.text("second"), link.number("distance"), link.number("support"));
    }
    blocks.add(neighbors.build());
    if (row.isKnown("delta")) {
      Fields delta = row.object("delta");
      blocks.add(parts.facts().add("deltaMean", Kind.NUMBER, delta.number("mean"))
          .add("quartets", Kind.COUNT, delta.count("quartets")).build());
      Intervals.Builder bars = Intervals.builder(parts.of("col.deltaScore")).points();
      for (Map.Entry<String, Double> label : delta.numbersByName("labels").entrySet()) {
        bars.add(label.getKey(), label.getValue(), Double.NaN, Double.NaN);
      }
      blocks.add(parts.chart("delta", bars.build()));
    }
    sections.add(new Section(parts.of("section.treeDoubts"), blocks));
  }
}
