/**
 * Stage 8 of 8, beside verdicts: composition. Takes labelled references and a corpus, and says what share of the corpus
 * is by which of their sources and by none of them; hands on shares with intervals, and what may be screened out.
 */
@NullMarked
package io.github.stylome.composition;

import org.jspecify.annotations.NullMarked;
