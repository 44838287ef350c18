package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * All that was found on one suspect. {@link DossierText} makes sentences of it.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param suspect the label, as it was given
 * @param settings how it was made
 * @param sections one for each {@link Topic}, in their order
 */
public record Dossier(String suspect, DossierSettings settings, List<DossierSection> sections) {
  /** Copies the list. */
  public Dossier {
    requireNonNull(suspect, "suspect");
    requireNonNull(settings, "settings");
    sections = ImmutableList.copyOf(sections);
  }

  /** Returns all findings, section by section. */
  public List<Finding> findings() {
    return sections.stream().flatMap(section -> section.findings().stream()).toList();
  }
}
