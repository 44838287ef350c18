package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.HeatMap;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What labels overuse, how much of it texts have, and how like two labels are in it. */
final class SlopMaker implements Maker {
  private static final int DRAWN = 30;

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> comparisons = input.rows(RowShape.SLOP_COMPARISON);
    if (!comparisons.isEmpty()) {
      sections.add(comparisons(comparisons, parts));
    }
    List<Item> profiles = new ArrayList<>();
    for (Fields row : input.rows(RowShape.SLOP_PROFILE)) {
      profiles.add(profile(row, parts));
    }
    if (!profiles.isEmpty()) {
      sections.add(new Section(parts.of("section.profiles"), parts.oneOrMany(profiles)));
    }
    List<Item> texts = new ArrayList<>();
    for (Fields row : input.rows(RowShape.SLOP_INDEX)) {
      texts.add(index(row, parts));
    }
    if (!texts.isEmpty()) {
      sections.add(new Section(parts.of("section.slopIndex"), parts.oneOrMany(texts)));
    }
    return sections;
  }

  private static Item profile(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(parts.facts().add("label", Kind.NAME, row.text("label"))
        .add("texts", Kind.COUNT, row.count("texts")).add("tokens", Kind.COUNT, row.count("words"))
        .add("prompts", Kind.COUNT, row.count("prompts")).add("compared", Kind.COUNT, row.count("compared"))
        .add("referenceTexts", Kind.COUNT, row.count("referenceTexts"))
        .add("discoveries", Kind.COUNT, row.count("discoveries")).build());
    for (String field : List.of("entries", "names")) {
      List<Fields> terms = row.objects(field);
      if (terms.isEmpty()) {
        continue;
      }
      Intervals.Builder bars = Intervals.builder(parts.of("col.lift")).points().logarithmic().reference(1);
      int drawn = 0;
      for (Fields term : terms) {
        double[] interval = term.interval("liftInterval");
        if (drawn++ < DRAWN && term.number("lift") > 0) {
          bars.add(term.text("term"), term.number("lift"), positive(interval[0]), positive(interval[1]));
        }
      }
      if (field.equals("entries")) {
        blocks.add(parts.chart("slop", bars.build()));
      }
      blocks.add(terms(field, terms, parts));
    }
    return new Item(row.text("label"), parts.of("summary.terms", row.objects("entries").size()), blocks);
  }

  /** A logarithmic axis has no place for 0. */
  private static double positive(double value) {
    return value > 0 ? value : Double.NaN;
  }

  private static Block terms(String field, List<Fields> terms, Parts parts) throws ReportInputException {
    Parts.Table table = parts.table(field).features("term").words("kind").numbers("lift").ends(Kind.NUMBER, "lift")
        .counts("count", "prompts").numbers("perMillion", "referencePerMillion", "q", "dispersion", "humanPerMillion",
            "humanLift");
    for (Fields term : terms) {
      double[] interval = term.interval("liftInterval");
      table.row(term.text("term"), term.text("kind"), term.number("lift"), interval[0], interval[1],
          term.count("count"), term.count("prompts"), term.number("perMillion"), term.number("referencePerMillion"),
          term.number("q"), term.number("dispersion"), term.number("humanPerMillion"), term.number("humanLift"));
    }
    return table.build();
  }

  private static Item index(Fields row, Parts parts) throws ReportInputException {
    Intervals.Builder bars = Intervals.builder(parts.of("col.perThousand"));
    Parts.Table terms = parts.table("slopTerms").names("label").features("term").counts("count");
    Parts.Table table = parts.table("slopIndex").names("label").counts("hits").numbers("perThousand")
        .ends(Kind.NUMBER, "perThousand").numbers("referencePerThousand", "humanPerThousand")
        .flags("aboveReference", "aboveHuman");
    for (Fields index : row.objects("indices")) {
      String label = index.text("label");
      double[] interval = index.interval("interval");
      bars.add(label, index.number("perThousand"), interval[0], interval[1]);
      table.row(label, index.count("hits"), index.number("perThousand"), interval[0], interval[1],
          index.number("referencePerThousand"), index.number("humanPerThousand"), index.flag("aboveReference"),
          index.isKnown("aboveHuman") ? index.flag("aboveHuman") : null);
      for (Map.Entry<String, Double> term : index.numbersByName("terms").entrySet()) {
        terms.row(label, term.getKey(), term.getValue().longValue());
      }
    }
    return new Item(row.id("id"), parts.of("summary.words", row.count("words")),
        List.of(
            parts.facts().add("text", Kind.NAME, row.id("id")).add("tokens", Kind.COUNT, row.count("words")).build(),
            parts.chart("slop-index", bars.build(), table.build()), terms.build()));
  }

  private static Section comparisons(List<Fields> rows, Parts parts) throws ReportInputException {
    TreeSet<String> names = new TreeSet<>();
    for (Fields row : rows) {
      names.add(row.text("first"));
      names.add(row.text("second"));
    }
    List<String> labels = List.copyOf(names);
    List<double[]> values = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      double[] line = new double[labels.size()];
      Arrays.fill(line, Double.NaN);
      values.add(line);
    }
    Parts.Table table = parts.table("profilePairs").names("first", "second").numbers("correlation")
        .ends(Kind.NUMBER, "correlation").counts("shared").numbers("expected", "tail").counts("common");
    for (Fields row : rows) {
      int i = labels.indexOf(row.text("first"));
      int j = labels.indexOf(row.text("second"));
      values.get(i)[j] = row.number("correlation");
      values.get(j)[i] = row.number("correlation");
      double[] interval = row.interval("correlationInterval");
      table.row(row.text("first"), row.text("second"), row.number("correlation"), interval[0], interval[1],
          row.count("shared"), row.number("expected"), row.number("tail"), row.count("common"));
    }
    HeatMap map = new HeatMap(parts.of("col.correlation"), false, labels, labels, values);
    return new Section(parts.of("section.profilePairs"), List.of(
        parts.chart("profile-pairs", map, DistancesMaker.table(map, parts)), table.build()));
  }
}
