package io.github.stylome.evaluation;

import com.google.common.hash.Hashing;
import io.github.stylome.cli.evaluation.Answered;
import io.github.stylome.cli.evaluation.AreaUnderCurve;
import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Judge;
import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.ShiftAlarm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * People told from machines, by the default method: within a register on openings that were not learnt from, and across
 * registers, where nothing may be known at all.
 */
final class HumanMachineSection {
  private static final int FOLDS = 5;

  private final Workers workers;
  private final Table.Builder figures = Table.builder("figures", "learnt", "asked", "texts", "auc",
      "human_called_machine", "machine_called_human", "human_cannot_tell", "all_cannot_tell");
  private final Table.Builder doubts = Table.builder("doubts", "learnt", "asked", "cannot_tell", "shift_alarms");

  private HumanMachineSection(Workers workers) {
    this.workers = workers;
  }

  /**
   * Five folds of openings, each asked about by what was learnt from the others. The area is that over the texts of all
   * folds.
   */
  static Section within(List<Register> registers, Workers workers) {
    HumanMachineSection section = new HumanMachineSection(workers);
    for (Register register : registers) {
      List<Answered> answers = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        answers.addAll(section.ask(
            texts(register, fold, false), register.name(), texts(register, fold, true)));
      }
      section.add(register.name() + ", other openings", register.name(), answers);
    }
    return section.finish("within-registers", "Human against machine within a register",
        "Openings are dealt out to " + FOLDS + " folds by a hash of their names; texts of one opening stay together.");
  }

  private static List<Document> texts(Register register, int fold, boolean inFold) {
    return register.texts().stream().filter(text -> (fold(text) == fold) == inFold).toList();
  }

  static int fold(Document text) {
    int hash = Hashing.sha256().hashString(text.group().orElseThrow(), StandardCharsets.UTF_8).asInt();
    return Math.floorMod(hash, FOLDS);
  }

  /** Each register asked about by what was learnt from another. */
  static Section across(List<Register> registers, Workers workers) {
    HumanMachineSection section = new HumanMachineSection(workers);
    for (Register learnt : registers) {
      for (Register asked : registers) {
        if (!learnt.equals(asked)) {
          section.add(learnt.name(), asked.name(), section.ask(learnt.texts(), asked.name(), asked.texts()));
        }
      }
    }
    return section.finish("across-registers", "Human against machine across registers",
        "The area is over all texts, those that nothing is said of included.");
  }

  private List<Answered> ask(List<Document> training, String register, List<Document> test) {
    Judge judge = new Judge(Fitting.fit(AttributionMethod.auto(), training, workers), workers);
    return judge.each(Fitting.texts(register, test));
  }

  private void add(String learnt, String asked, List<Answered> answers) {
    List<Answered> human = answers.stream().filter(HumanMachineSection::isHuman).toList();
    List<Answered> machine = answers.stream().filter(answer -> !isHuman(answer)).toList();
    figures.row(Cell.of(learnt), Cell.of(asked), Cell.of(answers.size()),
        Cell.of(AreaUnderCurve.of(probabilities(human), probabilities(machine))),
        Cell.of(Proportion.of(human, answer -> answer.best().filter(Register.MACHINE::equals).isPresent())),
        Cell.of(Proportion.of(machine, answer -> answer.best().filter(Register.HUMAN::equals).isPresent())),
        Cell.of(Proportion.of(human, answer -> answer.best().isEmpty())),
        Cell.of(Proportion.of(answers, answer -> answer.best().isEmpty())));
    Map<String, Integer> reasons = new TreeMap<>();
    Map<String, Integer> alarms = new TreeMap<>();
    for (Answered answer : answers) {
      answer.answer().flatMap(Attribution::abstention).ifPresent(why -> reasons.merge(why.name(), 1, Integer::sum));
      for (ShiftAlarm alarm : answer.answer().map(Attribution::shift).orElse(List.of())) {
        alarms.merge(alarm.kind().name(), 1, Integer::sum);
      }
    }
    doubts.row(Cell.of(learnt), Cell.of(asked), Cell.of(listed(reasons)), Cell.of(listed(alarms)));
  }

  private static boolean isHuman(Answered answer) {
    return answer.text().label().equals(Register.HUMAN);
  }

  /** Returns how probably each is human; a text that cannot be measured may be either. */
  private static double[] probabilities(List<Answered> answers) {
    return answers.stream()
        .mapToDouble(answer -> answer.answer().stream()
            .flatMap(given -> given.ranking().stream())
            .filter(candidate -> candidate.label().equals(Register.HUMAN))
            .mapToDouble(candidate -> candidate.probability())
            .findFirst()
            .orElse(0.5))
        .toArray();
  }

  private static String listed(Map<String, Integer> counts) {
    return counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
  }

  private Section finish(String key, String title, String note) {
    return new Section(key, title, List.of(note), List.of(figures.build(), doubts.build()));
  }
}
