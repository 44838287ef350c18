package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProfile;
import io.github.stylome.atlas.AtlasProvenance;
import io.github.stylome.atlas.AtlasSource;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.ProfileMethod;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ChannelSpec;
import io.github.stylome.verdict.HeldOutScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Computes an atlas: one frame for all collections, a centroid for every model in every collection, and the calibration
 * from texts whose prompts were left out, fold by fold.
 */
final class AtlasBuilder {
  private static final int FOLDS = 5;

  private final SortedMap<String, Families.Model> models;
  private final List<AtlasText> texts;
  private final Set<String> fiction;
  private final Workers workers;
  private final ProfileMethod method = method();
  private final List<String> labels;

  /**
   * Makes a builder.
   *
   * @param models by profile; those without a text have no profile
   * @param fiction the groups of texts that are answers to prompts for fiction
   */
  AtlasBuilder(
      SortedMap<String, Families.Model> models, List<AtlasText> texts, Set<String> fiction, Workers workers) {
    this.models = new TreeMap<>(models);
    this.models.keySet().retainAll(texts.stream().map(AtlasText::profile).collect(Collectors.toSet()));
    this.texts = texts;
    this.fiction = fiction;
    this.workers = workers;
    labels = List.copyOf(this.models.keySet());
  }

  Atlas build(String version, String date, List<AtlasSource> sources) {
    List<Fingerprinter> fingerprinters = new ArrayList<>();
    List<List<Optional<Fingerprint>>> fingerprints = new ArrayList<>();
    for (ChannelSpec channel : method.channels()) {
      Fingerprinter fingerprinter = Frame.fit(channel.spec(), texts, workers);
      fingerprinters.add(fingerprinter);
      fingerprints.add(workers.map(texts, text -> Frame.measure(fingerprinter, text)));
    }
    List<HeldOutText> heldOut = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      ProfileAttributor without = attributor(fingerprinters, fingerprints, text -> fold(text) != left, Calibration.none());
      heldOut.addAll(HeldOutText.score(without, texts.stream().filter(t -> fold(t) == left).toList(), workers));
    }
    Map<Boolean, List<HeldOutScores>> byWhole = heldOut.stream().collect(
        Collectors.partitioningBy(HeldOutText::whole, Collectors.mapping(HeldOutText::scores, Collectors.toList())));
    Calibration calibration =
        Calibration.fit(byWhole.getOrDefault(true, List.of()), byWhole.getOrDefault(false, List.of()), workers);
    ProfileAttributor attributor = attributor(fingerprinters, fingerprints, text -> true, calibration);
    AtlasProvenance provenance = new AtlasProvenance(version, date, HeldOutText.coverage(heldOut),
        HeldOutText.likeness(heldOut), sources, profiles(fingerprints.get(0)));
    return new FamilyLearner(models, texts, fiction, workers).learn(provenance, attributor);
  }

  private static int fold(AtlasText text) {
    return Shuffle.place(text.group(), FOLDS);
  }

  private ProfileAttributor attributor(
      List<Fingerprinter> fingerprinters,
      List<List<Optional<Fingerprint>>> fingerprints,
      java.util.function.Predicate<AtlasText> used,
      Calibration calibration) {
    List<List<Optional<Centroid>>> centroids = new ArrayList<>();
    for (int c = 0; c < fingerprinters.size(); c++) {
      centroids.add(centroids(fingerprinters.get(c), fingerprints.get(c), i -> used.test(texts.get(i))));
    }
    return ProfileAttributor.of(method, labels, fingerprinters, centroids, calibration);
  }

  private List<Optional<Centroid>> centroids(
      Fingerprinter fingerprinter, List<Optional<Fingerprint>> fingerprints, IntPredicate used) {
    Map<String, Centroid.Accumulator> byProfile = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!texts.get(i).profile().isEmpty() && used.test(i)) {
        Centroid.Accumulator accumulator =
            byProfile.computeIfAbsent(texts.get(i).profile(), profile -> fingerprinter.newCentroid());
        fingerprints.get(i).ifPresent(accumulator::add);
      }
    }
    return labels.stream()
        .map(label -> Optional.ofNullable(byProfile.get(label)).map(accumulator -> accumulator.centroid(label)))
        .toList();
  }

  private List<AtlasProfile> profiles(List<Optional<Fingerprint>> fingerprints) {
    Map<String, long[]> totals = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      long[] total = totals.computeIfAbsent(texts.get(i).profile(), profile -> new long[2]);
      fingerprints.get(i).ifPresent(print -> {
        total[0]++;
        total[1] += print.total();
      });
    }
    List<AtlasProfile> profiles = new ArrayList<>();
    models.forEach((label, model) -> {
      long[] total = totals.getOrDefault(label, new long[2]);
      profiles.add(new AtlasProfile(label, model.name(), model.family(), label.substring(0, label.indexOf('/')),
          (int) total[0], total[1]));
    });
    return profiles;
  }

  private static ProfileMethod method() {
    Normalizer asWritten = Normalizer.of(
        NormalizationRule.NFC,
        NormalizationRule.UNIFY_QUOTES,
        NormalizationRule.TIDY_LAYOUT,
        NormalizationRule.UNWRAP_LINES);
    return new ProfileMethod("atlas", List.of(
        channel("tokens", asWritten, Tokenizers.wordsAndMarks(), MostFrequent.words(2500)),
        channel("token-pairs", asWritten, Tokenizers.wordsAndMarks(), MostFrequent.wordNGrams(2, 3000)),
        channel("characters", asWritten, Tokenizers.wholeText(), MostFrequent.characterNGrams(3, 4000))));
  }

  private static ChannelSpec channel(String name, Normalizer normalizer, Tokenizer tokenizer, MostFrequent features) {
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(normalizer)
        .tokenizer(tokenizer)
        .features(features)
        .clip(2)
        .build();
    return new ChannelSpec(name, spec, Distances.cosineDelta());
  }
}
