package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.learn.ChannelFold;
import io.github.stylome.learn.ChannelTexts;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.LinearModel;
import io.github.stylome.learn.MeanModel;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a {@link StackedAttributor}: every channel learns from all texts, and from all but each fold; what it says of the
 * texts that it has not learnt from decides its weight and makes probabilities of scores.
 */
final class StackedTrainer {
  private static final int LANGUAGE_SAMPLE = 1000;
  private static final int STACKING_FOLDS = 4;
  /** So many texts show how much less short ones tell. */
  private static final int LENGTH_SAMPLE = 2000;
  /** The least median number of works a label, where no other label has them. */
  private static final int MIN_WORKS_FOR_DENSITIES = 15;
  /** How many labels, of all models together, are learnt side by side at most. */
  private static final int MOST_SCORES = 128;

  private final StackedMethod method;
  private final List<Document> documents;
  private final ImmutableList<String> labels;
  private final int[] labelOf;
  private final int[] groupOf;
  private final int groups;
  private final List<String> texts;
  private final ImmutableList<String> leftOut;
  private final Workers workers;

  private StackedTrainer(StackedMethod method, Corpus training, Workers workers) {
    this.workers = workers;
    for (Document document : training) {
      Preconditions.checkArgument(document.label().isPresent(), "the text \"%s\" has no label", document.id());
    }
    labels = ImmutableList.copyOf(training.labels());
    Preconditions.checkArgument(labels.size() >= 2,
        "attribution needs texts of two labels or more; all %s texts have %s", training.size(), labels);
    documents = shuffled(training.stream().filter(document -> method.canMeasure(document.text())));
    leftOut = training.stream()
        .filter(document -> !method.canMeasure(document.text()))
        .map(Document::id)
        .collect(ImmutableList.toImmutableList());
    labelOf = documents.stream()
        .mapToInt(d -> Collections.binarySearch(labels, d.label().orElseThrow()))
        .toArray();
    for (int label = 0; label < labels.size(); label++) {
      int own = label;
      Preconditions.checkArgument(IntStream.of(labelOf).anyMatch(l -> l == own),
          "none of the texts of \"%s\" can be measured: %s", labels.get(label), leftOut);
    }
    groupOf = groups(documents);
    groups = IntStream.of(groupOf).max().orElse(-1) + 1;
    texts = workers.map(documents, StackedMethod::normalized);
    this.method = FrequentWords.resolve(method, documents, workers);
  }

  /** Orders texts by a hash of their ids: what is learnt depends on an order, which must not be that of the caller. */
  private static List<Document> shuffled(Stream<Document> documents) {
    record Placed(long place, Document document) {}

    return documents
        .map(d -> new Placed(Hashing.sha256().hashString(d.id(), StandardCharsets.UTF_8).asLong(), d))
        .sorted(Comparator.comparingLong(Placed::place).thenComparing(placed -> placed.document().id()))
        .map(Placed::document)
        .toList();
  }

  static StackedAttributor fit(StackedMethod method, Corpus training, Workers workers) {
    return new StackedTrainer(method, Copies.grouped(training), workers).fit();
  }

  private static int[] groups(List<Document> documents) {
    Map<String, Integer> places = new HashMap<>();
    // A group and an id may be the same string; the prefix keeps them apart.
    return documents.stream()
        .mapToInt(d -> places.computeIfAbsent(
            d.group().map(g -> "g" + g).orElse("d" + d.id()), key -> places.size()))
        .toArray();
  }

  /** Models of a channel to learn side by side: each from all texts but those of a fold, from all if the fold is -1. */
  private record Task(int channel, List<Integer> folds, long cost) {}

  private StackedAttributor fit() {
    List<ChannelTexts> channels = channels();
    int folds = folds(documents.size(), groups);
    int[] foldOf = Folds.assign(documents, labelOf, labels.size(), folds);
    List<MeanModel> models = channels.stream()
        .map(channel -> new MeanModel(channel.vocabulary().size(), labels.size()))
        .toList();
    List<float[][]> heldOut = channels.stream().map(channel -> new float[documents.size()][]).toList();
    workers.map(tasks(channels, folds), task -> {
      ChannelTexts channel = channels.get(task.channel());
      List<ChannelFold> sets = channel.without(foldOf, task.folds());
      List<LinearModel> learned = channel.fit(sets, labelOf, labels.size());
      for (int i = 0; i < sets.size(); i++) {
        models.get(task.channel()).add(learned.get(i));
        sets.get(i).score(learned.get(i), heldOut.get(task.channel()));
      }
      return task;
    });
    int parts = Math.min(STACKING_FOLDS, groups);
    int[] partOf = Folds.assign(documents, labelOf, labels.size(), parts);
    Stacking stacking = Stacking.fit(heldOut, labelOf, labels.size(), partOf, parts, workers);
    List<LearnedChannel> learned = new ArrayList<>();
    for (int c = 0; c < channels.size(); c++) {
      learned.add(LearnedChannel.of(channels.get(c).spec(), channels.get(c).vocabulary(),
          models.get(c).mean()));
    }
    boolean densities = method.densities() && hasWorksForDensities();
    NoveltyFitter.Fitted novelty =
        NoveltyFitter.fit(heldOut, labelOf, stacking, partOf, parts, densities, workers);
    if (method.densities() && novelty.model().isPresent()) {
      double[] weights = weights(heldOutScores(channels, novelty.sums()));
      novelty = novelty.scaled(weights, labelOf, groupOf, partOf, parts, workers);
    }
    List<HeldOutScores> scores = heldOutScores(channels, novelty.sums());
    Calibration calibration = Calibration.fit(scores, workers);
    Doubts doubts = new Doubts(novelty.model().map(NoveltyModel.class::cast), shift(channels), ConformalSets.fit(scores, calibration),
        SelectiveThresholds.fit(scores, calibration));
    return new StackedAttributor(
        method, labels, learned, stacking.weights(), calibration, doubts, AttributionPolicy.standard(), leftOut);
  }

  /**
   * Returns whether it shows where texts of a label lie. What learns without one of a label's few works knows that label
   * less well than the others, so that its texts lie elsewhere than when they are asked about: densities then tell which
   * label a work was held out of.
   */
  private boolean hasWorksForDensities() {
    IndependentTexts counts = IndependentTexts.of(labelOf, groupOf);
    return counts.independent() >= Math.min(MIN_WORKS_FOR_DENSITIES, counts.texts());
  }

  private ShiftProfile shift(List<ChannelTexts> channels) {
    int size = documents.size();
    long[] tokens = IntStream.range(0, size).mapToLong(i -> channels.get(0).units(i)).toArray();
    List<double[]> unseen = channels.stream()
        .map(channel -> IntStream.range(0, size).mapToDouble(channel::unseen).toArray())
        .toList();
    return ShiftProfile.of(languages(), tokens, unseen);
  }

  /** Returns the languages that at least one text in a hundred is in, by a sample of every so many. */
  private Set<Language> languages() {
    int every = Math.max(1, texts.size() / LANGUAGE_SAMPLE);
    List<Integer> places = IntStream.iterate(0, i -> i < texts.size(), i -> i + every).boxed().toList();
    Map<Language, Integer> counts = new TreeMap<>();
    workers.map(places, i -> LanguageGuess.of(texts.get(i), StackedScores.LANGUAGE_CHARS).best())
        .forEach(best -> best.ifPresent(language -> counts.merge(language, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 100 >= places.size())
        .map(Map.Entry::getKey)
        .collect(ImmutableSet.toImmutableSet());
  }

  private List<ChannelTexts> channels() {
    // One after the other: what is only needed to find the features of a channel is gone before the next.
    List<ChannelTexts> channels =
        method.channels().stream().map(spec -> ChannelTexts.of(spec, texts, groupOf, workers)).toList();
    Preconditions.checkArgument(channels.stream().anyMatch(channel -> channel.vocabulary().size() > 0),
        "nothing is found in two of the %s prompts or works", groups);
    return channels;
  }

  /**
   * More folds for less data: a model that lacks a fifth of a few prompts is so much worse than the one that has them
   * all that probabilities would come out too low.
   */
  private static int folds(int texts, int groups) {
    int folds = texts <= 2000 ? 10 : 4;
    return Math.max(2, Math.min(folds, groups));
  }

  /** Returns what is to be learnt, the longest tasks first, so that no thread is left with one at the end. */
  private List<Task> tasks(List<ChannelTexts> channels, int folds) {
    List<Task> tasks = new ArrayList<>();
    long all = channels.stream().mapToLong(ChannelTexts::values).sum();
    for (int c = 0; c < channels.size(); c++) {
      int together = together(channels.get(c).values() / (double) all, folds + 1);
      for (int fold = -1; fold < folds; fold += together) {
        List<Integer> own = IntStream.range(fold, Math.min(folds, fold + together)).boxed().toList();
        tasks.add(new Task(c, own, own.size() * channels.get(c).values()));
      }
    }
    tasks.sort(Comparator.comparingLong(Task::cost).reversed());
    return tasks;
  }

  /**
   * Returns how many models of a channel are learnt side by side. The more, the faster; but weights of a task have to fit,
   * and no task may be so long that other threads wait for its end.
   *
   * @param share the channel's share of what there is to learn
   */
  private int together(double share, int models) {
    boolean isShort = 2 * share * workers.count() <= 1;
    int ofThread = (models + workers.count() - 1) / workers.count();
    return Math.max(1, Math.min(MOST_SCORES / labels.size(), isShort ? models : ofThread));
  }

  /** Returns how far each text is trusted for its length, as a sample of them shows. */
  private double[] weights(List<HeldOutScores> scores) {
    Calibration calibration = Calibration.fit(scores.subList(0, Math.min(LENGTH_SAMPLE, scores.size())), workers);
    return scores.stream().mapToDouble(text -> calibration.weight(text.tokens())).toArray();
  }

  private List<HeldOutScores> heldOutScores(List<ChannelTexts> channels, double[][] sums) {
    return IntStream.range(0, documents.size())
        .mapToObj(i -> new HeldOutScores(
            documents.get(i).id(), labelOf[i], Math.max(1, channels.get(0).units(i)), sums[i]))
        .toList();
  }
}
