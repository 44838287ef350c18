package io.github.stylome.dossier;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.leak.LeakScanner;
import io.github.stylome.parallel.Workers;
import java.util.Optional;

/**
 * What the sections are made from.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param texts as they were given
 * @param answers those that can be compared
 * @param thinking the same of the thinking
 * @param scanner for leaks
 * @param atlas to ask, if there is one
 */
record DossierCase(
    DossierTexts texts,
    FieldTexts answers,
    FieldTexts thinking,
    DossierSettings settings,
    LeakScanner scanner,
    Optional<Atlas> atlas,
    Workers workers) {
  String suspect() {
    return texts.suspect();
  }

  long seed() {
    return settings.seed();
  }
}
