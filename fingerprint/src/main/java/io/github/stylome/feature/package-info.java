/**
 * Stage 4 of 8: features.
 *
 * <p>Takes in counts of a reference corpus; hands on the {@linkplain io.github.stylome.feature.FeatureSpec spec} of
 * what is measured and the vocabulary that it selects.
 */
@NullMarked
package io.github.stylome.feature;

import org.jspecify.annotations.NullMarked;
