package io.github.stylome.cli;

import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.output.AttributionRows;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.LabelTree;
import io.github.stylome.verdict.ProfileAttributor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks an attributor about texts and returns a row for each, or for each source. Where a distance is undefined for a
 * text there is no answer, and the others have theirs.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Answers {
  private final Attributor attributor;
  private final Optional<LabelTree> families;
  private final double familyLevel;
  private final AttributionRows rows;

  /**
   * Makes rows of the answers of an attributor, under its policy.
   *
   * @param families of which each text is asked, if any
   * @param familyLevel the least probability of a family that is named, in (0, 1]
   * @param setLevel how often sets of labels are to hold the true one, in (0, 1)
   */
  public Answers(Attributor attributor, Optional<LabelTree> families, double familyLevel, double setLevel) {
    this.attributor = attributor;
    this.families = families;
    this.familyLevel = familyLevel;
    rows = new AttributionRows(attributor.method().name(), setLevel);
  }

  /** Returns a row for each text, in their order. */
  public List<byte[]> each(List<Row> batch, Workers workers) {
    if (attributor instanceof ProfileAttributor) {
      return workers.map(batch, this::alone);
    }
    List<Attribution> answers = attributor.attributeAll(batch.stream().map(Row::document).toList(), workers);
    List<Integer> places = IntStream.range(0, batch.size()).boxed().toList();
    return workers.map(places, i -> rows.answered(batch.get(i), answers.get(i), inFamilies(answers.get(i))));
  }

  private byte[] alone(Row row) {
    try {
      Attribution answer = attributor.attribute(row.document());
      return rows.answered(row, answer, inFamilies(answer));
    } catch (IllegalArgumentException e) {
      return rows.unanswered(row, String.valueOf(e.getMessage()), inFamilies(List.of()));
    }
  }

  /** Returns a row for each source, in their order. */
  List<byte[]> together(Map<String, List<Document>> sources, Workers workers) {
    return workers.map(List.copyOf(sources.entrySet()), source -> together(source.getKey(), source.getValue()));
  }

  private byte[] together(String source, List<Document> texts) {
    try {
      Attribution answer = attributor.attributeTogether(Corpus.copyOf(texts));
      return rows.answered(source, answer, inFamilies(answer));
    } catch (IllegalArgumentException e) {
      return rows.unanswered(source, texts.size(), String.valueOf(e.getMessage()), inFamilies(List.of()));
    }
  }

  private Optional<FamilyAnswer> inFamilies(Attribution answer) {
    return inFamilies(answer.ranking());
  }

  private Optional<FamilyAnswer> inFamilies(List<Candidate> ranking) {
    return families.map(tree -> tree.judge(ranking, familyLevel));
  }
}
