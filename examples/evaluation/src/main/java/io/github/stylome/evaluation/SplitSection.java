package io.github.stylome.evaluation;

import io.github.stylome.cli.evaluation.Answered;
import io.github.stylome.cli.evaluation.CalibrationBins;
import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Classification;
import io.github.stylome.cli.evaluation.ConformalFigures;
import io.github.stylome.cli.evaluation.EvaluatedText;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.Judged;
import io.github.stylome.cli.evaluation.ProbabilityScores;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.SelectiveFigures;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.cli.evaluation.TextGroups;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.AutomaticMethod;
import io.github.stylome.verdict.ProfileMethod;
import java.util.ArrayList;
import java.util.List;

/** Every method on one split. */
final class SplitSection {
  private static final double CONFORMAL_LEVEL = 0.9;
  private static final double MINIMUM_PROBABILITY = 0.99;
  private static final double PRECISION = 0.99;
  private static final double BYTES = 1e6;

  private final Split split;
  private final Workers workers;
  private final Table.Builder accuracy = Table.builder("accuracy", "method", "texts", "labels", "accuracy", "macro_f1",
      "groups_of_5", "groups_of_20", "log_loss", "ece", "ece_by_chance");
  private final Table.Builder trust = Table.builder("trust", "method", "conformal_coverage_90", "mean_size_90",
      "coverage_99", "precision_99", "asked_99_coverage", "asked_99_precision", "held_back", "model_megabytes");

  private SplitSection(Split split, Workers workers) {
    this.split = split;
    this.workers = workers;
  }

  /** What is chosen automatically is not measured again under its own name. */
  static Section of(Split split, List<String> methods, Workers workers) {
    SplitSection section = new SplitSection(split, workers);
    AutomaticMethod.Choice choice = AttributionMethod.auto().choose(split.training());
    String chosen = choice.method().name();
    for (String name : methods) {
      if (name.equals("auto")) {
        section.add("auto: " + chosen, choice.method());
      } else if (!name.equals(chosen) || !methods.contains("auto")) {
        section.add(name, AttributionMethod.named(name));
      }
    }
    return new Section(split.name(), split.name(),
        List.of(
            "Chosen automatically is " + choice.reason() + ".",
            "Coverage_99 and precision_99 are those of answers at least 0.99 probable; asked_99 gives those that are "
                + "probable enough for 99 in 100 of them to be right. Groups are judged together. Ece_by_chance is what "
                + "probabilities that are quite right would show on so many texts."),
        List.of(section.accuracy.build(), section.trust.build()));
  }

  private void add(String name, AttributionMethod method) {
    Attributor attributor = Fitting.fit(method, split.training().documents(), workers);
    Judge judge = new Judge(attributor, workers);
    List<EvaluatedText> texts = Fitting.texts(split.name(), split.test().documents());
    List<Answered> answers = judge.each(texts);
    List<Judged> judged = answers.stream().map(Answered::judged).toList();
    List<Cell> row = new ArrayList<>(List.of(
        Cell.of(name), Cell.of(judged.size()), Cell.of(attributor.labels().size()),
        Cell.of(Classification.accuracy(judged)), Cell.of(Classification.macroF1(judged))));
    for (int size : List.of(5, 20)) {
      List<Judged> groups = judge.together(TextGroups.of(texts, EvaluatedText::label, size)).stream()
          .map(Answered::judged)
          .toList();
      row.add(Cell.of(Classification.accuracy(groups)));
    }
    row.add(Cell.of(ProbabilityScores.logLoss(judged)));
    CalibrationBins bins = CalibrationBins.ofEqualWidth(judged, CalibrationBins.BINS);
    row.add(Cell.of(bins.expectedError()));
    row.add(Cell.of(bins.errorByChance()));
    accuracy.row(row.toArray(Cell[]::new));
    trust(name, attributor, judge, answers);
  }

  private void trust(String name, Attributor attributor, Judge judge, List<Answered> answers) {
    List<Judged> judged = answers.stream().map(Answered::judged).toList();
    ConformalFigures sets = ConformalFigures.of(
        answers.stream().filter(answer -> answer.judged().isProbable()).toList(), CONFORMAL_LEVEL);
    SelectiveFigures certain = SelectiveFigures.of(judged, MINIMUM_PROBABILITY);
    SelectiveFigures asked = SelectiveFigures.of(judged, judge.leastProbability(PRECISION));
    trust.row(Cell.of(name), Cell.of(sets.coverage()), Cell.of(sets.meanSize()), Cell.of(certain.coverage()),
        Cell.of(certain.precision()), Cell.of(asked.coverage()), Cell.of(asked.precision()), Cell.of(judged.stream().filter(text -> !text.answered()).count()),
        Cell.of(AttributorWriter.toBytes(attributor).length / BYTES));
  }

  /** Only nearest profiles: of one novel an author no model can be learnt. */
  static Section ofNovels(Corpus novels, List<String> methods, Workers workers) {
    Table.Builder table = Table.builder("accuracy", "method", "texts", "labels", "accuracy", "macro_f1");
    for (String name : methods) {
      if (AttributionMethod.named(name) instanceof ProfileMethod method) {
        List<Judged> judged = NearestNovel.judge(method, novels, workers);
        table.row(Cell.of(name), Cell.of(judged.size()), Cell.of(novels.labels().size()),
            Cell.of(Classification.accuracy(judged)), Cell.of(Classification.macroF1(judged)));
      }
    }
    return new Section("british", "british",
        List.of("Each novel against all others: is the nearest by the same author?"),
        List.of(table.build()));
  }
}
