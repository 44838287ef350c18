package io.github.stylome.dossier;

import io.github.stylome.keyness.Interval;
import io.github.stylome.keyness.KeyTerm;
import io.github.stylome.keyness.ProfileComparison;
import io.github.stylome.keyness.SlopProfile;
import io.github.stylome.keyness.SlopProfiler;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which terms the suspect uses more often than all others do, and whose profile of such terms is likest. */
record SlopSection() implements SectionMaker {
  /** So many terms are spoken of. */
  private static final int MOST_TERMS = 5;
  /** Of so many other labels every two are compared for the null, at most. */
  private static final int MOST_NULL = 24;
  /** What is less alike than half of the pairs of others is like nobody. */
  private static final double COMMON_PERCENTILE = 0.5;

  @Override
  public Topic topic() {
    return Topic.SLOP;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.SLOP_TERM;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    FieldTexts answers = given.answers();
    Basis basis = answers.comparedBasis(given.suspect(), given.seed());
    Optional<Doubt> doubt = Comparability.doubt(given, answers);
    if (doubt.isPresent()) {
      return List.of(Finding.cannotTell(FindingKind.SLOP_TERM, doubt.get(), basis),
          Finding.cannotTell(FindingKind.SLOP_LIKEST, doubt.get(), basis));
    }
    SlopProfiler profiler = new SlopProfiler();
    for (Document text : answers.compared()) {
      profiler.addTarget(text);
    }
    List<String> labels = profiler.labels();
    if (!labels.contains(given.suspect())) {
      throw new IllegalArgumentException("there is no word in the suspect's texts");
    }
    List<SlopProfile> profiles = profiler.profiles(labels, SlopProfiler.TOP, given.workers());
    SlopProfile own = profiles.get(labels.indexOf(given.suspect()));
    List<SlopProfile> others = profiles.stream().filter(profile -> !profile.label().equals(own.label())).toList();
    List<Finding> findings = new ArrayList<>(terms(given, own, basis));
    findings.add(likest(given, own, others, basis));
    return Comparability.held(findings, answers);
  }

  private static List<Finding> terms(DossierCase given, SlopProfile own, Basis basis) {
    List<KeyTerm> found = own.entries().stream()
        .filter(term -> term.q() <= given.settings().rate() && term.liftInterval().lower() > 1)
        .filter(term -> Double.isFinite(term.liftInterval().upper()))
        .limit(MOST_TERMS)
        .toList();
    if (found.isEmpty()) {
      return List.of(Finding.cannotTell(FindingKind.SLOP_TERM,
          Doubt.stated("no term passes the false discovery rate of " + given.settings().rate()), basis));
    }
    return found.stream()
        .map(term -> Finding.of(FindingKind.SLOP_TERM, true, Figure.of(term.lift(), Unit.TIMES,
                term.liftInterval().lower(), term.liftInterval().upper(), IntervalMethod.LOG_ODDS), basis)
            .naming(term.term())
            .with(Measure.COUNT, (double) term.count())
            .with(Measure.Q, term.q()))
        .toList();
  }

  /** How like another profile is. */
  private record Likeness(String label, ProfileComparison comparison) {}

  private static Finding likest(DossierCase given, SlopProfile own, List<SlopProfile> others, Basis basis) {
    List<Likeness> ranking = given.workers()
        .map(others, other -> new Likeness(other.label(), ProfileComparison.of(own, other))).stream()
        .filter(likeness -> !Double.isNaN(likeness.comparison().correlation()))
        .sorted(Comparator.comparingDouble((Likeness likeness) -> -likeness.comparison().correlation())
            .thenComparing(Likeness::label))
        .toList();
    if (ranking.size() < Comparability.LEAST_LABELS) {
      return Finding.cannotTell(FindingKind.SLOP_LIKEST,
          Doubt.tooFew(Doubt.Cause.FEW_LABELS, ranking.size(), Comparability.LEAST_LABELS), basis);
    }
    ProfileComparison first = ranking.get(0).comparison();
    ProfileComparison second = ranking.get(1).comparison();
    Interval interval = first.interval();
    double percentile = percentile(first.correlation(), others, given);
    Finding finding = Finding.of(FindingKind.SLOP_LIKEST, percentile >= COMMON_PERCENTILE,
            Figure.of(first.correlation(), Unit.CORRELATION, interval.lower(), interval.upper(), IntervalMethod.FISHER),
            basis)
        .naming(ranking.stream().limit(2).map(Likeness::label).toList())
        .with(Measure.NEXT, second.correlation())
        .with(Measure.NULL_PERCENTILE, percentile);
    if (percentile >= COMMON_PERCENTILE && percentile < LineageSection.LEAST_PERCENTILE) {
      return finding.doubted(Doubt.of(Doubt.Cause.NOT_RARE));
    }
    boolean alone = interval.lower() > second.interval().upper();
    return percentile >= COMMON_PERCENTILE && !alone ? finding.doubted(Doubt.of(Doubt.Cause.NOT_ALONE)) : finding;
  }

  /** Returns the share of pairs of others that are less alike. */
  private static double percentile(double correlation, List<SlopProfile> others, DossierCase given) {
    List<SlopProfile> drawn = others.stream()
        .sorted(Comparator.comparing((SlopProfile profile) -> Draws.of(given.seed(), profile.label()))
            .thenComparing(SlopProfile::label))
        .limit(MOST_NULL)
        .toList();
    List<Double> pairs = given.workers().map(drawn, one -> drawn.stream()
            .filter(other -> other.label().compareTo(one.label()) < 0)
            .map(other -> ProfileComparison.of(one, other).correlation())
            .toList()).stream()
        .flatMap(List::stream)
        .filter(other -> !Double.isNaN(other))
        .toList();
    Stream<Double> less = pairs.stream().filter(other -> other < correlation);
    return pairs.isEmpty() ? 0 : (double) less.count() / pairs.size();
  }
}
