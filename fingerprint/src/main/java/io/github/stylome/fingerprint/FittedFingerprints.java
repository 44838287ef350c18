package io.github.stylome.fingerprint;

import java.util.List;
import java.util.Optional;

/**
 * A fingerprinter with the fingerprints of the texts that it was fitted on.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param fingerprinter what was learnt
 * @param fingerprints one for every reference text, in their order; empty for a text that has none of the features
 */
public record FittedFingerprints(Fingerprinter fingerprinter, List<Optional<Fingerprint>> fingerprints) {
  /** Copies the list. */
  public FittedFingerprints {
    fingerprints = List.copyOf(fingerprints);
  }
}
