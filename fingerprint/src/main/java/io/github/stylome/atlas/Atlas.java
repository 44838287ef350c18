package io.github.stylome.atlas;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Profiles of language models and of human writing, against which a text can be held without any training.
 *
 * <p>It answers in English only, for the registers that it knows: answers to instructions, essays, fiction, news and
 * medical abstracts. Probabilities assume that a text is as likely by a person as by a machine, and every machine
 * profile equally likely beforehand.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Atlas {
  /** The family of profiles of human writing. */
  public static final String HUMAN = "human";

  private static final int EVIDENCE = 60;

  private final AtlasProvenance provenance;
  private final ProfileAttributor attributor;
  private final AtlasPolicy policy;
  private final ImmutableMap<String, AtlasProfile> profiles;
  private final ImmutableMap<String, Double> priors;

  private Atlas(AtlasProvenance provenance, ProfileAttributor attributor, AtlasPolicy policy) {
    this.provenance = provenance;
    this.attributor = attributor;
    this.policy = policy;
    ImmutableMap.Builder<String, AtlasProfile> byLabel = ImmutableMap.builder();
    provenance.profiles().forEach(profile -> byLabel.put(profile.label(), profile));
    profiles = byLabel.buildOrThrow();
    long humans = provenance.profiles().stream().filter(p -> p.family().equals(HUMAN)).count();
    long machines = profiles.size() - humans;
    ImmutableMap.Builder<String, Double> prior = ImmutableMap.builder();
    for (AtlasProfile profile : provenance.profiles()) {
      double share = humans == 0 || machines == 0 ? 1 : 0.5;
      prior.put(profile.label(), share / (profile.family().equals(HUMAN) ? humans : machines));
    }
    priors = prior.buildOrThrow();
  }

  /**
   * Returns an atlas of these parts.
   *
   * @param attributor one whose labels are those of the profiles
   * @throws IllegalArgumentException if the labels differ
   */
  public static Atlas of(AtlasProvenance provenance, ProfileAttributor attributor) {
    List<String> labels = provenance.profiles().stream().map(AtlasProfile::label).sorted().toList();
    Preconditions.checkArgument(labels.equals(attributor.labels()),
        "the profiles %s are not those of the model %s", labels, attributor.labels());
    return new Atlas(provenance, attributor, AtlasPolicy.standard(provenance.coverage(), provenance.likeness()));
  }

  /** Returns the atlas that comes with this release. It is read when first asked for and shared afterwards. */
  public static Atlas bundled() {
    return BundledAtlas.INSTANCE;
  }

  /** Returns the same atlas under another policy of when to say nothing. */
  public Atlas withPolicy(AtlasPolicy policy) {
    return new Atlas(provenance, attributor, requireNonNull(policy, "policy"));
  }

  /** Says which family and model one text sounds like. */
  public Identification identify(Document document) {
    return identifyTogether(Corpus.of(document));
  }

  /**
   * Says which family and model texts sound like that are known to come from one source. Texts in which nothing can be
   * measured, or of whose words and marks the atlas knows too few, are left out unless that is all of them; the answer
   * names those that count.
   *
   * @throws IllegalArgumentException if there is no text
   */
  public Identification identifyTogether(Corpus corpus) {
    return judge(known(corpus));
  }

  /** Leaves out the texts that the atlas knows too little of, unless that is all of them. */
  private Corpus known(Corpus corpus) {
    if (corpus.size() == 1) {
      return corpus;
    }
    List<Document> known = corpus.stream()
        .filter(document -> attributor.attribute(document).coverage() >= policy.minimumCoverage())
        .toList();
    return known.isEmpty() ? corpus : Corpus.copyOf(known);
  }

  private Identification judge(Corpus corpus) {
    Attribution attribution = attributor.attributeTogether(corpus);
    if (attribution.ranking().isEmpty()) {
      return new Identification(attribution.documents(), ImmutableList.of(), ImmutableList.of(),
          attribution.abstention(), attribution.reason(), ImmutableList.of(), 0);
    }
    List<Candidate> posterior = posterior(attribution.ranking());
    List<Candidate> families = sum(posterior, AtlasProfile::family);
    List<Candidate> models = sum(posterior, AtlasProfile::model);
    AtlasPolicy.Measured measured = new AtlasPolicy.Measured(
        attribution.documents().size(), attribution.tokens(), attribution.coverage(),
        attributor.fingerprinters().get(0).vocabulary().size(), attribution.distinctFeatures(),
        attribution.ranking().get(0).score(), profile(attribution.ranking().get(0).label()).collection());
    Optional<AtlasPolicy.Doubt> doubt = policy.doubt(measured, families);
    return new Identification(attribution.documents(), families, models, doubt.map(AtlasPolicy.Doubt::abstention),
        doubt.map(AtlasPolicy.Doubt::description).orElseGet(
            () -> "most probable of " + families.size() + " families, on " + measured.basis()),
        evidence(corpus, posterior, families), attribution.tokens());
  }

  /** Weighs flat probabilities by the prior of each profile. */
  private List<Candidate> posterior(List<Candidate> flat) {
    double weighed = 0; // a plain loop: how a stream adds doubles is not specified
    for (Candidate candidate : flat) {
      weighed += candidate.probability() * prior(candidate);
    }
    double sum = weighed;
    return flat.stream()
        .map(c -> new Candidate(c.label(), c.score(), c.probability() * prior(c) / sum))
        .sorted(Comparator.comparingDouble(Candidate::probability).reversed().thenComparing(Candidate::label))
        .toList();
  }

  private double prior(Candidate profile) {
    return requireKnown(priors.get(profile.label()));
  }

  private AtlasProfile profile(String label) {
    return requireKnown(profiles.get(label));
  }

  private static <T> T requireKnown(@org.jspecify.annotations.Nullable T value) {
    return Preconditions.checkNotNull(value); // labels were compared when the atlas was made
  }

  private List<Candidate> sum(List<Candidate> posterior, Function<AtlasProfile, String> key) {
    Map<String, Candidate> sums = new TreeMap<>();
    for (Candidate candidate : posterior) {
      String name = key.apply(profile(candidate.label()));
      sums.merge(name, new Candidate(name, candidate.score(), candidate.probability()), (a, b) ->
          new Candidate(name, Math.max(a.score(), b.score()), Math.min(1, a.probability() + b.probability())));
    }
    return sums.values().stream()
        .sorted(Comparator.comparingDouble(Candidate::probability).reversed().thenComparing(Candidate::label))
        .toList();
  }

  private List<Evidence> evidence(Corpus corpus, List<Candidate> posterior, List<Candidate> families) {
    if (families.size() < 2) {
      return ImmutableList.of();
    }
    return attributor.compare(corpus, strongest(posterior, families.get(0).label()),
        strongest(posterior, families.get(1).label()), EVIDENCE);
  }

  private String strongest(List<Candidate> posterior, String family) {
    return posterior.stream()
        .map(Candidate::label)
        .filter(label -> profile(label).family().equals(family))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what the atlas was computed from. */
  public AtlasProvenance provenance() {
    return provenance;
  }

  /** Returns when nothing is said. */
  public AtlasPolicy policy() {
    return policy;
  }

  /** Returns the version of the atlas, which changes with its content. */
  public String version() {
    return provenance.version();
  }

  /** Returns the date on which the atlas was computed, as in {@code 2026-11-22}. */
  public String date() {
    return provenance.date();
  }

  /** Returns where each profile comes from, by label. */
  public List<AtlasProfile> profiles() {
    return provenance.profiles();
  }

  /** Returns the collections that the profiles were computed from. */
  public List<AtlasSource> sources() {
    return provenance.sources();
  }

  /** Returns the families, {@link #HUMAN} among them, in natural order. */
  public List<String> families() {
    return profiles.values().stream().map(AtlasProfile::family).distinct().sorted().toList();
  }

  /** Returns the attribution model behind the atlas, whose labels are those of the profiles. */
  public ProfileAttributor attributor() {
    return attributor;
  }

  @Override
  public String toString() {
    return "Atlas[version " + version() + ", " + profiles.size() + " profiles of " + families().size() + " families]";
  }
}
