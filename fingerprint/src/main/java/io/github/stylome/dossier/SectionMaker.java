package io.github.stylome.dossier;

import java.util.List;

/**
 * Makes one section. To add one: a constant of {@link Topic}, a class here, its kinds of finding with their words in
 * {@link Wording}, and its place in {@link #all}.
 */
sealed interface SectionMaker
    permits TextsSection, LeakSection, SlopSection, LineageSection, TraceSection, TreeSection, AtlasSection {
  /** Returns the makers of all sections, in their order. */
  static List<SectionMaker> all() {
    return List.of(new TextsSection(), new LeakSection(), new SlopSection(),
        new LineageSection(Topic.LINEAGE), new LineageSection(Topic.THINKING), new TraceSection(), new TreeSection(),
        new AtlasSection());
  }

  /** Returns what the section is about. */
  Topic topic();

  /** Returns the kind of finding that is named if measuring fails altogether. */
  FindingKind mainKind();

  /**
   * Returns what is found, at least one finding.
   *
   * @throws IllegalArgumentException if these texts cannot be measured; the message says why
   */
  List<Finding> findings(DossierCase given);
}
