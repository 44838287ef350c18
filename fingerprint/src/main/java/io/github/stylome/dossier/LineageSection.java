package io.github.stylome.dossier;

import io.github.stylome.lineage.Lineage;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.lineage.LineageCandidate;
import io.github.stylome.lineage.LineageSettings;
import io.github.stylome.lineage.LineageVerdict;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose texts are most like the suspect's, and whether one label stands out from all others, its decoys. Of the
 * answers or of the thinking, as the topic says.
 */
record LineageSection(Topic topic) implements SectionMaker {
  /** So many of the next candidates are named. */
  private static final int RUNNERS_UP = 2;
  /** What is more alike than so many of the pairs of others is not said to be unrelated. */
  static final double LEAST_PERCENTILE = 0.9;

  @Override
  public FindingKind mainKind() {
    return FindingKind.LIKENESS;
  }

  private FieldTexts field(DossierCase given) {
    return topic == Topic.THINKING ? given.thinking() : given.answers();
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    FieldTexts texts = field(given);
    Basis basis = texts.comparedBasis(given.suspect(), given.seed());
    if (texts.own().isEmpty()) {
      return List.of(Finding.notMeasured(FindingKind.LIKENESS, Doubt.of(Doubt.Cause.NO_THINKING), basis));
    }
    Optional<Doubt> doubt = Comparability.doubt(given, texts);
    if (doubt.isPresent()) {
      return List.of(Finding.cannotTell(FindingKind.LIKENESS, doubt.get(), basis));
    }
    Corpus candidates = Corpus.copyOf(
        texts.compared().stream().filter(text -> !isOf(given.suspect(), text)).toList());
    LineageSettings settings =
        new LineageSettings(given.settings().resamples(), given.settings().rate(), given.seed());
    LineageAnswer answer = Lineage.trace(
        texts.compared().labelled(given.suspect()), candidates, Corpus.of(), settings, given.workers()).get(0);
    return Comparability.held(findings(answer, given.texts().dates(), basis), texts);
  }

  private static boolean isOf(String label, Document text) {
    return text.label().filter(label::equals).isPresent();
  }

  static List<Finding> findings(LineageAnswer answer, Map<String, ReleaseDate> dates, Basis basis) {
    List<Finding> findings = new ArrayList<>();
    LineageCandidate first = answer.ranking().get(0);
    findings.add(likeness(FindingKind.LIKENESS, answer, first, basis));
    answer.ranking().stream()
        .skip(1)
        .limit(RUNNERS_UP)
        .forEach(next -> findings.add(likeness(FindingKind.RUNNER_UP, answer, next, basis)));
    findings.add(kinship(answer, first, basis));
    findings.add(direction(answer, first, dates, basis));
    return findings;
  }

  private static Finding likeness(FindingKind kind, LineageAnswer answer, LineageCandidate candidate, Basis basis) {
    if (!candidate.interval().isKnown()) {
      return Finding.cannotTell(kind, Doubt.stated(answer.reason()), basis).naming(candidate.label());
    }
    boolean accused = answer.accused().filter(candidate::equals).isPresent();
    Figure figure = Figure.of(candidate.score(), Unit.DEVIATIONS, candidate.interval().low(),
        candidate.interval().high(), IntervalMethod.BOOTSTRAP);
    Finding finding = Finding.of(kind, accused, figure, basis)
        .naming(candidate.label())
        .with(Measure.Q, candidate.q())
        .with(Measure.SUPPORT, candidate.support())
        .with(Measure.NULL_PERCENTILE, candidate.nullPercentile())
        .with(Measure.SHARED_PROMPTS, candidate.sharedPrompts());
    if (kind == FindingKind.RUNNER_UP) {
      // One of several that stand out together is not cleared because it does not stand out alone.
      boolean rare = candidate.nullPercentile() >= LEAST_PERCENTILE;
      return rare ? finding.doubted(Doubt.of(Doubt.Cause.NOT_ALONE)) : finding;
    }
    return answer.verdict() == LineageVerdict.CANNOT_TELL
        ? finding.doubted(Doubt.stated(answer.reason()))
        : finding;
  }

  private static Finding kinship(LineageAnswer answer, LineageCandidate first, Basis basis) {
    if (!first.likelihoodRatioInterval().isKnown()) {
      return Finding.cannotTell(FindingKind.KINSHIP, Doubt.stated(answer.reason()), basis).naming(first.label());
    }
    Figure ratio = Figure.of(first.likelihoodRatio(), Unit.TIMES, first.likelihoodRatioInterval().low(),
        first.likelihoodRatioInterval().high(), IntervalMethod.BOOTSTRAP);
    Finding finding = Finding.of(FindingKind.KINSHIP, answer.verdict().isAccusing(), ratio, basis)
        .naming(List.of(first.label(), answer.verdict().toString()))
        .with(Measure.P, first.p())
        .with(Measure.Q, first.q());
    return answer.verdict() == LineageVerdict.CANNOT_TELL ? finding.doubted(Doubt.stated(answer.reason())) : finding;
  }

  /** Likeness has no direction. Dates take one away at most: no model comes from a later one. */
  private static Finding direction(
      LineageAnswer answer, LineageCandidate first, Map<String, ReleaseDate> dates, Basis basis) {
    Optional<ReleaseDate> own = Optional.ofNullable(dates.get(answer.suspect()));
    Optional<ReleaseDate> other = Optional.ofNullable(dates.get(first.label()));
    if (own.isEmpty() || other.isEmpty()) {
      return Finding.cannotTell(FindingKind.DIRECTION, Doubt.of(Doubt.Cause.NO_DATES), basis).naming(first.label());
    }
    long least = own.get().leastDaysAfter(other.get());
    long most = own.get().mostDaysAfter(other.get());
    Figure days = new Figure((least + most) / 2.0, Unit.DAYS, least, most, 1, IntervalMethod.DATES);
    Finding finding = Finding.of(FindingKind.DIRECTION, most < 0, days, basis).naming(first.label());
    if (!answer.verdict().isAccusing() && most >= 0) {
      return finding.doubted(Doubt.of(Doubt.Cause.NO_RELATION));
    }
    return most >= 0 && least <= 0 ? finding.doubted(Doubt.of(Doubt.Cause.DATES_OVERLAP)) : finding;
  }
}
