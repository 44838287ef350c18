package io.github.stylome.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the parts against each other. Which label is likest is asked in three ways; that of lineage alone is tested
 * against decoys. Where another way points to another label, what it says cannot be told: two answers to one question
 * are none.
 */
final class Agreement {
  /** Kinds that say who is likest without a test of their own against decoys. */
  private static final Set<FindingKind> UNTESTED =
      Set.of(FindingKind.SLOP_LIKEST, FindingKind.PLACE, FindingKind.NEAREST);

  private Agreement() {}

  /** Returns the sections with what contradicts lineage doubted. */
  static List<DossierSection> of(List<DossierSection> sections) {
    Optional<String> likest = sections.stream()
        .filter(section -> section.topic() == Topic.LINEAGE)
        .flatMap(section -> section.findings().stream())
        .filter(finding -> finding.kind() == FindingKind.LIKENESS && !finding.names().isEmpty())
        .map(finding -> finding.names().get(0))
        .findFirst();
    return likest.isEmpty() ? sections : sections.stream().map(section -> held(section, likest.get())).toList();
  }

  private static DossierSection held(DossierSection section, String likest) {
    return new DossierSection(section.topic(),
        section.findings().stream().map(finding -> disagrees(finding, likest)
            ? finding.doubted(new Doubt(Doubt.Cause.PARTS_DISAGREE, 0, 0, likest))
            : finding).toList());
  }

  private static boolean disagrees(Finding finding, String likest) {
    boolean named = finding.kind() == FindingKind.SLOP_LIKEST
        ? finding.names().stream().limit(1).anyMatch(likest::equals) // the second is the next one
        : finding.names().contains(likest);
    return UNTESTED.contains(finding.kind()) && finding.strength() == Strength.SUPPORTED && !named;
  }
}
