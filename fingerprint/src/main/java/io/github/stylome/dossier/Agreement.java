package io.github.stylome.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the parts against each other. Which label is likest is asked in several ways; that of lineage alone is tested
 * against decoys. Where another way points to another label, what it says cannot be told: two answers to one question
 * are none.
 */
final class Agreement {
  /** Kinds that say whose answers are likest without a test of their own against decoys. */
  private static final Set<FindingKind> OF_ANSWERS =
      Set.of(FindingKind.SLOP_LIKEST, FindingKind.PLACE, FindingKind.NEAREST, FindingKind.THINKS_OTHERWISE);
  /** Kinds that say whose thinking is. */
  private static final Set<FindingKind> OF_THINKING = Set.of(FindingKind.THINKS_LIKE, FindingKind.THINKS_OTHERWISE);

  private Agreement() {}

  /** Returns the sections with what contradicts lineage doubted. */
  static List<DossierSection> of(List<DossierSection> sections) {
    Optional<String> answers = likest(sections, Topic.LINEAGE);
    Optional<String> thinking = likest(sections, Topic.THINKING);
    return sections.stream().map(section -> held(section, answers, thinking)).toList();
  }

  private static Optional<String> likest(List<DossierSection> sections, Topic topic) {
    return sections.stream()
        .filter(section -> section.topic() == topic)
        .flatMap(section -> section.findings().stream())
        .filter(finding -> finding.kind() == FindingKind.LIKENESS && !finding.names().isEmpty())
        .map(finding -> finding.names().get(0))
        .findFirst();
  }

  private static DossierSection held(DossierSection section, Optional<String> answers, Optional<String> thinking) {
    return new DossierSection(section.topic(),
        section.findings().stream().map(finding -> held(finding, answers, thinking)).toList());
  }

  private static Finding held(Finding finding, Optional<String> answers, Optional<String> thinking) {
    // That thinking and answers are nearest to one names it, too.
    boolean names = finding.strength() == Strength.SUPPORTED
        || (finding.kind() == FindingKind.THINKS_OTHERWISE && finding.strength() == Strength.NOT_SUPPORTED);
    if (!names) {
      return finding;
    }
    Optional<String> against = answers
        .filter(likest -> OF_ANSWERS.contains(finding.kind()) && !ofAnswers(finding).contains(likest))
        .or(() -> thinking
            .filter(likest -> OF_THINKING.contains(finding.kind()) && !finding.names().get(0).equals(likest)));
    return against
        .map(likest -> finding.doubted(new Doubt(Doubt.Cause.PARTS_DISAGREE, 0, 0, likest)))
        .orElse(finding);
  }

  /** Returns the labels that a finding has as likest by the answers. */
  private static List<String> ofAnswers(Finding finding) {
    return switch (finding.kind()) {
      case SLOP_LIKEST -> finding.names().subList(0, 1); // the second is the next one
      case THINKS_OTHERWISE -> finding.names().subList(1, 2);
      default -> finding.names();
    };
  }
}
