package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Bootstrap Distance Imposters: every round draws one text of the candidate, one imposter and some of the features, and
 * takes the difference of the two distances. So it says by how much a candidate is nearer, and how surely. Nagy,
 * "Bootstrap Distance Imposters: High precision authorship verification with improved interpretability", CHR 2024.
 *
 * <p>z-scores are over the two texts and the questioned one. A candidate takes O(rounds × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class BootstrapImposters implements TableVerifier {
  private final Distance distance;
  private final int copies;
  private final ImposterSettings settings;

  private BootstrapImposters(Distance distance, int copies, ImposterSettings settings) {
    this.distance = distance;
    this.copies = copies;
    this.settings = settings;
  }

  /** Returns the method by a distance: 1,000 rounds with half the features; seed 1. */
  public static BootstrapImposters of(Distance distance) {
    return new BootstrapImposters(distance, 1, ImposterSettings.standard().withRounds(1000));
  }

  /** Returns the method with 100 rounds and the questioned text twice in the z-scores, as stylo has it. */
  public static BootstrapImposters stylo(Distance distance) {
    return new BootstrapImposters(distance, 2, ImposterSettings.standard());
  }

  /** Returns the same with other settings, of which the share of imposters has no meaning here. */
  public BootstrapImposters with(ImposterSettings settings) {
    return new BootstrapImposters(distance, copies, settings);
  }

  @Override
  public String name() {
    return "imposters-bootstrap" + (copies == 2 ? "-stylo-" : "-") + distance.label();
  }

  @Override
  public ImposterSettings settings() {
    return settings;
  }

  @Override
  public List<BootstrapDistances> verifyAll(TableRow question, FeatureTable texts) {
    return verifyAll(question, texts, Workers.caller());
  }

  /**
   * Tries every label of the texts as candidate, against the texts of all others.
   *
   * @return one result per label, the highest score first; of equal ones the highest mean
   * @throws IllegalArgumentException if the texts are all by one, the features differ, or the questioned text is among
   *     the others
   */
  @Override
  public List<BootstrapDistances> verifyAll(TableRow question, FeatureTable texts, Workers workers) {
    Contest contest = new Contest(distance, question, texts, copies);
    RoundDistances distances = RoundDistances.of(distance, question, texts, copies);
    return workers.map(texts.labels(), candidate -> verify(question, contest, distances, candidate)).stream()
        .sorted(Comparator.comparingDouble(BootstrapDistances::score)
            .thenComparingDouble(BootstrapDistances::mean).reversed())
        .toList();
  }

  private BootstrapDistances verify(
      TableRow question, Contest contest, RoundDistances distances, String candidate) {
    int[] own = contest.of(candidate);
    int features = contest.texts.features().size();
    SplitMix64 random = SplitMix64.of(settings.seed(), candidate);
    ImposterDraws draws = ImposterDraws.random(
        random, contest.against(candidate), 1, features, settings.features(features));
    double[] differences = new double[settings.rounds()];
    for (int round = 0; round < differences.length; round++) {
      ImposterDraw draw = draws.next();
      int[] pair = {own[random.below(own.length)], draw.imposters[0]};
      double[] both = distances.distances(pair, draw.features);
      differences[round] = both[1] - both[0];
    }
    Preconditions.checkArgument(Arrays.stream(differences).noneMatch(Double::isNaN),
        "%s is undefined between \"%s\" and a text that was drawn", distance.label(), question.id());
    return new BootstrapDistances(question.id(), candidate, name(), settings, differences);
  }

  @Override
  public String toString() {
    return "BootstrapImposters[" + name() + ", " + settings + "]";
  }
}
