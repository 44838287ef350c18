package io.github.stylome.verdict;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The answer to whose text this is: every candidate with score and probability, and what decided.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Attribution {
  private final ImmutableList<String> documents;
  private final ImmutableList<Candidate> ranking;
  private final long tokens;
  private final long matched;
  private final int distinctFeatures;
  private final Optional<Abstention> abstention;
  private final String reason;
  private final ImmutableList<Evidence> evidence;
  private final boolean calibrated;
  private final OptionalDouble unknown;
  private final ImmutableList<ShiftAlarm> shift;
  private final ImmutableList<ChannelAnswer> channels;
  private final ConformalSets conformal;

  Attribution(
      List<String> documents,
      List<Candidate> ranking,
      long tokens,
      long matched,
      int distinctFeatures,
      Optional<Abstention> abstention,
      String reason,
      List<Evidence> evidence,
      boolean calibrated) {
    this(documents, ranking, tokens, matched, distinctFeatures, abstention, reason, evidence, calibrated,
        OptionalDouble.empty(), ImmutableList.of(), ImmutableList.of(), ConformalSets.none());
  }

  private Attribution(
      List<String> documents,
      List<Candidate> ranking,
      long tokens,
      long matched,
      int distinctFeatures,
      Optional<Abstention> abstention,
      String reason,
      List<Evidence> evidence,
      boolean calibrated,
      OptionalDouble unknown,
      List<ShiftAlarm> shift,
      List<ChannelAnswer> channels,
      ConformalSets conformal) {
    this.documents = ImmutableList.copyOf(documents);
    this.ranking = ImmutableList.copyOf(ranking);
    this.tokens = tokens;
    this.matched = matched;
    this.distinctFeatures = distinctFeatures;
    this.abstention = abstention;
    this.reason = reason;
    this.evidence = ImmutableList.copyOf(evidence);
    this.calibrated = calibrated;
    this.unknown = unknown;
    this.shift = ImmutableList.copyOf(shift);
    this.channels = ImmutableList.copyOf(channels);
    this.conformal = conformal;
  }

  /** Returns the same answer with an alarm, and what was decided with it. */
  Attribution shifted(ShiftAlarm alarm, Decision decision) {
    return new Attribution(documents, ranking, tokens, matched, distinctFeatures, decision.abstention(),
        decision.reason(), evidence, calibrated, unknown, ImmutableList.of(alarm), channels, conformal);
  }

  /** Returns the same answer with what only some methods know. */
  Attribution with(
      OptionalDouble unknown, List<ShiftAlarm> shift, List<ChannelAnswer> channels, ConformalSets conformal) {
    return new Attribution(documents, ranking, tokens, matched, distinctFeatures, abstention, reason, evidence,
        calibrated, unknown, shift, channels, conformal);
  }

  /** Returns the ids of the documents that were judged, together if there is more than one. */
  public List<String> documents() {
    return documents;
  }

  /**
   * Returns every candidate, nearest first; equally near ones by label. Empty if nothing could be measured: nothing
   * measured is not a score of 0.
   */
  public List<Candidate> ranking() {
    return ranking;
  }

  /** Returns the label of the nearest candidate, empty if the answer is "cannot tell". */
  public Optional<String> best() {
    return abstention.isPresent() ? Optional.empty() : Optional.of(ranking.get(0).label());
  }

  /** Returns why there is no answer, empty if there is one. */
  public Optional<Abstention> abstention() {
    return abstention;
  }

  /** Returns a sentence that says what the answer rests on, or why there is none. */
  public String reason() {
    return reason;
  }

  /** Returns how many tokens the answer rests on, counted by the first channel. */
  public long tokens() {
    return tokens;
  }

  /**
   * Returns the share of those tokens that are features, in [0, 1]; 0 if nothing could be measured. A share far below
   * that of the training texts says that this text is of another kind, or in another language.
   */
  public double coverage() {
    return tokens == 0 ? 0 : (double) matched / tokens;
  }

  /** Returns how many different features of the first channel occur: few in a text that repeats itself. */
  public int distinctFeatures() {
    return distinctFeatures;
  }

  /**
   * Returns the features that decided between the nearest candidate and the next, those with the largest absolute
   * contribution first. Empty if nothing could be measured or there is one candidate only.
   */
  public List<Evidence> evidence() {
    return evidence;
  }

  /**
   * Returns whether probabilities were calibrated on texts held out in training. If not, there were too few texts a
   * label to hold any out, and all candidates have the same probability.
   */
  public boolean calibrated() {
    return calibrated;
  }

  /**
   * Returns the probability that none of the candidates wrote the texts, in [0, 1], where half of all texts are by none;
   * empty if the method does not know.
   */
  public OptionalDouble unknown() {
    return unknown;
  }

  /** Returns the ways in which the texts are unlike those that were learnt from; none if they are alike. */
  public List<ShiftAlarm> shift() {
    return shift;
  }

  /** Returns what each channel says by itself, in the order of the method; none if the method has no say of each. */
  public List<ChannelAnswer> channels() {
    return channels;
  }

  /**
   * Returns the candidates that cannot be ruled out at a level of confidence: with at least that probability the true
   * one is among them, if it is a candidate at all. The nearest first, which is always among them; none if nothing could
   * be measured.
   *
   * @param level in (0, 1)
   * @throws IllegalArgumentException if it is out of range
   */
  public List<String> conformalSet(double level) {
    return conformal.labels(this, level);
  }

  @Override
  public String toString() {
    return "Attribution[" + String.join(", ", documents) + ": " + best().orElse("cannot tell") + ", " + reason + "]";
  }
}
