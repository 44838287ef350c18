package io.github.stylome.atlas;

import com.google.common.collect.ImmutableList;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.LabelTree;
import io.github.stylome.verdict.ShiftAlarm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which family and model of the atlas a text sounds like, how sure that is, and why.
 *
 * <p>It says what a text <em>sounds like</em> among the profiles of the atlas, not who wrote it: a model that is not in
 * the atlas, or a person who writes like one, is answered all the same.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Identification {
  private final ImmutableList<String> documents;
  private final ImmutableList<Candidate> families;
  private final ImmutableList<Candidate> models;
  private final Optional<Abstention> abstention;
  private final String reason;
  private final ImmutableList<Evidence> evidence;
  private final OptionalDouble unknown;
  private final ImmutableList<ShiftAlarm> shift;
  private final double centred;
  private final LabelTree tree;
  private final long tokens;

  Identification(
      Attribution measured,
      Beliefs beliefs,
      Optional<Abstention> abstention,
      String reason,
      List<Evidence> evidence,
      Optional<FamilyJudge.Reading> reading,
      double centred) {
    documents = ImmutableList.copyOf(measured.documents());
    families = ImmutableList.copyOf(beliefs.families());
    models = ImmutableList.copyOf(beliefs.models());
    this.abstention = abstention;
    this.reason = reason;
    this.evidence = ImmutableList.copyOf(evidence);
    boolean byPerson = abstention.isEmpty() && families.get(0).label().equals(Atlas.HUMAN);
    // It knows what families look like that were left out; people were not left out.
    unknown = byPerson ? OptionalDouble.empty() : reading.map(r -> r.attribution().unknown()).orElse(OptionalDouble.empty());
    shift = reading.map(r -> ImmutableList.copyOf(r.attribution().shift())).orElse(ImmutableList.of());
    this.centred = centred;
    tree = beliefs.tree();
    tokens = measured.tokens();
  }

  /** Returns the answer about texts in which nothing could be measured. */
  static Identification unmeasured(Attribution measured) {
    return new Identification(measured, Beliefs.NONE, measured.abstention(), measured.reason(), ImmutableList.of(),
        Optional.empty(), 0);
  }

  /** Returns the ids of the documents that the answer rests on. */
  public List<String> documents() {
    return documents;
  }

  /** Returns the most probable family, {@code human} among them; empty if the answer is "cannot tell". */
  public Optional<String> best() {
    return abstention.isPresent() ? Optional.empty() : Optional.of(families.get(0).label());
  }

  /** Returns the most probable model, if there is an answer and the model is more probable than all others together. */
  public Optional<String> bestModel() {
    return abstention.isPresent() || models.get(0).probability() < 0.5
        ? Optional.empty()
        : Optional.of(models.get(0).label());
  }

  /**
   * Returns every family, most probable first. Its probability is the sum of its models'. Its score is the logarithm of
   * the probability where channels were learnt, and the best of its models' where profiles alone decide. Empty if nothing
   * could be measured.
   */
  public List<Candidate> families() {
    return families;
  }

  /** Returns every model, most probable first; empty if nothing could be measured. */
  public List<Candidate> models() {
    return models;
  }

  /**
   * Returns the answer as deep as it is probable: the family, or the family and the model.
   *
   * @param level the least probability, in (0, 1]
   */
  public FamilyAnswer inFamilies(double level) {
    return tree.judge(models, level);
  }

  /** Returns why there is no answer, empty if there is one. */
  public Optional<Abstention> abstention() {
    return abstention;
  }

  /** Returns a sentence that says what the answer rests on, or why there is none. */
  public String reason() {
    return reason;
  }

  /** Returns the features that decided between the most probable family and the next, strongest first. */
  public List<Evidence> evidence() {
    return evidence;
  }

  /**
   * Returns the probability that the texts are of none of the families, judged by texts of the collections whose family
   * was left out; empty without learnt channels, and where the answer is a person.
   */
  public OptionalDouble unknown() {
    return unknown;
  }

  /** Returns the ways in which the texts are unlike those learnt from; none without learnt channels. */
  public List<ShiftAlarm> shift() {
    return shift;
  }

  /**
   * Returns the share, in [0, 1), of what all sources have in common that was taken for their domain: 0 where texts were
   * judged alone.
   */
  public double centred() {
    return centred;
  }

  /** Returns how many tokens the answer rests on: words, marks and line breaks. */
  public long tokens() {
    return tokens;
  }

  @Override
  public String toString() {
    return "Identification[" + String.join(", ", documents) + ": " + best().orElse("cannot tell") + ", " + reason + "]";
  }
}
