package io.github.stylome.verdict;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import io.github.stylome.learn.ChannelReading;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Says which of the labels that it was fitted on a text sounds like, by a model that was learnt for each channel.
 *
 * <p>What the channels say of a label is added up, each by its weight, and becomes a probability by a {@link
 * Calibration} that was fitted on texts held out in training, group by group. The score of a {@link Candidate} is the
 * natural logarithm of the probability before it is kept from certainty: over texts of one source, scores may be added.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class StackedAttributor implements Attributor {
  private static final int EVIDENCE = 20;
  /**
   * How many chars, about, a thread reads for one channel before it turns to the next: so many that to fetch what a
   * channel has learnt takes little of the time, and so few that what was counted takes some megabytes.
   */
  private static final int CHARS_AT_ONCE = 1 << 18;
  private static final int TEXTS_AT_ONCE = 1024;

  private final StackedMethod method;
  private final ImmutableList<String> labels;
  private final ImmutableList<LearnedChannel> channels;
  private final LabelWeights weights;
  private final Calibration calibration;
  private final Doubts doubts;
  private final AttributionPolicy policy;
  private final ImmutableList<String> leftOut;
  /** The channels in an order in which evidence is soon found: the more features, the more that are too weak. */
  private final int[] smallestFirst;

  StackedAttributor(
      StackedMethod method,
      List<String> labels,
      List<LearnedChannel> channels,
      LabelWeights weights,
      Calibration calibration,
      Doubts doubts,
      AttributionPolicy policy,
      List<String> leftOut) {
    this.method = method;
    this.labels = ImmutableList.copyOf(labels);
    this.channels = ImmutableList.copyOf(channels);
    this.weights = weights;
    this.calibration = calibration;
    this.doubts = doubts;
    this.policy = policy;
    this.leftOut = ImmutableList.copyOf(leftOut);
    smallestFirst = IntStream.range(0, channels.size())
        .boxed()
        .sorted(Comparator.comparingInt(c -> channels.get(c).vocabulary().size()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Learns from labelled texts.
   *
   * @see Attributor#fit(AttributionMethod, Corpus, Workers)
   */
  public static StackedAttributor fit(StackedMethod method, Corpus training, Workers workers) {
    return StackedTrainer.fit(method, training, workers);
  }

  /**
   * Returns an attributor that was fitted before and whose parts were kept.
   *
   * @param labels in ascending order, without repetition
   * @param channels as the method names them, each with a model of all labels
   * @param weights of every channel for every label
   * @throws IllegalArgumentException if the parts do not fit together
   */
  public static StackedAttributor of(
      String name,
      List<String> labels,
      List<LearnedChannel> channels,
      LabelWeights weights,
      Calibration calibration,
      Doubts doubts) {
    Preconditions.checkArgument(labels.size() >= 2, "two labels or more are needed, not %s", labels.size());
    Preconditions.checkArgument(Comparators.isInStrictOrder(labels, Comparator.<String>naturalOrder()),
        "labels are not in ascending order");
    Preconditions.checkArgument(weights.channels() == channels.size() && weights.labels() == labels.size(),
        "weights of %s channels and %s labels for %s and %s",
        weights.channels(), weights.labels(), channels.size(), labels.size());
    for (LearnedChannel channel : channels) {
      Preconditions.checkArgument(channel.model().labels() == labels.size(),
          "the channel \"%s\" knows %s labels of %s",
          channel.spec().name(), channel.model().labels(), labels.size());
    }
    Preconditions.checkArgument(doubts.shift().channels().size() == channels.size(),
        "the profile of %s channels for %s", doubts.shift().channels().size(), channels.size());
    Preconditions.checkArgument(
        doubts.novelty().stream().allMatch(model -> model.labels() == labels.size())
            && doubts.novelty().flatMap(NoveltyModel::discriminants).stream()
                .allMatch(own -> own.weights().length == channels.size()),
        "the novelty model is of other numbers than %s labels and %s channels", labels.size(), channels.size());
    StackedMethod method = new StackedMethod(name, channels.stream().map(LearnedChannel::spec).toList());
    return new StackedAttributor(
        method, labels, channels, weights, calibration, doubts, AttributionPolicy.standard(), ImmutableList.of());
  }

  @Override
  public StackedAttributor withPolicy(AttributionPolicy policy) {
    return new StackedAttributor(
        method, labels, channels, weights, calibration, doubts, requireNonNull(policy, "policy"), leftOut);
  }

  @Override
  public Attribution attribute(Document document) {
    return judgeWithRarity(scores(ImmutableList.of(document))).answer();
  }

  /**
   * {@inheritDoc}
   *
   * <p>With twenty texts or more it is seen, too, that many of them are a little strange: those are refused as shifted,
   * though by itself none would be.
   */
  @Override
  public List<Attribution> attributeAll(List<Document> documents, Workers workers) {
    List<Judged> judged = workers.map(runs(documents, workers.count()), texts -> scores(texts).stream()
        .map(text -> judgeWithRarity(ImmutableList.of(text)))
        .toList()).stream().flatMap(List::stream).toList();
    double limit = BatchShift.limit(judged.stream().mapToDouble(Judged::rarity).toArray());
    return judged.stream().map(each -> each.rarity() <= limit ? each.refused(this, judged.size()) : each.answer())
        .toList();
  }

  /** Cuts a list into runs of texts that are read side by side, of about as many chars or texts for every thread. */
  private static List<List<Document>> runs(List<Document> documents, int threads) {
    long all = documents.stream().mapToLong(document -> document.text().length() + 1L).sum();
    long mostChars = Math.min(CHARS_AT_ONCE, all / threads);
    int mostTexts = Math.min(TEXTS_AT_ONCE, (documents.size() + threads - 1) / threads);
    List<List<Document>> runs = new ArrayList<>();
    for (int from = 0, to; from < documents.size(); from = to) {
      long chars = documents.get(from).text().length() + 1L;
      for (to = from + 1; to < documents.size() && to - from < mostTexts; to++) {
        chars += documents.get(to).text().length() + 1L;
        if (chars > mostChars) {
          break;
        }
      }
      runs.add(documents.subList(from, to));
    }
    return runs;
  }

  /**
   * An answer, and how strange the texts are.
   *
   * @param rarity the share of training texts that are as strange, in (0, 1]; 1 if nothing could be measured
   * @param strangest says in what they are strangest; empty if nothing could be measured
   */
  private record Judged(Attribution answer, double rarity, Optional<Supplier<ShiftAlarm>> strangest) {
    Attribution refused(StackedAttributor attributor, int texts) {
      if (!answer.shift().isEmpty() || strangest.isEmpty()) {
        return answer;
      }
      ShiftAlarm own = strangest.get().get();
      ShiftAlarm alarm = new ShiftAlarm(own.kind(), String.format(Locale.ROOT,
          "as strange as %.0f%% of the texts learnt from, and too many of the %d texts judged at once are: %s",
          Math.max(1, 100 * rarity), texts, own.message()));
      return answer.shifted(alarm,
          Decision.of(attributor, answer.ranking(), answer.tokens(), 1, ImmutableList.of(alarm)));
    }
  }

  @Override
  public Attribution attributeTogether(Corpus corpus) {
    Preconditions.checkArgument(!corpus.isEmpty(), "there is no text to attribute");
    return judgeWithRarity(scores(corpus.documents())).answer();
  }

  /** Returns what texts score. */
  List<StackedScores> scores(List<Document> documents) {
    return StackedScores.of(documents, channels, weights, doubts.novelty().flatMap(NoveltyModel::discriminants));
  }

  private Judged judgeWithRarity(List<StackedScores> texts) {
    List<StackedScores> measured = texts.stream().filter(text -> text.failure().isEmpty()).toList();
    if (measured.isEmpty()) {
      return new Judged(cannotMeasure(texts), 1, Optional.empty());
    }
    StackedScores first = measured.get(0);
    return new Judged(judgeMeasured(measured), rarity(first),
        Optional.of(() -> doubts.shift().strangest((double) first.tokens(), unseen(first), names())));
  }

  /** Returns the share of training texts that are at least as strange as a text that was measured; in (0, 1]. */
  double rarity(StackedScores text) {
    return doubts.shift().rarity(unseen(text), (double) text.tokens());
  }

  private static Attribution cannotMeasure(List<StackedScores> texts) {
    StackedScores failed = texts.get(0);
    Abstention abstention = failed.failure().orElseThrow();
    String reason = abstention == Abstention.EMPTY
        ? "there is nothing to measure in \"" + failed.document().id() + "\": it has no token"
        : "none of the n-grams of \"" + failed.document().id() + "\" is among those learnt";
    return new Attribution(texts.stream().map(text -> text.document().id()).toList(), ImmutableList.of(), 0, 0, 0,
        Optional.of(abstention), reason, ImmutableList.of(), false);
  }

  private Attribution judgeMeasured(List<StackedScores> texts) {
    double[] shares = new double[texts.size()];
    double sumOfWeights = 0;
    for (int t = 0; t < shares.length; t++) {
      shares[t] = calibration.weight((double) texts.get(t).tokens());
      sumOfWeights += shares[t];
    }
    double[] scores = new double[labels.size()];
    long tokens = 0;
    long matched = 0;
    int features = 0;
    for (int t = 0; t < shares.length; t++) {
      shares[t] /= sumOfWeights;
      tokens += texts.get(t).tokens();
      matched += Math.round(texts.get(t).tokens() * (1 - texts.get(t).reading(0).unseen()));
      features = Math.max(features, texts.get(t).reading(0).features());
      for (int i = 0; i < scores.length; i++) {
        scores[i] += shares[t] * texts.get(t).scores()[i];
      }
    }
    double[] probabilities = calibration.probabilities(scores, sumOfWeights, texts.size());
    List<Candidate> ranking = new ArrayList<>();
    double[] logOdds = calibration.logProbabilities(scores, sumOfWeights, texts.size());
    for (int i = 0; i < scores.length; i++) {
      ranking.add(new Candidate(labels.get(i), logOdds[i], probabilities[i]));
    }
    ranking.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::label));
    Decision decision =
        Decision.of(this, ranking, tokens, texts.size(), shift(texts));
    return new Attribution(
        texts.stream().map(text -> text.document().id()).toList(), ranking, tokens, matched, features,
        decision.abstention(), decision.reason(), evidence(texts, shares, ranking), calibration.texts() > 0)
        .with(unknown(scores, texts), decision.shift(), channelAnswers(texts, shares),
            doubts.conformal());
  }

  private OptionalDouble unknown(double[] sums, List<StackedScores> texts) {
    return doubts.novelty().isPresent()
        ? OptionalDouble.of(doubts.novelty().get()
            .probability(sums, StackedScores.meanCoordinates(texts), texts.size()))
        : OptionalDouble.empty();
  }

  /** Returns the alarms that more than half of the texts raise, as the first that raises each says it. */
  private List<ShiftAlarm> shift(List<StackedScores> texts) {
    Map<ShiftAlarm.Kind, List<ShiftAlarm>> raised = new TreeMap<>();
    for (StackedScores text : texts) {
      for (ShiftAlarm alarm : doubts.shift().alarms(text::language, (double) text.tokens(), unseen(text), names())) {
        raised.computeIfAbsent(alarm.kind(), kind -> new ArrayList<>()).add(alarm);
      }
    }
    return raised.values().stream()
        .filter(alarms -> 2 * alarms.size() > texts.size())
        .map(alarms -> alarms.get(0))
        .toList();
  }

  private double[] unseen(StackedScores text) {
    double[] unseen = new double[channels.size()];
    for (int c = 0; c < unseen.length; c++) {
      unseen[c] = text.reading(c).unseen();
    }
    return unseen;
  }

  private List<String> names() {
    return channels.stream().map(channel -> channel.spec().name()).toList();
  }

  private List<ChannelAnswer> channelAnswers(List<StackedScores> texts, double[] shares) {
    List<ChannelAnswer> answers = new ArrayList<>();
    for (int c = 0; c < channels.size(); c++) {
      double[] scores = new double[labels.size()];
      for (int t = 0; t < shares.length; t++) {
        ChannelReading own = texts.get(t).reading(c);
        for (int i = 0; i < scores.length; i++) {
          scores[i] += shares[t] * own.score(i);
        }
      }
      int best = 0;
      for (int i = 1; i < scores.length; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      double[] probabilities = Calibration.cappedSoftmax(scores, 1, calibration.texts());
      answers.add(
          new ChannelAnswer(channels.get(c).spec().name(), labels.get(best), probabilities[best], weights.mean(c)));
    }
    return answers;
  }

  private List<Evidence> evidence(List<StackedScores> texts, double[] shares, List<Candidate> ranking) {
    StackedEvidence evidence = new StackedEvidence(EVIDENCE);
    int leader = labels.indexOf(ranking.get(0).label());
    int follower = labels.indexOf(ranking.get(1).label());
    for (int t = 0; t < shares.length; t++) {
      for (int c : smallestFirst) {
        double ofLeader = weights.weight(c, leader);
        double ofFollower = weights.weight(c, follower);
        if (ofLeader > 0 || ofFollower > 0) {
          evidence.add(channels.get(c).spec().name(), texts.get(t), shares[t],
              texts.get(t).reading(c).contributions(
                  leader, ofLeader, follower, ofFollower, EVIDENCE, evidence.least() / shares[t]));
        }
      }
    }
    return evidence.strongestFirst();
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
  public StackedMethod method() {
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
    return doubts.selective().leastProbability(precision, texts);
  }

  /** Returns what was learnt of when not to be believed. */
  public Doubts doubts() {
    return doubts;
  }

  /** Returns the channels, in the order of the method. */
  public List<LearnedChannel> channels() {
    return channels;
  }

  /** Returns what the scores of each channel are multiplied by, label by label. */
  public LabelWeights weights() {
    return weights;
  }

  @Override
  public String toString() {
    return "StackedAttributor[" + method.name() + ", " + labels.size() + " labels]";
  }
}
