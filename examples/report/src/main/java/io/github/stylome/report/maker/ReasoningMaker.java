package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.HeatMap;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
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

/** How well models are told apart by their reasoning, and by which moves. */
final class ReasoningMaker implements Maker {
  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    List<Fields> pairs = input.rows(RowShape.PAIR);
    for (Fields row : input.rows(RowShape.THOUGHT)) {
      sections.add(suspect(row, parts));
    }
    if (!pairs.isEmpty()) {
      sections.add(overview(pairs, parts));
    }
    List<Fields> halves = input.rows(RowShape.HALVES);
    if (!halves.isEmpty()) {
      Intervals.Builder bars = Intervals.builder(parts.of("col.auc")).points().reference(0.5);
      for (Fields row : halves) {
        double[] interval = row.interval("interval");
        bars.add(row.text("label"), row.number("auc"), interval[0], interval[1]);
      }
      sections.add(Section.of(parts.of("section.halves"), parts.chart("halves", bars.build())));
    }
    List<Item> items = new ArrayList<>();
    for (Fields pair : pairs) {
      items.add(pair(pair, parts));
    }
    if (!items.isEmpty()) {
      sections.add(new Section(parts.of("section.pairs"), parts.oneOrMany(items)));
    }
    return sections;
  }

  private static Section overview(List<Fields> pairs, Parts parts) throws ReportInputException {
    TreeSet<String> names = new TreeSet<>();
    for (Fields pair : pairs) {
      names.add(pair.text("first"));
      names.add(pair.text("second"));
    }
    List<String> labels = List.copyOf(names);
    List<double[]> values = new ArrayList<>();
    labels.forEach(label -> {
      double[] line = new double[labels.size()];
      Arrays.fill(line, Double.NaN);
      values.add(line);
    });
    Parts.Table table = parts.table("pairs").names("first", "second").numbers("auc").ends(Kind.NUMBER, "auc")
        .numbers("p", "q").words("verdict").counts("prompts");
    for (Fields pair : pairs) {
      int i = labels.indexOf(pair.text("first"));
      int j = labels.indexOf(pair.text("second"));
      values.get(i)[j] = pair.number("auc");
      values.get(j)[i] = pair.number("auc");
      double[] interval = pair.interval("interval");
      table.row(pair.text("first"), pair.text("second"), pair.number("auc"), interval[0], interval[1],
          pair.number("p"), pair.number("q"), pair.text("verdict"), pair.count("prompts"));
    }
    HeatMap map = new HeatMap(parts.of("col.auc"), false, labels, labels, values);
    return Section.of(parts.of("section.overview"), parts.chart("pairs", map, DistancesMaker.table(map, parts)),
        table.build());
  }

  private static Item pair(Fields pair, Parts parts) throws ReportInputException {
    String first = pair.text("first");
    String second = pair.text("second");
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.answer(first + " \u2013 " + second + ": " + pair.text("verdict")));
    blocks.add(Paragraph.note(pair.text("reason")));
    Intervals.Builder bars = Intervals.builder(parts.of("col.rate")).series(List.of(first, second));
    Parts.Table table = parts.table("moves").names("move").numbers("effect", "q", "firstRate")
        .ends(Kind.NUMBER, "firstRate").numbers("secondRate").ends(Kind.NUMBER, "secondRate");
    for (Fields move : pair.objects("moves")) {
      double[] one = move.interval("firstInterval");
      double[] two = move.interval("secondInterval");
      bars.add(move.text("move"), move.number("firstRate"), one[0], one[1], move.number("secondRate"), two[0], two[1]);
      table.row(move.text("move"), move.number("effect"), move.number("q"), move.number("firstRate"), one[0], one[1],
          move.number("secondRate"), two[0], two[1]);
    }
    if (!pair.objects("moves").isEmpty()) {
      blocks.add(parts.chart("moves", bars.build(), table.build()));
    }
    Parts.Table channels = parts.table("channelAuc").names("channel").numbers("auc");
    for (Map.Entry<String, Double> channel : pair.numbersByName("channels").entrySet()) {
      channels.row(channel.getKey(), channel.getValue());
    }
    blocks.add(channels.build());
    return new Item(first + " \u2013 " + second, pair.text("verdict"), blocks);
  }

  private static Section suspect(Fields row, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.answer(row.text("verdict")));
    blocks.add(Paragraph.note(row.text("reason")));
    blocks.add(parts.facts().add("suspect", Kind.NAME, row.text("suspect")).add("p", Kind.NUMBER, row.number("p"))
        .add("leftOut", Kind.NAME, String.join(", ", row.texts("leftOut"))).build());
    for (String field : List.of("byThought", "byAnswer")) {
      List<Fields> ranking = row.objects(field);
      Intervals.Builder bars = Intervals.builder(parts.of("col.separation")).points();
      Parts.Table table = parts.table(field).names("candidate").numbers("separation").ends(Kind.NUMBER, "separation")
          .shares("support").numbers("auc").counts("prompts");
      for (Fields candidate : ranking) {
        double[] interval = candidate.interval("interval");
        bars.add(candidate.text("candidate"), candidate.number("separation"), interval[0], interval[1]);
        table.row(candidate.text("candidate"), candidate.number("separation"), interval[0], interval[1],
            candidate.number("support"), candidate.number("auc"), candidate.count("prompts"));
      }
      if (!ranking.isEmpty()) {
        blocks.add(parts.chart(field.equals("byThought") ? "by-thought" : "by-answer", bars.build(), table.build()));
      }
    }
    return new Section(parts.of("section.suspect", row.text("suspect")), blocks);
  }
}
