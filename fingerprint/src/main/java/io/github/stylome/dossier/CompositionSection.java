package io.github.stylome.dossier;

import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.composition.Composition;
import io.github.stylome.composition.SourceShare;
import io.github.stylome.composition.Tally;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ProfileMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what share of the suspect's answers reads like each of the nearest others, and what share like none of them. The
 * others are learnt from answers to other prompts; the suspect's own are never learnt from. Which are the nearest is
 * asked of those of its answers that are not counted.
 */
record CompositionSection() implements SectionMaker {
  /** Of so many prompts of the suspect answers are counted at most. */
  private static final int MOST_COUNTED = 100;
  /** Of so many prompts of each other answers are learnt from at most. */
  private static final int MOST_LEARNT = 20;
  /** So many others are learnt: the time to learn them grows with the square of their number. */
  private static final int MOST_SOURCES = 6;
  /** With fewer nobody is learnt. */
  private static final int LEAST_LEARNT = 10;
  /** A lesser share is not spoken of. */
  private static final double LEAST_SHARE = 0.05;
  private static final int MOST_NAMED = 4;

  @Override
  public Topic topic() {
    return Topic.COMPOSITION;
  }

  @Override
  public FindingKind mainKind() {
    return FindingKind.READS_LIKE_NONE;
  }

  @Override
  public List<Finding> findings(DossierCase given) {
    FieldTexts answers = given.answers();
    Basis basis = answers.comparedBasis(given.suspect(), given.seed());
    Optional<Doubt> doubt = Comparability.doubt(given, answers);
    if (doubt.isPresent()) {
      return List.of(Finding.cannotTell(FindingKind.READS_LIKE_NONE, doubt.get(), basis));
    }
    List<Document> own = answers.ownCompared(given.suspect());
    Set<String> counted = counted(own, given.seed());
    List<Document> texts = own.stream().filter(text -> counted.contains(FieldTexts.prompt(text))).toList();
    List<Document> rest = own.stream().filter(text -> !counted.contains(FieldTexts.prompt(text))).toList();
    Corpus references = nearest(references(given, counted), rest, given.workers());
    basis = new Basis(Basis.Field.ANSWERS, texts.size(), counted.size(), references.labels().size(), given.seed());
    if (references.labels().size() < Comparability.LEAST_LABELS) {
      return List.of(Finding.cannotTell(FindingKind.READS_LIKE_NONE,
          Doubt.tooFew(Doubt.Cause.FEW_APART, references.labels().size(), Comparability.LEAST_LABELS), basis));
    }
    ComposerOptions standard = ComposerOptions.standard();
    Composer composer = Composer.fit(references,
        new ComposerOptions(standard.method(), standard.human(), standard.families(), given.seed()), given.workers());
    Tally tally = composer.tally();
    composer.judge(texts, given.workers()).forEach(tally::add);
    return Comparability.held(findings(composer.compose(tally), basis), answers);
  }

  /** Returns half of the suspect's prompts, as the seed draws them. */
  private static Set<String> counted(List<Document> own, long seed) {
    Set<String> prompts = FieldTexts.prompts(own);
    return new HashSet<>(FieldTexts.drawn(prompts, prompts, Math.min(MOST_COUNTED, prompts.size() / 2), seed));
  }

  /** Returns answers by the others to other prompts than those that are counted. */
  private static Corpus references(DossierCase given, Set<String> counted) {
    FieldTexts answers = given.answers();
    Set<String> own = FieldTexts.prompts(answers.ownCompared(given.suspect()));
    List<Document> references = new ArrayList<>();
    for (String other : answers.others()) {
      List<Document> apart = answers.compared().labelled(other).stream()
          .filter(text -> !counted.contains(FieldTexts.prompt(text)))
          .toList();
      if (FieldTexts.prompts(apart).size() >= LEAST_LEARNT) {
        references.addAll(FieldTexts.sample(apart, own, MOST_LEARNT, given.seed()));
      }
    }
    return Corpus.copyOf(references);
  }

  /** Returns the references by those whose profiles are nearest to that of some texts. */
  private static Corpus nearest(Corpus references, List<Document> texts, Workers workers) {
    if (references.labels().size() <= MOST_SOURCES || texts.isEmpty()) {
      return references;
    }
    Set<String> nearest = Attributor.fit(ProfileMethod.standard(), references, workers)
        .attributeTogether(Corpus.copyOf(texts)).ranking().stream()
        .limit(MOST_SOURCES)
        .map(Candidate::label)
        .collect(Collectors.toSet());
    return Corpus.copyOf(references.stream().filter(text -> nearest.contains(text.label().orElseThrow())).toList());
  }

  static List<Finding> findings(Composition composition, Basis basis) {
    if (composition.shares().isEmpty()) {
      return List.of(Finding.cannotTell(FindingKind.READS_LIKE_NONE,
          Doubt.stated("nothing can be measured in the texts"), basis));
    }
    List<Finding> findings = new ArrayList<>();
    composition.shares().stream()
        .filter(share -> !isNone(share) && share.share() >= LEAST_SHARE)
        .sorted(Comparator.comparingDouble((SourceShare share) -> -share.share()).thenComparing(SourceShare::source))
        .limit(MOST_NAMED)
        .forEach(share -> findings.add(finding(FindingKind.READS_LIKE, share, basis).naming(share.source())));
    composition.shares().stream()
        .filter(CompositionSection::isNone)
        .forEach(share -> findings.add(finding(FindingKind.READS_LIKE_NONE, share, basis)));
    return findings;
  }

  private static boolean isNone(SourceShare share) {
    return share.source().equals(Composition.NONE);
  }

  /** A share that may be nothing is not told, unless it is surely little. */
  private static Finding finding(FindingKind kind, SourceShare share, Basis basis) {
    Figure figure = Figure.of(share.share(), Unit.SHARE, share.lower(), share.upper(), IntervalMethod.MIXTURE);
    Finding finding = Finding.of(kind, share.lower() > 0, figure, basis);
    boolean open = share.lower() <= 0 && share.upper() > LEAST_SHARE;
    return open ? finding.doubted(Doubt.of(Doubt.Cause.MAY_BE_NOTHING)) : finding;
  }
}
