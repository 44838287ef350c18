package io.github.stylome.dossier;

import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.PromptChannel;
import io.github.stylome.distance.PromptDistances;
import io.github.stylome.distance.PromptTable;
import io.github.stylome.text.Corpus;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.NeighborJoining;
import io.github.stylome.tree.PlacementBootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says where the suspect belongs in the tree of the others, and whether it belongs there. */
record TreeSection() implements SectionMaker {
  /** Placing takes the fourth power of the labels. */
  private static final int MOST_OTHERS = 120;
  /** A place is told if more than half of the resamples take it, by the lower end of the interval too. */
  private static final double LEAST_SUPPORT = 0.5;
  /** With fewer other labels no rank is rare enough. */
  private static final int LEAST_RANKED = 19;
  /** Deltas looked at for an interval, all resamples together: a second or two. */
  private static final double MOST_DELTAS = 1e8;
  private static final int LEAST_DELTA_RESAMPLES = 40;

  @Override
  public Topic topic() {
    return Topic.TREE;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.PLACE;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    FieldTexts answers = given.answers();
    Basis basis = answers.comparedBasis(given.suspect(), given.seed());
    int others = answers.others().size();
    Optional<Doubt> doubt = others > MOST_OTHERS
        ? Optional.of(Doubt.tooFew(Doubt.Cause.MANY_LABELS, others, MOST_OTHERS))
        : Comparability.doubt(given, answers);
    if (doubt.isPresent()) {
      return List.of(Finding.cannotTell(FindingKind.PLACE, doubt.get(), basis));
    }
    return Comparability.held(measured(given, answers.compared(), basis), answers);
  }

  private static List<Finding> measured(DossierCase given, Corpus texts, Basis basis) {
    PromptDistances guest = distances(given, texts, List.of(given.suspect()), PromptDistances.Pairing.AUTO);
    PromptDistances resident = distances(given, texts, List.of(), guest.pairing());
    LabelDistances own = guest.all().of(given.answers().others());
    if (own.areAllEqual()) {
      throw new IllegalArgumentException("the other labels are all equally far from each other");
    }
    PlacementBootstrap placed = PlacementBootstrap.of(NeighborJoining.of(own), given.suspect(), guest, resident.all(),
        given.settings().resamples(), given.workers());
    return List.of(place(placed, basis), nearest(placed, basis), far(placed, basis),
        treeLikeness(given, resident, basis));
  }

  private static PromptDistances distances(
      DossierCase given, Corpus texts, List<String> guests, PromptDistances.Pairing pairing) {
    return PromptDistances.of(
        PromptTable.of(texts, guests), PromptChannel.standard(), pairing, given.seed(), given.workers());
  }

  private static Finding place(PlacementBootstrap placed, Basis basis) {
    int node = placed.placement().node();
    return supported(FindingKind.PLACE, placed, placed.support(node), basis).naming(placed.beside());
  }

  private static Finding nearest(PlacementBootstrap placed, Basis basis) {
    Map<String, Double> shares = placed.nearestShares();
    String nearest = placed.nearest();
    return supported(FindingKind.NEAREST, placed, shares.getOrDefault(nearest, 0.0), basis).naming(nearest);
  }

  private static Finding supported(FindingKind kind, PlacementBootstrap placed, double support, Basis basis) {
    Figure share = Figure.share((int) Math.round(support * placed.rounds()), placed.rounds());
    Finding finding = Finding.of(kind, true, share, basis).with(Measure.OF, placed.rounds());
    return share.lower() > LEAST_SUPPORT ? finding : finding.doubted(Doubt.of(Doubt.Cause.UNSTABLE));
  }

  private static Finding far(PlacementBootstrap placed, Basis basis) {
    int leaves = placed.tree().labels().size();
    Finding finding = Finding.of(FindingKind.FAR, placed.isFar(), Figure.share(placed.fartherLeaves(), leaves), basis)
        .with(Measure.COUNT, placed.fartherLeaves())
        .with(Measure.OF, leaves)
        .with(Measure.P, placed.pValue());
    return placed.canBeFar()
        ? finding
        : finding.doubted(Doubt.tooFew(Doubt.Cause.FEW_LABELS, leaves, LEAST_RANKED));
  }

  private static Finding treeLikeness(DossierCase given, PromptDistances distances, Basis basis) {
    DeltaScores all = DeltaScores.of(distances.all(), given.seed());
    int place = all.labels().indexOf(given.suspect());
    int resamples = (int) Math.min(given.settings().resamples(),
        Math.max(LEAST_DELTA_RESAMPLES, MOST_DELTAS / all.quartets()));
    double[] drawn = given.workers()
        .map(IntStream.range(0, resamples).boxed().toList(),
            round -> DeltaScores.of(distances.resample(round), given.seed()).mean(place))
        .stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double mean = all.mean(place);
    int others = all.labels().size() - 1;
    int atLeast = (int) IntStream.range(0, all.labels().size())
        .filter(label -> label != place && all.mean(label) >= mean).count();
    double p = (1.0 + atLeast) / (1 + others);
    Finding finding = Finding.of(FindingKind.TREE_LIKENESS, p <= given.settings().rate(), interval(mean, drawn), basis)
        .with(Measure.OTHERS_ALIKE, atLeast)
        .with(Measure.OTHERS, others)
        .with(Measure.P, p);
    return others >= LEAST_RANKED
        ? finding
        : finding.doubted(Doubt.tooFew(Doubt.Cause.FEW_LABELS, others, LEAST_RANKED));
  }

  /** Moves the middle of the resamples to the value of all prompts: prompts drawn twice add noise. */
  private static Figure interval(double value, double[] sorted) {
    double shift = value - Arrays.stream(sorted).sum() / sorted.length;
    int outside = (int) ((1 - Figure.LEVEL) / 2 * sorted.length);
    return Figure.of(value, Unit.DELTA, Math.max(0, sorted[outside] + shift),
        Math.min(1, sorted[sorted.length - 1 - outside] + shift), IntervalMethod.BOOTSTRAP);
  }
}
