package io.github.stylome.dossier;

import io.github.stylome.keyness.Interval;
import io.github.stylome.reasoning.MoveDifference;
import io.github.stylome.reasoning.SourceCandidate;
import io.github.stylome.reasoning.SourceVerdict;
import io.github.stylome.reasoning.ThoughtAndAnswer;
import io.github.stylome.reasoning.TraceComparison;
import io.github.stylome.reasoning.TraceHalves;
import io.github.stylome.reasoning.TracePair;
import io.github.stylome.reasoning.TraceReport;
import io.github.stylome.reasoning.TraceSettings;
import io.github.stylome.reasoning.TraceVerdict;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says from whose thinking the suspect's is told, one by one and at equal length, by which moves, and whether it is
 * nearest to the one that the answers are nearest to. Lineage over thinking asks another question: whether one label
 * stands out from all others, its decoys.
 */
record TraceSection() implements SectionMaker {
  /** Of so many prompts of each label traces are compared at most: a pair takes the third power of them. */
  private static final int MOST_PROMPTS = 60;
  /** So many others are spoken of one by one. */
  private static final int MOST_PAIRS = 5;
  private static final int LEAST_PAIRS = 3;
  private static final int MOST_MOVES = 3;
  /** Halves of one model that are told apart by more show that the estimate is not to be trusted. */
  private static final double MOST_OFF_HALF = 0.08;
  private static final double HALF = 0.5;

  @Override
  public Topic topic() {
    return Topic.TRACES;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.TRACES_APART;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    FieldTexts texts = given.thinking();
    Basis basis = texts.comparedBasis(given.suspect(), given.seed());
    if (texts.own().isEmpty()) {
      return List.of(Finding.notMeasured(FindingKind.TRACES_APART, Doubt.of(Doubt.Cause.NO_THINKING), basis));
    } else if (texts.others().isEmpty()) {
      return List.of(Finding.cannotTell(
          FindingKind.TRACES_APART, Doubt.tooFew(Doubt.Cause.FEW_LABELS, 0, 1), basis));
    } else if (basis.prompts() < Comparability.LEAST_PROMPTS) {
      return List.of(Finding.cannotTell(FindingKind.TRACES_APART,
          Doubt.tooFew(Doubt.Cause.FEW_PROMPTS, basis.prompts(), Comparability.LEAST_PROMPTS), basis));
    }
    return measured(given);
  }

  private static List<Finding> measured(DossierCase given) {
    Corpus traces = sample(given, given.thinking());
    List<Document> own = traces.labelled(given.suspect()).documents();
    int others = given.thinking().others().size();
    Basis basis =
        new Basis(Basis.Field.THINKING, own.size(), FieldTexts.prompts(own).size(), others, given.seed());
    TraceSettings settings = new TraceSettings(
        TraceSettings.MOST_WORDS, given.settings().resamples(), given.settings().rate(), given.seed());
    TraceReport report = TraceComparison.ofSuspect(given.suspect(), traces, settings, given.workers());
    TraceHalves halves = report.halves().get(0);
    List<Finding> findings = new ArrayList<>();
    findings.add(apart(report.pairs(), basis));
    findings.add(halves(halves, basis));
    Optional<ThoughtAndAnswer> sources = sources(given, traces, settings);
    List<String> nearest = sources.map(ThoughtAndAnswer::byThought).orElse(List.of()).stream()
        .map(SourceCandidate::label).toList();
    List<TracePair> pairs = ordered(report.pairs(), given.suspect(), nearest);
    pairs.stream().limit(spokenOf(pairs)).forEach(pair -> findings.add(pair(pair, given.suspect(), basis)));
    findings.addAll(moves(pairs, given.suspect(), basis));
    sources.ifPresent(answer -> findings.addAll(sources(answer, settings, basis)));
    return isNull(halves) ? findings : findings.stream().map(TraceSection::distrusted).toList();
  }

  private static Corpus sample(DossierCase given, FieldTexts texts) {
    Set<String> own = FieldTexts.prompts(texts.ownCompared(given.suspect()));
    List<Document> sample = new ArrayList<>(
        FieldTexts.sample(texts.ownCompared(given.suspect()), own, MOST_PROMPTS, given.seed()));
    for (String other : texts.others()) {
      sample.addAll(FieldTexts.sample(
          texts.compared().labelled(other).documents(), own, MOST_PROMPTS, given.seed()));
    }
    return Corpus.copyOf(sample);
  }

  private static Optional<ThoughtAndAnswer> sources(DossierCase given, Corpus traces, TraceSettings settings) {
    Corpus answers = sample(given, given.answers());
    return answers.labels().contains(given.suspect())
        ? Optional.of(ThoughtAndAnswer.of(given.suspect(), traces, answers, settings, given.workers()))
        : Optional.empty();
  }

  private static Finding apart(List<TracePair> pairs, Basis basis) {
    List<TracePair> decided = pairs.stream().filter(pair -> pair.verdict() != TraceVerdict.CANNOT_TELL).toList();
    if (decided.isEmpty()) {
      return Finding.cannotTell(FindingKind.TRACES_APART, Doubt.stated(pairs.get(0).reason()), basis);
    }
    int told = (int) decided.stream().filter(pair -> pair.verdict() == TraceVerdict.DIFFERENT).count();
    return Finding.of(FindingKind.TRACES_APART, told > 0, Figure.share(told, decided.size()), basis)
        .with(Measure.COUNT, told)
        .with(Measure.OF, decided.size());
  }

  private static Finding halves(TraceHalves halves, Basis basis) {
    if (halves.interval().isEmpty()) {
      return Finding.cannotTell(FindingKind.TRACE_HALVES,
          Doubt.tooFew(Doubt.Cause.FEW_PROMPTS, halves.prompts(), Comparability.LEAST_PROMPTS), basis);
    }
    return Finding.of(FindingKind.TRACE_HALVES, isNull(halves),
        figure(halves.area(), Unit.AREA, halves.interval(), IntervalMethod.HALVINGS), basis);
  }

  private static boolean isNull(TraceHalves halves) {
    return halves.interval().isEmpty() || Math.abs(halves.area() - HALF) <= MOST_OFF_HALF;
  }

  private static Finding distrusted(Finding finding) {
    boolean compared = finding.kind() != FindingKind.TRACE_HALVES && finding.doubt().isEmpty();
    return compared ? finding.doubted(Doubt.stated("halves of the suspect's own traces are told apart")) : finding;
  }

  private static String other(TracePair pair, String suspect) {
    return pair.first().equals(suspect) ? pair.second() : pair.first();
  }

  /** Returns the nearest first, as they are ranked where areas are 1 for all; then by area. */
  private static List<TracePair> ordered(List<TracePair> pairs, String suspect, List<String> nearest) {
    return pairs.stream()
        .sorted(Comparator.comparingInt((TracePair pair) -> {
          int rank = nearest.indexOf(other(pair, suspect));
          return rank < 0 ? nearest.size() : rank;
        }).thenComparingDouble(TracePair::area).thenComparing(pair -> other(pair, suspect)))
        .toList();
  }

  /** The three nearest are spoken of, and two more if the suspect is not told from all of these. */
  private static int spokenOf(List<TracePair> pairs) {
    boolean toldApart = pairs.stream().limit(LEAST_PAIRS).allMatch(pair -> pair.verdict() == TraceVerdict.DIFFERENT);
    return toldApart ? LEAST_PAIRS : MOST_PAIRS;
  }

  private static Finding pair(TracePair pair, String suspect, Basis basis) {
    Finding finding = Double.isNaN(pair.area())
        ? Finding.cannotTell(FindingKind.TRACE_PAIR, Doubt.stated(pair.reason()), basis)
        : Finding.of(FindingKind.TRACE_PAIR, pair.verdict() == TraceVerdict.DIFFERENT,
            figure(pair.area(), Unit.AREA, pair.interval(), IntervalMethod.BOOTSTRAP), basis);
    finding = finding.naming(other(pair, suspect))
        .with(Measure.Q, pair.q())
        .with(Measure.SHARED_PROMPTS, pair.paired() ? pair.prompts() : 0);
    return pair.verdict() == TraceVerdict.CANNOT_TELL ? finding.doubted(Doubt.stated(pair.reason())) : finding;
  }

  private static List<Finding> moves(List<TracePair> pairs, String suspect, Basis basis) {
    TracePair nearest = pairs.get(0);
    if (nearest.moves().isEmpty()) {
      return List.of(Finding.cannotTell(FindingKind.TRACE_MOVE, Doubt.of(Doubt.Cause.NO_DIFFERENCE), basis)
          .naming(List.of("", other(nearest, suspect))));
    }
    return nearest.moves().stream().limit(MOST_MOVES)
        .map(move -> move(move, nearest, pairs, suspect, basis)).toList();
  }

  private static Finding move(
      MoveDifference move, TracePair nearest, List<TracePair> pairs, String suspect, Basis basis) {
    boolean first = nearest.first().equals(suspect);
    double share = first ? move.firstRate() : move.secondRate();
    Interval own = first ? move.firstInterval() : move.secondInterval();
    Interval others = first ? move.secondInterval() : move.firstInterval();
    double effect = effect(move, nearest, suspect);
    long alike = pairs.stream()
        .filter(pair -> pair.moves().stream()
            .anyMatch(each -> each.move().equals(move.move()) && effect(each, pair, suspect) * effect > 0))
        .count();
    return Finding.of(FindingKind.TRACE_MOVE, true,
            figure(share, Unit.SHARE, Optional.of(own), IntervalMethod.WILSON), basis)
        .naming(List.of(move.move(), other(nearest, suspect)))
        .with(Measure.OTHER_SHARE, first ? move.secondRate() : move.firstRate())
        .with(Measure.OTHER_LOWER, others.lower())
        .with(Measure.OTHER_UPPER, others.upper())
        .with(Measure.EFFECT, effect)
        .with(Measure.Q, move.q())
        .with(Measure.OTHERS_ALIKE, (double) alike)
        .with(Measure.OTHERS, pairs.size());
  }

  private static double effect(MoveDifference move, TracePair pair, String suspect) {
    return pair.first().equals(suspect) ? move.effect() : -move.effect();
  }

  private static List<Finding> sources(ThoughtAndAnswer answer, TraceSettings settings, Basis basis) {
    if (answer.byThought().isEmpty()) {
      return List.of(
          Finding.cannotTell(FindingKind.THINKS_LIKE, Doubt.stated(answer.reason()), basis),
          Finding.cannotTell(FindingKind.THINKS_OTHERWISE, Doubt.stated(answer.reason()), basis));
    }
    Basis candidates = new Basis(
        basis.field(), basis.texts(), basis.prompts(), answer.byThought().size(), basis.seed());
    SourceCandidate thought = answer.byThought().get(0);
    SourceCandidate said = answer.byAnswer().get(0);
    Finding like = held(Finding.of(FindingKind.THINKS_LIKE, true,
            figure(thought.separation(), Unit.SEPARATION, thought.interval(), IntervalMethod.BOOTSTRAP), candidates)
        .naming(thought.label())
        .with(Measure.SUPPORT, thought.support())
        .with(Measure.NEXT, answer.byThought().get(1).separation()), thought.support(), settings);
    double support = Math.min(thought.support(), said.support());
    Finding otherwise = Finding.of(FindingKind.THINKS_OTHERWISE, answer.verdict() == SourceVerdict.DIFFERENT,
            share(support, settings), candidates)
        .naming(List.of(thought.label(), said.label()))
        .with(Measure.P, answer.p());
    return List.of(like, switch (answer.verdict()) {
      case SAME -> held(otherwise, support, settings);
      case DIFFERENT -> otherwise;
      case CANNOT_TELL -> otherwise.doubted(Doubt.stated(answer.reason()));
    });
  }

  private static Figure share(double support, TraceSettings settings) {
    return Figure.share((int) Math.round(support * settings.resamples()), settings.resamples());
  }

  /** The nearest of all is told if more than half of the draws say so. */
  private static Finding held(Finding finding, double support, TraceSettings settings) {
    return share(support, settings).lower() > HALF ? finding : finding.doubted(Doubt.of(Doubt.Cause.UNSTABLE));
  }

  private static Figure figure(double value, Unit unit, Optional<Interval> interval, IntervalMethod method) {
    Interval known = interval.orElseThrow(() -> new IllegalArgumentException("there is no interval for " + value));
    return Figure.of(value, unit, known.lower(), known.upper(), method);
  }
}
