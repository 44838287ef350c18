package io.github.stylome.composition;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.LabelTree;

/**
 * How references are read.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param method how texts are told apart
 * @param human the label of texts by people; it need not occur
 * @param families sources are the roots of this tree; a label that is not in it is a source of its own
 * @param seed of the bootstrap
 */
public record ComposerOptions(AttributionMethod method, String human, LabelTree families, long seed) {
  /** Checks that nothing is missing. */
  public ComposerOptions {
    requireNonNull(method, "method");
    requireNonNull(human, "human");
    requireNonNull(families, "families");
  }

  /** Returns the options that are good for most: every label is a source, and {@code human} stands for people. */
  public static ComposerOptions standard() {
    return new ComposerOptions(AttributionMethod.auto(), "human", LabelTree.of(ImmutableMap.of()), 1);
  }

  /** Returns the source of texts with this label. */
  String source(String label) {
    return families.path(label).get(0);
  }
}
