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
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says which of the labels that it was fitted on a text sounds like: the one whose centroid is nearest.
 *
 * <p>In every channel of the {@linkplain ProfileMethod method} a text is measured and compared with each label's
 * centroid; the score of a label is the mean over the channels of the negative distance. Scores become probabilities by
 * a {@link Calibration} that was fitted on texts held out in training, group by group.
 *
 * <p>This is a closed set: the answer is the likeliest <em>among the candidates</em>, and a text by somebody else gets
 * one too.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ProfileAttributor implements Attributor {
  private static final int EVIDENCE = 20;

  private final ProfileMethod method;
  private final ImmutableList<String> labels;
  private final ImmutableList<Channel> channels;
  private final Calibration calibration;
  private final AttributionPolicy policy;
  private final ImmutableList<String> leftOut;

  ProfileAttributor(
      ProfileMethod method,
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

  /**
   * Learns from labelled texts.
   *
   * @see Attributor#fit(AttributionMethod, Corpus, Workers)
   */
  public static ProfileAttributor fit(ProfileMethod method, Corpus training, Workers workers) {
    return ProfileTrainer.fit(method, training, workers);
  }

  /**
   * Returns an attributor that was fitted before and whose parts were kept.
   *
   * @param labels in ascending order, without repetition
   * @param fingerprinters one for every channel of the method
   * @param centroids for every channel, one for every label; empty where the channel could measure none of its texts
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static ProfileAttributor of(
      ProfileMethod method,
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
    return new ProfileAttributor(method, labels, channels, calibration, AttributionPolicy.standard(), ImmutableList.of());
  }

  @Override
  public ProfileAttributor withPolicy(AttributionPolicy policy) {
    return new ProfileAttributor(method, labels, channels, calibration, requireNonNull(policy, "policy"), leftOut);
  }

  @Override
  public Attribution attribute(Document document) {
    return judge(ImmutableList.of(document));
  }

  @Override
  public List<Attribution> attributeAll(Corpus corpus, Workers workers) {
    return workers.map(corpus.documents(), this::attribute);
  }

  @Override
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
    Decision decision =
        Decision.of(this, ranking, tokens, measured.size(), ImmutableList.of());
    return new Attribution(
        ids, ranking, tokens, matched, present.cardinality(), decision.abstention(), decision.reason(),
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

  @Override
  public List<String> leftOut() {
    return leftOut;
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public ProfileMethod method() {
    return method;
  }

  @Override
  public Calibration calibration() {
    return calibration;
  }

  @Override
  public AttributionPolicy policy() {
    return policy;
  }

  @Override
  public OptionalDouble leastProbability(double precision, int texts) {
    return SelectiveThresholds.none().leastProbability(precision, texts);
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
    return "ProfileAttributor[" + method.name() + ", " + labels.size() + " labels]";
  }
}
