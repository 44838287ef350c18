package io.github.stylome.verdict;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says which of the labels that it was fitted on a text sounds like: the one whose centroid is nearest.
 *
 * <p>In every channel of the {@linkplain AttributionMethod method} a text is measured and compared with each label's
 * centroid; the score of a label is the mean over the channels of the negative distance. Scores become probabilities by
 * a {@link Calibration} that was fitted on texts held out in training, group by group.
 *
 * <p>This is a closed set: the answer is the likeliest <em>among the candidates</em>, and a text by somebody else gets
 * one too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Attributor {
  private static final int EVIDENCE = 20;

  private final AttributionMethod method;
  private final ImmutableList<String> labels;
  private final ImmutableList<Channel> channels;
  private final Calibration calibration;
  private final AttributionPolicy policy;
  private final ImmutableList<String> leftOut;

  Attributor(
      AttributionMethod method,
      List<String> labels,
      List<Channel> channels,
      Calibration calibration,
      AttributionPolicy policy,
      List<String> leftOut) {
    this.method = method;
    this.labels = ImmutableList.copyOf(labels);
    this.channels = ImmutableList.copyOf(channels);
    this.calibration = calibration;
    this.policy = policy;
    this.leftOut = ImmutableList.copyOf(leftOut);
  }

  /** Learns by the default method on the calling thread. */
  public static Attributor fit(Corpus training) {
    return fit(AttributionMethod.standard(), training, Workers.caller());
  }

  /**
   * Learns from labelled texts. O(length of the texts) time, and O(texts × labels × features) for the calibration.
   * Texts in which nothing can be measured are left out and named by {@link #leftOut}.
   *
   * @throws IllegalArgumentException if a text has no label, there are fewer than two labels, or a label has no text
   *     that can be measured
   */
  public static Attributor fit(AttributionMethod method, Corpus training, Workers workers) {
    return AttributorTrainer.fit(method, training, workers);
  }

  /**
   * Returns an attributor that was fitted before and whose parts were kept.
   *
   * @param labels in ascending order, without repetition
   * @param fingerprinters one for every channel of the method
   * @param centroids for every channel, one for every label; empty where the channel could measure none of its texts
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static Attributor of(
      AttributionMethod method,
      List<String> labels,
      List<Fingerprinter> fingerprinters,
      List<List<Optional<Centroid>>> centroids,
      Calibration calibration) {
    int channelCount = method.channels().size();
    Preconditions.checkArgument(labels.size() >= 2, "two labels or more are needed, not %s", labels.size());
    Preconditions.checkArgument(Comparator.<String>naturalOrder().compare(labels.get(0), labels.get(1)) < 0
        && com.google.common.collect.Comparators.isInStrictOrder(labels, Comparator.<String>naturalOrder()),
        "labels are not in ascending order");
    Preconditions.checkArgument(fingerprinters.size() == channelCount && centroids.size() == channelCount,
        "%s fingerprinters and %s lists of centroids for %s channels",
        fingerprinters.size(), centroids.size(), channelCount);
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < channelCount; i++) {
      ChannelSpec spec = method.channels().get(i);
      Preconditions.checkArgument(fingerprinters.get(i).spec().equals(spec.spec()),
          "the fingerprinter of channel \"%s\" has another spec", spec.name());
      Preconditions.checkArgument(centroids.get(i).size() == labels.size(),
          "%s centroids for %s labels", centroids.get(i).size(), labels.size());
      for (Optional<Centroid> centroid : centroids.get(i)) {
        Preconditions.checkArgument(
            centroid.isEmpty() || centroid.get().digest().equals(fingerprinters.get(i).digest()),
            "a centroid of channel \"%s\" was measured by another fingerprinter", spec.name());
      }
      channels.add(new Channel(spec, fingerprinters.get(i), centroids.get(i)));
    }
    return new Attributor(method, labels, channels, calibration, AttributionPolicy.always(), ImmutableList.of());
  }

  /**
   * Returns the same attributor under another policy of when to say nothing; the default is {@link
   * AttributionPolicy#always}.
   */
  public Attributor withPolicy(AttributionPolicy policy) {
    return new Attributor(method, labels, channels, calibration, requireNonNull(policy, "policy"), leftOut);
  }

  /** Judges one text. */
  public Attribution attribute(Document document) {
    return judge(ImmutableList.of(document));
  }

  /** Judges many texts, each for itself, in their order. */
  public List<Attribution> attributeAll(Corpus corpus, Workers workers) {
    return workers.map(corpus.documents(), this::attribute);
  }

  /**
   * Judges texts that are known to come from one source together: their scores are averaged, each by the {@linkplain
   * Calibration weight} of its length, and the probabilities are those of so many texts. Texts that cannot be measured
   * are left out; the answer names those that count.
   *
   * @throws IllegalArgumentException if there is no text
   */
  public Attribution attributeTogether(Corpus corpus) {
    Preconditions.checkArgument(!corpus.isEmpty(), "there is no text to attribute");
    return judge(corpus.documents());
  }

  private Attribution judge(List<Document> documents) {
    List<TextScores> measured = new ArrayList<>();
    TextScores.Failure failure = null;
    for (Document document : documents) {
      TextScores scores = TextScores.of(document, channels, labels.size());
      if (scores.channelsMeasured() > 0) {
        measured.add(scores);
      } else if (failure == null) {
        failure = scores.failure();
      }
    }
    if (measured.isEmpty()) {
      return cannotMeasure(documents, requireNonNull(failure));
    }
    List<String> ids = measured.stream().map(TextScores::id).toList();
    double[] scores = new double[labels.size()];
    long tokens = 0;
    long matched = 0;
    BitSet present = new BitSet();
    double weights = 0;
    for (TextScores text : measured) {
      double weight = calibration.weight((double) text.tokens());
      tokens += text.tokens();
      matched += text.matched();
      text.addPresent(present);
      weights += weight;
      for (int i = 0; i < scores.length; i++) {
        scores[i] += weight * text.scores()[i];
      }
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= weights;
    }
    double[] probabilities = calibration.probabilities(scores, weights, measured.size());
    List<Candidate> ranking = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      ranking.add(new Candidate(labels.get(i), scores[i], probabilities[i]));
    }
    ranking.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::label));
    Optional<Abstention> abstention = abstention(ranking, tokens);
    return new Attribution(
        ids, ranking, tokens, matched, present.cardinality(), abstention, reason(abstention, ranking, tokens, measured.size()),
        evidence(measured, labels.indexOf(ranking.get(0).label()), labels.indexOf(ranking.get(1).label()), EVIDENCE),
        calibration.texts() > 0);
  }

  /**
   * Returns the features that speak for one candidate against another in texts that are judged together, those with the
   * largest absolute contribution first. Empty if nothing can be measured.
   *
   * @param limit how many at most, at least 1
   * @throws IllegalArgumentException if a candidate is unknown or the limit is less than 1
   */
  public List<Evidence> compare(Corpus corpus, String leader, String follower, int limit) {
    Preconditions.checkArgument(labels.contains(leader), "unknown candidate \"%s\"", leader);
    Preconditions.checkArgument(labels.contains(follower), "unknown candidate \"%s\"", follower);
    List<TextScores> measured = corpus.stream()
        .map(document -> TextScores.of(document, channels, labels.size()))
        .filter(text -> text.channelsMeasured() > 0)
        .toList();
    return evidence(measured, labels.indexOf(leader), labels.indexOf(follower), limit);
  }

  private static Attribution cannotMeasure(List<Document> documents, TextScores.Failure failure) {
    return new Attribution(documents.stream().map(Document::id).toList(), ImmutableList.of(), 0, 0, 0,
        Optional.of(failure.abstention()), failure.message(), ImmutableList.of(), false);
  }

  private Optional<Abstention> abstention(List<Candidate> ranking, long tokens) {
    if (tokens < policy.minimumTokens()) {
      return Optional.of(Abstention.TOO_SHORT);
    } else if (ranking.get(0).score() == ranking.get(1).score()) {
      return Optional.of(Abstention.TIED);
    } else if (ranking.get(0).probability() < policy.minimumProbability()) {
      return Optional.of(Abstention.TOO_CLOSE);
    }
    return Optional.empty();
  }

  private String reason(Optional<Abstention> abstention, List<Candidate> ranking, long tokens, int texts) {
    String basis = tokens + " tokens" + (texts > 1 ? " in " + texts + " texts" : "");
    String first = ranking.get(0).label();
    String second = ranking.get(1).label();
    if (abstention.isEmpty()) {
      return String.format(Locale.ROOT, "nearest of %d candidates by %s, on %s", labels.size(), basis(), basis);
    }
    return switch (abstention.get()) {
      case TOO_SHORT -> String.format(
          Locale.ROOT, "too short: %s, and at least %d are asked for", basis, policy.minimumTokens());
      case TIED -> String.format(Locale.ROOT, "tied: %s and %s are equally near, on %s", first, second, basis);
      default -> String.format(Locale.ROOT,
          "too close: %s has probability %.3f and %s %.3f, on %s, and at least %.3f is asked for", first,
          ranking.get(0).probability(), second, ranking.get(1).probability(), basis, policy.minimumProbability());
    };
  }

  private String basis() {
    return "the method " + method.name();
  }

  private List<Evidence> evidence(List<TextScores> texts, int leader, int follower, int limit) {
    EvidenceCollector collector = new EvidenceCollector(limit);
    double[] weights = texts.stream().mapToDouble(text -> calibration.weight((double) text.tokens())).toArray();
    double sum = 0; // a plain loop: how a stream adds doubles is not specified
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    for (int c = 0; c < channels.size(); c++) {
      collector.add(c, channels.get(c), texts, weights, leader, follower);
    }
    return collector.strongestFirst();
  }

  /**
   * Returns the ids of the training texts in which nothing could be measured. Empty for an attributor that was read
   * back.
   */
  public List<String> leftOut() {
    return leftOut;
  }

  /** Returns the candidates, in ascending order. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how texts are attributed. */
  public AttributionMethod method() {
    return method;
  }

  /** Returns how scores become probabilities. */
  public Calibration calibration() {
    return calibration;
  }

  /** Returns when nothing is said. */
  public AttributionPolicy policy() {
    return policy;
  }

  /** Returns the fingerprinter of every channel, in the order of the method. */
  public List<Fingerprinter> fingerprinters() {
    return channels.stream().map(Channel::fingerprinter).toList();
  }

  /**
   * Returns the centroids of a channel, one for every label; empty where the channel could measure none of its texts.
   */
  public List<Optional<Centroid>> centroids(int channel) {
    return channels.get(channel).centroids();
  }

  @Override
  public String toString() {
    return "Attributor[" + method.name() + ", " + labels.size() + " labels]";
  }
}
