package io.github.stylome.atlas;

import com.google.common.collect.ImmutableList;
import io.github.stylome.verdict.Abstention;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import java.util.List;
import java.util.Optional;

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
  private final long tokens;

  Identification(
      List<String> documents,
      List<Candidate> families,
      List<Candidate> models,
      Optional<Abstention> abstention,
      String reason,
      List<Evidence> evidence,
      long tokens) {
    this.documents = ImmutableList.copyOf(documents);
    this.families = ImmutableList.copyOf(families);
    this.models = ImmutableList.copyOf(models);
    this.abstention = abstention;
    this.reason = reason;
    this.evidence = ImmutableList.copyOf(evidence);
    this.tokens = tokens;
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
   * Returns every family, most probable first. Its probability is the sum of its models', its score the best of theirs.
   * Empty if nothing could be measured.
   */
  public List<Candidate> families() {
    return families;
  }

  /** Returns every model, most probable first; empty if nothing could be measured. */
  public List<Candidate> models() {
    return models;
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

  /** Returns how many tokens the answer rests on: words, marks and line breaks. */
  public long tokens() {
    return tokens;
  }

  @Override
  public String toString() {
    return "Identification[" + String.join(", ", documents) + ": " + best().orElse("cannot tell") + ", " + reason + "]";
  }
}
