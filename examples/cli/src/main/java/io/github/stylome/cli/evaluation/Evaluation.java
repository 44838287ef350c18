package io.github.stylome.cli.evaluation;

import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a model card: judges texts whose labels are known, whole and cut and altered, and says how often that went
 * well. The figures are the same on every run, with any number of threads.
 *
 * <p>Texts whose label is no candidate can never be judged rightly; they count where people or the unknown are asked
 * about and nowhere else.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Evaluation {
  private final Judge judge;
  private final EvaluationPlan plan;
  private final Workers workers;

  /** Makes an evaluation of what a judge says. */
  public Evaluation(Judge judge, EvaluationPlan plan, Workers workers) {
    this.judge = judge;
    this.plan = plan;
    this.workers = workers;
  }

  /**
   * Returns the card of these texts, each with a label. O(10 × the cost of judging them all).
   *
   * @param done is told what has been measured, section by section
   */
  public List<Section> card(List<EvaluatedText> texts, Consumer<String> done) {
    List<Answered> all = judge.each(texts);
    List<Answered> known = all.stream().filter(text -> text.judged().label() >= 0).toList();
    List<Section> card = new ArrayList<>();
    add(card, SizeSection.of(all, plan), done);
    if (!known.isEmpty()) {
      add(card, AccuracySection.of(known, judge.labels(), plan.seed(), workers), done);
      add(card, GroupSection.of(known, judge), done);
      add(card, LengthSection.of(known, judge), done);
      add(card, ChannelSection.of(known), done);
      add(card, CalibrationSection.of(known), done);
      add(card, AbstentionSection.of(known, judge), done);
    }
    if (!plan.humans().isEmpty()) {
      add(card, HumanSection.of(all, plan.humans()), done);
    }
    if (!known.isEmpty()) {
      add(card, RobustnessSection.of(known, judge, plan.seed(), workers), done);
    }
    if (!plan.unknown().isEmpty()) {
      add(card, OpenSetSection.of(all, judge, plan.unknown()), done);
    }
    return card;
  }

  private static void add(List<Section> card, Section section, Consumer<String> done) {
    card.add(section);
    done.accept(section.title());
  }
}
