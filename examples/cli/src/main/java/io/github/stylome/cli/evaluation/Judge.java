package io.github.stylome.cli.evaluation;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.ProfileAttributor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks an attributor about many texts. Where the distance to a profile is undefined for a text, there is no answer, and
 * the other texts have theirs.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Judge {
  private final Attributor attributor;
  private final Workers workers;

  /** Makes a judge that asks this attributor. */
  public Judge(Attributor attributor, Workers workers) {
    this.attributor = attributor;
    this.workers = workers;
  }

  /** Returns the candidates, in ascending order. */
  public List<String> labels() {
    return attributor.labels();
  }

  /** Returns how probable the answer of a text must be for all answers to have a precision; NaN if they cannot. */
  public double leastProbability(double precision) {
    return attributor.leastProbability(precision, 1).orElse(Double.NaN);
  }

  /** Returns what is said of each text, in their order, all being judged as one batch. */
  public List<Answered> each(List<EvaluatedText> texts) {
    if (attributor instanceof ProfileAttributor) {
      return workers.map(texts, text -> new Answered(text, attribute(List.of(text.document())), labels()));
    }
    List<Attribution> answers =
        attributor.attributeAll(texts.stream().map(EvaluatedText::document).toList(), workers);
    List<Answered> answered = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      answered.add(new Answered(texts.get(i), Optional.of(answers.get(i)), labels()));
    }
    return answered;
  }

  /** Returns what is said of each group of texts of one label, in their order. */
  public List<Answered> together(List<List<EvaluatedText>> groups) {
    return workers.map(groups, group -> new Answered(
        group.get(0), attribute(group.stream().map(EvaluatedText::document).toList()), labels()));
  }

  private Optional<Attribution> attribute(List<Document> documents) {
    try {
      return Optional.of(documents.size() == 1
          ? attributor.attribute(documents.get(0))
          : attributor.attributeTogether(Corpus.copyOf(documents)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
