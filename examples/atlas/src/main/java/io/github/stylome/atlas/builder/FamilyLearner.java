package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasProvenance;
import io.github.stylome.atlas.FamilyTraining;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.StackedMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns families from the texts of all collections, each text labelled with its family: what a family has in all of
 * them is learnt, and not by what the collections differ. Of the collection with most prompts only the prompts for
 * fiction and one in eight of the others are used, so that models weigh about the same in all.
 *
 * <p>How far scores can be trusted in a domain that was not learnt is measured with the prompts for fiction left out,
 * and asked about.
 */
final class FamilyLearner {
  /** How many features a channel has; those of rhythm and richness tell families apart in their own domain only. */
  private static final Map<String, Integer> FEATURES = Map.of(
      "words", 20_000, "characters", 20_000, "masked", 12_000, "markdown", 2_000, "typography", 2_000, "edges", 9_000);

  private static final String LARGEST = "alpaca-eval";
  private static final int EVERY = 8;
  private static final int FOLDS = 5;

  private final SortedMap<String, Families.Model> models;
  private final List<AtlasText> texts;
  private final Set<String> fiction;
  private final Workers workers;

  FamilyLearner(
      SortedMap<String, Families.Model> models, List<AtlasText> texts, Set<String> fiction, Workers workers) {
    this.models = models;
    this.texts = texts.stream().filter(text -> isUsed(text, fiction)).toList();
    this.fiction = fiction;
    this.workers = workers;
  }

  private static boolean isUsed(AtlasText text, Set<String> fiction) {
    return !text.profile().isEmpty() && isPrompt(text, fiction);
  }

  /** Returns whether a text answers one of the prompts that families are learnt from. */
  static boolean isPrompt(AtlasText text, Set<String> fiction) {
    return !text.collection().equals(LARGEST)
        || fiction.contains(text.group())
        || Shuffle.place(text.group(), EVERY) == 0;
  }

  /** Returns the method: the channels that hold from one domain to another, with fewer features than usual. */
  static StackedMethod method() {
    List<LearnedChannelSpec> channels = StackedMethod.standard().channels().stream()
        .filter(channel -> FEATURES.containsKey(channel.name()))
        .map(channel -> new LearnedChannelSpec(
            channel.name(), channel.streams(), FEATURES.getOrDefault(channel.name(), 1)))
        .toList();
    return new StackedMethod("atlas-families", channels).withoutDensities();
  }

  Atlas learn(AtlasProvenance provenance, ProfileAttributor profiles) {
    Predicate<AtlasText> leftOut = texts.stream().anyMatch(this::isFiction)
        ? this::isFiction
        : text -> Shuffle.place(text.group(), FOLDS) == 0;
    Corpus rest = corpus(leftOut.negate());
    Corpus domain = corpus(leftOut);
    int sources = (int) texts.stream().filter(leftOut).map(AtlasText::profile).distinct().count();
    Atlas without = atlas(provenance, profiles, rest, Calibration.none());
    Calibration shifted = sources == 0
        ? Calibration.none()
        : without.calibrateShifted(domain, sources, workers);
    return atlas(provenance, profiles, corpus(text -> true), shifted);
  }

  private boolean isFiction(AtlasText text) {
    return fiction.contains(text.group());
  }

  private Atlas atlas(AtlasProvenance provenance, ProfileAttributor profiles, Corpus training, Calibration shifted) {
    Map<String, Integer> counts = new TreeMap<>();
    training.forEach(text -> counts.merge(text.label().orElseThrow(), 1, Integer::sum));
    FamilyTraining learnt = new FamilyTraining(counts, shifted);
    AtlasProvenance full = new AtlasProvenance(provenance.version(), provenance.date(), provenance.coverage(),
        provenance.likeness(), provenance.sources(), provenance.profiles(), java.util.Optional.of(learnt));
    return Atlas.of(full, profiles, StackedAttributor.fit(method(), training, workers));
  }

  private Corpus corpus(Predicate<AtlasText> chosen) {
    return Corpus.copyOf(texts.stream().filter(chosen).map(this::labelled).toList());
  }

  private Document labelled(AtlasText text) {
    Families.Model model = java.util.Objects.requireNonNull(models.get(text.profile()));
    return Document.of(text.document().id(), model.family(), text.document().text()).withGroup(text.group());
  }
}
