package io.github.stylome.report.maker;

import io.github.stylome.report.content.Block;
import io.github.stylome.report.content.Intervals;
import io.github.stylome.report.content.Item;
import io.github.stylome.report.content.Items;
import io.github.stylome.report.content.Kind;
import io.github.stylome.report.content.Paragraph;
import io.github.stylome.report.content.Section;
import io.github.stylome.report.input.Fields;
import io.github.stylome.report.input.ReportInput;
import io.github.stylome.report.input.ReportInputException;
import io.github.stylome.report.input.RowShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The case about a suspect: what was found, with what certainty, and what each finding does not prove. */
final class DossierMaker implements Maker {
  @Override
  public List<String> caveats(ReportInput input) throws ReportInputException {
    List<String> caveats = new ArrayList<>();
    for (Fields row : input.rows(RowShape.DOSSIER)) {
      for (String caveat : row.texts("doesNotProve")) {
        if (!caveats.contains(caveat)) {
          caveats.add(caveat);
        }
      }
    }
    return caveats;
  }

  @Override
  public List<Section> sections(ReportInput input, Parts parts) throws ReportInputException {
    List<Section> sections = new ArrayList<>();
    for (Fields row : input.rows(RowShape.DOSSIER)) {
      Fields settings = row.object("settings");
      sections.add(Section.of(parts.of("section.suspect", row.text("suspect")), parts.facts()
          .add("suspect", Kind.NAME, row.text("suspect"))
          .add("resamples", Kind.COUNT, settings.count("resamples"))
          .add("prompts", Kind.COUNT, settings.count("prompts"))
          .add("fdr", Kind.SHARE, settings.number("fdr"))
          .add("seed", Kind.COUNT, settings.count("seed")).build()));
      for (Fields section : row.objects("sections")) {
        sections.add(section(section, parts));
      }
    }
    return sections;
  }

  private static Section section(Fields section, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    List<Fields> findings = section.objects("findings");
    figures(findings, parts, blocks);
    List<Item> items = new ArrayList<>();
    for (Fields finding : findings) {
      items.add(finding(finding, parts));
    }
    if (!items.isEmpty()) {
      blocks.add(new Items(items));
    }
    return new Section(section.text("heading"), blocks);
  }

  /** A chart for every unit in which two findings or more have a figure. */
  private static void figures(List<Fields> findings, Parts parts, List<Block> blocks) throws ReportInputException {
    Map<String, List<Fields>> byUnit = new LinkedHashMap<>();
    for (Fields finding : findings) {
      if (finding.isKnown("figure")) {
        byUnit.computeIfAbsent(finding.object("figure").text("unit"), unit -> new ArrayList<>()).add(finding);
      }
    }
    for (Map.Entry<String, List<Fields>> unit : byUnit.entrySet()) {
      if (unit.getValue().size() > 1) {
        Intervals.Builder bars = Intervals.builder(unit.getKey()).points();
        for (Fields finding : unit.getValue()) {
          Fields figure = finding.object("figure");
          double[] interval = figure.interval("interval");
          bars.add(name(finding), figure.number("value"), interval[0], interval[1]);
        }
        blocks.add(parts.chart("findings", bars.build()));
      }
    }
  }

  private static String name(Fields finding) throws ReportInputException {
    List<String> names = finding.texts("names");
    String kind = finding.text("kind");
    return names.isEmpty() ? kind : kind + ": " + String.join(", ", names);
  }

  private static Item finding(Fields finding, Parts parts) throws ReportInputException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.answer(finding.text("statement")));
    if (finding.isKnown("doubt")) {
      blocks.add(Paragraph.warning(finding.object("doubt").text("detail")));
    }
    blocks.add(Paragraph.note(parts.of("note.doesNotProve", finding.text("doesNotProve"))));
    blocks.add(Paragraph.note(parts.of("note.wouldChange", finding.text("wouldChange"))));
    Fields basis = finding.object("basis");
    Parts.FactList facts = parts.facts()
        .add("strength", Kind.WORDS, finding.text("strength"))
        .add("method", Kind.WORDS, finding.text("method"));
    if (finding.isKnown("figure")) {
      Fields figure = finding.object("figure");
      double[] interval = figure.interval("interval");
      facts.builder().add(figure.text("unit"), Kind.NUMBER, figure.number("value"))
          .add(parts.of("col.lower", figure.text("unit")), Kind.NUMBER, interval[0])
          .add(parts.of("col.upper", figure.text("unit")), Kind.NUMBER, interval[1])
          .add(parts.of("col.intervalMethod"), Kind.NAME, figure.text("intervalMethod"));
    }
    for (Map.Entry<String, Double> measure : finding.numbersByName("measures").entrySet()) {
      facts.builder().add(measure.getKey(), Kind.NUMBER, measure.getValue());
    }
    facts.add("texts", Kind.COUNT, basis.count("texts")).add("prompts", Kind.COUNT, basis.count("prompts"))
        .add("others", Kind.COUNT, basis.count("others"));
    blocks.add(facts.build());
    return new Item(name(finding), finding.text("strength"), blocks);
  }
}
