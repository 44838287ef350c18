package io.github.stylome.atlas;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.parallel.Workers;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.StackedAttributor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Profiles of language models and of human writing, against which a text can be held without any training.
 *
 * <p>Families are told apart by learnt channels, the models of a family by profiles; that a text is by a person or by a
 * machine is said only where both agree. An atlas may lack the learnt channels, and then profiles alone decide.
 *
 * <p>It answers in English only, for the registers that it knows: answers to instructions, essays, fiction, news and
 * medical abstracts. Probabilities assume that a text is as likely by a person as by a machine.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Atlas {
  /** The family of profiles of human writing. */
  public static final String HUMAN = "human";

  private final AtlasProvenance provenance;
  private final ProfilePosterior profiles;
  private final Optional<FamilyJudge> families;
  private final AtlasPolicy policy;
  private final boolean byMachines;

  private Atlas(
      AtlasProvenance provenance,
      ProfilePosterior profiles,
      Optional<FamilyJudge> families,
      AtlasPolicy policy,
      boolean byMachines) {
    this.provenance = provenance;
    this.profiles = profiles;
    this.families = families;
    this.policy = policy;
    this.byMachines = byMachines;
  }

  /**
   * Returns an atlas of profiles alone.
   *
   * @param attributor one whose labels are those of the profiles
   * @throws IllegalArgumentException if the labels differ
   */
  public static Atlas of(AtlasProvenance provenance, ProfileAttributor attributor) {
    return of(provenance, attributor, Optional.empty());
  }

  /**
   * Returns an atlas of profiles and learnt channels.
   *
   * @param attributor one whose labels are those of the profiles
   * @param families one whose labels are the families that the provenance says were learnt
   * @throws IllegalArgumentException if labels differ, or the provenance does not say what was learnt from
   */
  public static Atlas of(AtlasProvenance provenance, ProfileAttributor attributor, StackedAttributor families) {
    Preconditions.checkArgument(
        provenance.training().isPresent(), "the provenance does not say what the families were learnt from");
    return of(provenance, attributor,
        Optional.of(new FamilyJudge(families, provenance.training().get(), provenance.profiles())));
  }

  private static Atlas of(AtlasProvenance provenance, ProfileAttributor attributor, Optional<FamilyJudge> families) {
    return new Atlas(provenance, new ProfilePosterior(provenance.profiles(), attributor), families,
        AtlasPolicy.standard(provenance.coverage(), provenance.likeness()), false);
  }

  /** Returns the atlas that comes with this release. It is read when first asked for and shared afterwards. */
  public static Atlas bundled() {
    return AtlasFiles.Bundled.INSTANCE;
  }

  /**
   * Reads an atlas from a folder with the files {@code atlas.tsv}, {@code atlas.stylome} and {@code families.stylome}.
   *
   * @throws IOException if a file cannot be read, is damaged, or does not fit the others
   */
  public static Atlas read(Path folder) throws IOException {
    return AtlasFiles.read(folder);
  }

  /** Returns the same atlas under another policy of when to say nothing. */
  public Atlas withPolicy(AtlasPolicy policy) {
    return new Atlas(provenance, profiles, families, requireNonNull(policy, "policy"), byMachines);
  }

  /**
   * Returns the same atlas for texts that are known to be by machines: people have no probability, and a text need not
   * be like those of a collection, which is asked for elsewhere lest a person be called a machine.
   *
   * @throws IllegalArgumentException if the atlas knows people only
   */
  public Atlas forMachineTexts() {
    Preconditions.checkArgument(
        provenance.profiles().stream().anyMatch(p -> !p.family().equals(HUMAN)), "the atlas knows no machine");
    return new Atlas(provenance, profiles, families, policy, true);
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
    Corpus known = known(corpus);
    return judge(known, families.map(judge -> judge.read(known)), FamilyJudge::probabilities, 0);
  }

  /**
   * Says of each of several sources which family and model its texts sound like. What the sources have in common is
   * taken for their domain, and the share 1 − 1/s of it, for s sources, is no longer held for the manner of one: see
   * {@code docs/atlas.md}. That is right for texts of one kind by authors of several families, and wrong if
   * most of the sources are of one family: ask about each alone then, by {@link #identifyTogether}. All families of
   * machines are equally likely beforehand. Whether a person or a machine wrote a text is judged without it.
   *
   * @param sources the texts of each source
   * @return an answer for each source, in their order
   * @throws IllegalArgumentException if a source has no text
   */
  public List<Identification> identifySources(List<Corpus> sources, Workers workers) {
    return judgeAll(workers.map(sources, this::known), Math.max(1, sources.size()), false, workers);
  }

  /**
   * Says of each text which family and model it sounds like, where the texts are of one domain and come from several
   * sources in about equal shares, though it is not known which comes from which. What they have in common is
   * taken for their domain, as by {@link #identifySources}.
   *
   * @param sources about how many sources there are, at least 1; with 1 each text is judged alone, as by {@link
   *     #identify}
   * @return an answer for each text, in their order
   * @throws IllegalArgumentException if the number of sources is less than 1
   */
  public List<Identification> identifyMixed(List<Document> texts, int sources, Workers workers) {
    return judgeAll(texts.stream().map(Corpus::of).toList(), sources, true, workers);
  }

  private List<Identification> judgeAll(List<Corpus> texts, int sources, boolean prior, Workers workers) {
    Preconditions.checkArgument(sources >= 1, "texts come from at least 1 source, not %s", sources);
    if (sources == 1) {
      return workers.map(texts, this::identifyTogether);
    }
    List<Optional<FamilyJudge.Reading>> readings =
        workers.map(texts, corpus -> families.map(judge -> judge.read(corpus)));
    List<double[]> measured = readings.stream()
        .flatMap(Optional::stream)
        .filter(FamilyJudge.Reading::measured)
        .map(FamilyJudge.Reading::scores)
        .toList();
    DomainOffset offset = DomainOffset.of(measured, sources);
    List<Integer> places = IntStream.range(0, texts.size()).boxed().toList();
    return workers.map(places, i -> judge(texts.get(i), readings.get(i),
        (judge, reading) -> judge.probabilities(reading, offset, prior), offset.share()));
  }

  /** Leaves out the texts that the atlas knows too little of, unless that is all of them. */
  private Corpus known(Corpus corpus) {
    if (corpus.size() == 1) {
      return corpus;
    }
    List<Document> known = corpus.stream()
        .filter(document -> attributor().attribute(document).coverage() >= policy.minimumCoverage())
        .toList();
    return known.isEmpty() ? corpus : Corpus.copyOf(known);
  }

  /**
   * Judges texts of one source.
   *
   * @param amongMachines gives the probability of every family of machines
   * @param centred the share of what sources have in common that was taken away
   */
  private Identification judge(
      Corpus corpus,
      Optional<FamilyJudge.Reading> read,
      BiFunction<FamilyJudge, FamilyJudge.Reading, double[]> amongMachines,
      double centred) {
    Attribution attribution = attributor().attributeTogether(corpus);
    if (attribution.ranking().isEmpty()) {
      return Identification.unmeasured(attribution);
    }
    Optional<FamilyJudge.Reading> reading = read.filter(FamilyJudge.Reading::measured);
    Beliefs byProfiles = profiles.beliefs(attribution.ranking(), byMachines);
    Beliefs beliefs = reading.isEmpty()
        ? byProfiles
        : byProfiles.withFamilies(families.orElseThrow().machines(), reading.get(),
            amongMachines.apply(families.orElseThrow(), reading.get()), policy.humanDoubt(), byMachines);
    AtlasPolicy.Measured measured = new AtlasPolicy.Measured(
        attribution.documents().size(), attribution.tokens(), attribution.coverage(),
        attributor().fingerprinters().get(0).vocabulary().size(), attribution.distinctFeatures(),
        attribution.ranking().get(0).score(), profiles.collection(attribution.ranking().get(0).label()));
    AtlasPolicy asked = byMachines ? policy.withoutLikeness() : policy;
    Optional<AtlasPolicy.Doubt> doubt = asked.doubt(measured, beliefs);
    String reason = doubt.map(AtlasPolicy.Doubt::description).orElseGet(
        () -> "most probable of " + beliefs.families().size() + " families, on " + measured.basis());
    return new Identification(attribution, beliefs, doubt.map(AtlasPolicy.Doubt::abstention), reason,
        profiles.evidence(corpus, beliefs, reading), reading, reading.isPresent() ? centred : 0);
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
    return provenance.profiles().stream().map(AtlasProfile::family).distinct().sorted().toList();
  }

  /** Returns the profiles of the atlas, whose labels are those of {@link #profiles}. */
  public ProfileAttributor attributor() {
    return profiles.attributor();
  }

  /** Returns the learnt channels, whose labels are families; empty if profiles alone decide. */
  public Optional<StackedAttributor> familyAttributor() {
    return families.map(FamilyJudge::attributor);
  }

  /**
   * Fits how scores become probabilities once they are freed from their domain: to texts of a domain that the learnt
   * channels have not seen.
   *
   * @param texts of several sources in about equal shares, labelled with their families; those of other families than
   *     were learnt, and of people, are left out
   * @param sources how many sources there are
   * @throws IllegalArgumentException if the atlas has no learnt channels
   */
  public Calibration calibrateShifted(Corpus texts, int sources, Workers workers) {
    Preconditions.checkArgument(families.isPresent(), "the atlas has no learnt channels");
    return families.get().calibrate(texts, sources, workers);
  }

  @Override
  public String toString() {
    return "Atlas[version " + version() + ", " + provenance.profiles().size() + " profiles of " + families().size()
        + " families]";
  }
}
