package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.stylome.text.Corpus;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import io.github.stylome.verdict.LabelTree;
import io.github.stylome.verdict.ProfileAttributor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What profiles say of texts. People have half the prior probability, and so have machines, each in equal shares for
 * every profile.
 *
 * <p>Immutable and safe to share between threads.
 */
final class ProfilePosterior {
  private static final int EVIDENCE = 60;

  private final ProfileAttributor attributor;
  private final ImmutableMap<String, AtlasProfile> profiles;
  private final ImmutableMap<String, Double> priors;
  private final LabelTree tree;

  ProfilePosterior(List<AtlasProfile> sources, ProfileAttributor attributor) {
    List<String> labels = sources.stream().map(AtlasProfile::label).sorted().toList();
    Preconditions.checkArgument(labels.equals(attributor.labels()),
        "the profiles %s are not those of the model %s", labels, attributor.labels());
    this.attributor = attributor;
    long humans = sources.stream().filter(p -> p.family().equals(Atlas.HUMAN)).count();
    long machines = sources.size() - humans;
    ImmutableMap.Builder<String, AtlasProfile> byLabel = ImmutableMap.builder();
    ImmutableMap.Builder<String, Double> prior = ImmutableMap.builder();
    Map<String, List<String>> paths = new HashMap<>();
    for (AtlasProfile profile : sources) {
      double share = humans == 0 || machines == 0 ? 1 : 0.5;
      byLabel.put(profile.label(), profile);
      prior.put(profile.label(), share / (profile.family().equals(Atlas.HUMAN) ? humans : machines));
      paths.put(profile.model(), List.of(profile.family(), profile.model()));
    }
    profiles = byLabel.buildOrThrow();
    priors = prior.buildOrThrow();
    tree = LabelTree.of(paths);
  }

  ProfileAttributor attributor() {
    return attributor;
  }

  /** Returns the collection that a profile was made of. */
  String collection(String label) {
    return profile(label).collection();
  }

  /**
   * Returns what follows from the flat probabilities of all profiles.
   *
   * @param byMachines whether people are out of the question
   */
  Beliefs beliefs(List<Candidate> flat, boolean byMachines) {
    List<Candidate> asked = byMachines
        ? flat.stream().filter(candidate -> !isHuman(candidate)).toList()
        : flat;
    List<Candidate> posterior = posterior(asked);
    double human = 0;
    for (Candidate candidate : posterior) {
      human += isHuman(candidate) ? candidate.probability() : 0;
    }
    human = Math.min(1, human);
    return new Beliefs(posterior, sum(posterior, AtlasProfile::family), sum(posterior, AtlasProfile::model), tree,
        human, human, human);
  }

  private boolean isHuman(Candidate candidate) {
    return profile(candidate.label()).family().equals(Atlas.HUMAN);
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
        .sorted(Beliefs.MOST_PROBABLE_FIRST)
        .toList();
  }

  private double prior(Candidate profile) {
    return requireKnown(priors.get(profile.label()));
  }

  private AtlasProfile profile(String label) {
    return requireKnown(profiles.get(label));
  }

  private static <T> T requireKnown(@org.jspecify.annotations.Nullable T value) {
    return Preconditions.checkNotNull(value); // labels were compared when this was made
  }

  private List<Candidate> sum(List<Candidate> posterior, Function<AtlasProfile, String> key) {
    Map<String, Candidate> sums = new TreeMap<>();
    for (Candidate candidate : posterior) {
      String name = key.apply(profile(candidate.label()));
      sums.merge(name, new Candidate(name, candidate.score(), candidate.probability()), (a, b) ->
          new Candidate(name, Math.max(a.score(), b.score()), Math.min(1, a.probability() + b.probability())));
    }
    return sums.values().stream().sorted(Beliefs.MOST_PROBABLE_FIRST).toList();
  }

  /**
   * Returns what decided between the two most probable families: what the learnt channels found, if they have the same
   * two first, and otherwise what the nearest profiles of the two differ in.
   */
  List<Evidence> evidence(Corpus corpus, Beliefs beliefs, Optional<FamilyJudge.Reading> reading) {
    if (beliefs.families().size() < 2) {
      return ImmutableList.of();
    }
    String first = beliefs.families().get(0).label();
    String second = beliefs.families().get(1).label();
    if (reading.isPresent()) {
      List<Candidate> learnt = reading.get().attribution().ranking();
      if (learnt.get(0).label().equals(first) && learnt.get(1).label().equals(second)) {
        return reading.get().attribution().evidence();
      }
    }
    return attributor.compare(corpus, strongest(beliefs, first), strongest(beliefs, second), EVIDENCE);
  }

  private String strongest(Beliefs beliefs, String family) {
    return beliefs.profiles().stream()
        .map(Candidate::label)
        .filter(label -> profile(label).family().equals(family))
        .findFirst()
        .orElseThrow();
  }
}
