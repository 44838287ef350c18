/**
 * Stage 5 of 8: fingerprints.
 *
 * <p>Takes in a reference corpus and a spec; hands on a fitted {@link io.github.stylome.fingerprint.Fingerprinter} and
 * the {@linkplain io.github.stylome.fingerprint.Fingerprint measured vectors} of texts.
 */
@NullMarked
package io.github.stylome.fingerprint;

import org.jspecify.annotations.NullMarked;
