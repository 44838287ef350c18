package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.cli.evaluation.Cell;
import io.github.stylome.cli.evaluation.Proportion;
import io.github.stylome.cli.evaluation.Section;
import io.github.stylome.cli.evaluation.Table;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the sections say of made-up writers of whom one knows what to think. */
class SectionsTest {
  private static final List<String> WRITERS = List.of("ann", "bob", "cid");

  private static Split split() {
    return new Split("made-up", Corpus.copyOf(MadeUpTexts.of(WRITERS, 0, 16)),
        Corpus.copyOf(MadeUpTexts.of(WRITERS, 100, 10)));
  }

  private static Cell cell(Table table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column));
  }

  @Test
  void split_hasARowForEveryMethod_andTellsTheWritersApart() {
    Section section = SplitSection.of(split(), AttributionMethod.NAMES, Workers.caller());
    Table accuracy = section.tables().get(0);
    Table trust = section.tables().get(1);
    // What is chosen is not measured twice.
    assertEquals(AttributionMethod.NAMES.size() - 1, accuracy.rows().size());
    assertEquals(accuracy.rows().size(), trust.rows().size());
    assertEquals(Cell.of(new Proportion(30, 30)), cell(accuracy, 0, "accuracy"));
    assertEquals(Cell.of(new Proportion(6, 6)), cell(accuracy, 0, "groups_of_5"));
    assertEquals(Cell.of(new Proportion(0, 0)), cell(accuracy, 0, "groups_of_20"));
    assertEquals(Cell.of(new Proportion(30, 30)), cell(trust, 0, "conformal_coverage_90"));
  }

  @Test
  void methodsThatAreNamed_areTheOnlyOnes() {
    Table accuracy =
        SplitSection.of(split(), List.of("standard", "cosine-delta"), Workers.caller()).tables().get(0);
    assertEquals(List.of(Cell.of("standard"), Cell.of("cosine-delta")),
        accuracy.rows().stream().map(row -> row.get(0)).toList());
  }

  @Test
  void peopleAndMachines_areToldApart_onOpeningsThatWereNotLearntFrom() {
    Register register = register("letters", 0, 20);
    Section section = HumanMachineSection.within(List.of(register), Workers.caller());
    Table figures = section.tables().get(0);
    assertEquals(1, figures.rows().size());
    assertEquals(Cell.of(40), cell(figures, 0, "texts"));
    assertEquals(Cell.of(1.0), cell(figures, 0, "auc"));
    assertEquals(Cell.of(new Proportion(0, 20)), cell(figures, 0, "human_called_machine"));
  }

  @Test
  void acrossRegisters_eachIsAskedAboutByTheOther() {
    List<Register> registers = List.of(register("letters", 0, 20), register("news", 200, 10));
    Table figures = HumanMachineSection.across(registers, Workers.caller()).tables().get(0);
    assertEquals(List.of(Cell.of("letters"), Cell.of("news")), figures.rows().get(0).subList(0, 2));
    assertEquals(List.of(Cell.of("news"), Cell.of("letters")), figures.rows().get(1).subList(0, 2));
    assertEquals(Cell.of(20), cell(figures, 0, "texts"));
    assertEquals(Cell.of(40), cell(figures, 1, "texts"));
  }

  private static Register register(String name, int from, int openings) {
    List<Document> texts = MadeUpTexts.of(List.of(Register.HUMAN, Register.MACHINE), from, openings);
    return new Register(name, texts);
  }

  @Test
  void everyThirdOfTheLabels_isHeldOutOnce() {
    Table table = HeldOutLabels.section(List.of(split()), Workers.caller()).tables().get(0);
    assertEquals(8, table.rows().size()); // three thirds and their mean, of singles and of groups
    assertEquals(Cell.of(20), cell(table, 0, "known"));
    assertEquals(Cell.of(10), cell(table, 0, "unknown"));
    assertEquals(Cell.of(4), cell(table, 4, "known"));
    double sum = 0;
    for (int part = 0; part < 3; part++) {
      sum += ((Cell.Figure) cell(table, part, "auc_of_improbability")).value();
    }
    double mean = ((Cell.Figure) cell(table, 3, "auc_of_improbability")).value();
    assertEquals(sum / 3, mean, 1e-12);
    assertTrue(mean > 0.5, "a text by somebody else is less probable: " + mean);
  }
}
