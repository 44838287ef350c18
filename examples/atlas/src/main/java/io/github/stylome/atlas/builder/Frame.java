package io.github.stylome.atlas.builder;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.CorpusCounts;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one channel of the atlas measures, and the frame in which z-scores are taken.
 *
 * <p>Features are n-grams that occur under at least five prompts in each of the two collections with many prompts, so
 * that what a prompt is about does not become a feature; they are ranked by the sum of their relative frequencies
 * there. The frame is one for all collections: the mean is the mean of the collections' means, the variance the mean of
 * their variances plus the variance of their means. A collection with many texts counts no more than one with few.
 */
final class Frame {
  private static final List<String> RANKED_IN = List.of("alpaca-eval", "speechmap");
  private static final int LEAST_PROMPTS = 5;

  private Frame() {}

  static Fingerprinter fit(FeatureSpec spec, List<AtlasText> texts, Workers workers) {
    Vocabulary vocabulary = vocabulary(spec, texts, workers);
    double[] ones = new double[vocabulary.size()];
    Arrays.fill(ones, 1);
    // Measures relative frequencies; the z-scores of this one mean nothing.
    Fingerprinter plain = Fingerprinter.of(spec, vocabulary, new double[vocabulary.size()], ones, texts.size());
    List<Optional<Fingerprint>> measured = workers.map(texts, text -> measure(plain, text));
    Map<String, Summary> summaries = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Summary summary =
          summaries.computeIfAbsent(texts.get(i).collection(), collection -> new Summary(vocabulary.size()));
      measured.get(i).ifPresent(summary::add);
    }
    double[] means = new double[vocabulary.size()];
    double[] deviations = new double[vocabulary.size()];
    for (int f = 0; f < means.length; f++) {
      double mean = 0;
      double within = 0;
      for (Summary summary : summaries.values()) {
        mean += summary.mean(f) / summaries.size();
        within += summary.variance(f) / summaries.size();
      }
      double between = 0;
      for (Summary summary : summaries.values()) {
        between += (summary.mean(f) - mean) * (summary.mean(f) - mean) / Math.max(1, summaries.size() - 1);
      }
      means[f] = mean;
      deviations[f] = Math.sqrt(within + between);
    }
    return Fingerprinter.of(spec, vocabulary, means, deviations, texts.size());
  }

  static Optional<Fingerprint> measure(Fingerprinter fingerprinter, AtlasText text) {
    try {
      return Optional.of(fingerprinter.fingerprint(text.document()));
    } catch (UnmeasurableTextException e) {
      return Optional.empty();
    }
  }

  private static Vocabulary vocabulary(FeatureSpec spec, List<AtlasText> texts, Workers workers) {
    Map<String, Double> ranks = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (CorpusCounts counts : workers.map(RANKED_IN, collection -> countByPrompt(spec, collection, texts))) {
      for (int rank = 0; rank < counts.terms().types(); rank++) {
        if (counts.documentFrequencyAt(rank) >= LEAST_PROMPTS) {
          String term = counts.terms().terms().get(rank);
          ranks.merge(term, (double) counts.terms().countAt(rank) / counts.terms().total(), Double::sum);
          found.merge(term, 1, Integer::sum);
        }
      }
    }
    return Vocabulary.copyOf(ranks.entrySet().stream()
        .filter(e -> found.getOrDefault(e.getKey(), 0) == RANKED_IN.size())
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .limit(spec.features().limit())
        .map(Map.Entry::getKey)
        .toList());
  }

  private static CorpusCounts countByPrompt(FeatureSpec spec, String collection, List<AtlasText> texts) {
    Map<String, List<AtlasText>> byPrompt = texts.stream()
        .filter(text -> text.collection().equals(collection))
        .collect(Collectors.groupingBy(AtlasText::group, TreeMap::new, Collectors.toList()));
    CorpusCounter counter = new CorpusCounter(spec.features().ngrams(), spec.tokenizer());
    for (List<AtlasText> answers : byPrompt.values()) {
      List<CharSequence> normalized = new ArrayList<>();
      answers.forEach(answer -> normalized.add(spec.normalize(answer.document().text())));
      counter.add(String.join("\n\n", normalized));
    }
    return counter.counts();
  }

  /** Mean and variance of one collection. */
  private static final class Summary {
    private final double[] sums;
    private final double[] squares;
    private int texts;

    Summary(int features) {
      sums = new double[features];
      squares = new double[features];
    }

    void add(Fingerprint fingerprint) {
      double[] frequencies = fingerprint.relativeFrequencies();
      for (int f = 0; f < sums.length; f++) {
        sums[f] += frequencies[f];
        squares[f] += frequencies[f] * frequencies[f];
      }
      texts++;
    }

    double mean(int feature) {
      return sums[feature] / texts;
    }

    double variance(int feature) {
      return Math.max(0, squares[feature] / texts - mean(feature) * mean(feature));
    }
  }
}
