package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Answered;
import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.EvaluatedText;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.OpenSetFigures;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.cli.evaluation.TextGroups;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts by none of the candidates told from texts by one, by the default method: a third of the labels is not learnt
 * from, each third in its turn.
 */
final class HeldOutLabels {
  private static final int PARTS = 3;

  private HeldOutLabels() {}

  static Section section(List<Split> splits, Workers workers) {
    Table.Builder table = Table.builder("open_set", "split", "texts_in_group", "held_out", "known", "unknown",
        "auc_of_unknown", "auc_of_improbability");
    for (Split split : splits) {
      List<List<OpenSetFigures>> singlesAndGroups = List.of(new ArrayList<>(), new ArrayList<>());
      for (int part = 0; part < PARTS; part++) {
        Set<String> heldOut = heldOut(List.copyOf(split.training().labels()), part);
        List<Document> training = split.training().stream()
            .filter(text -> !heldOut.contains(text.label().orElseThrow()))
            .toList();
        Judge judge = new Judge(Fitting.fit(AttributionMethod.auto(), training, workers), workers);
        List<EvaluatedText> texts = Fitting.texts(split.name(), split.test().documents());
        singlesAndGroups.get(0).add(OpenSetFigures.of(judge.each(texts)));
        List<Answered> groups = judge.together(TextGroups.of(texts, EvaluatedText::label, 5));
        singlesAndGroups.get(1).add(OpenSetFigures.of(groups));
      }
      rows(table, split.name(), 1, singlesAndGroups.get(0));
      rows(table, split.name(), 5, singlesAndGroups.get(1));
    }
    return new Section("open-set", "Labels held out of training",
        List.of("Labels in their order are held out by their number modulo " + PARTS + "; the area under the ROC curve "
            + "is of unknown against known, by the probability that no candidate wrote it and by 1 less that of the "
            + "nearest."),
        List.of(table.build()));
  }

  /** Returns every third label. */
  static Set<String> heldOut(List<String> labels, int part) {
    Set<String> heldOut = new HashSet<>();
    for (int i = part; i < labels.size(); i += PARTS) {
      heldOut.add(labels.get(i));
    }
    return heldOut;
  }

  private static void rows(Table.Builder table, String split, int size, List<OpenSetFigures> parts) {
    for (int part = 0; part < PARTS; part++) {
      OpenSetFigures figures = parts.get(part);
      table.row(Cell.of(split), Cell.of(size), Cell.of("third " + (part + 1)), Cell.of(figures.known()),
          Cell.of(figures.unknown()), Cell.of(figures.byUnknown()), Cell.of(figures.byDoubt()));
    }
    table.row(Cell.of(split), Cell.of(size), Cell.of("mean"),
        Cell.of(parts.stream().mapToLong(OpenSetFigures::known).sum()),
        Cell.of(parts.stream().mapToLong(OpenSetFigures::unknown).sum()),
        Cell.of(mean(parts.stream().mapToDouble(OpenSetFigures::byUnknown).toArray())),
        Cell.of(mean(parts.stream().mapToDouble(OpenSetFigures::byDoubt).toArray())));
  }

  private static double mean(double[] values) {
    double sum = 0; // a plain loop: how a stream adds doubles is not specified
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
