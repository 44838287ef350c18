package io.github.stylome.cli.transform;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;

/** Single rules of normalisation. Each is made once, since its tables are. */
final class Rules {
  private static final Normalizer FOLD_CASE = Normalizer.of(NormalizationRule.FOLD_CASE);
  private static final Normalizer HOMOGLYPHS = Normalizer.of(NormalizationRule.HOMOGLYPHS);
  private static final Normalizer REMOVE_ZERO_WIDTH = Normalizer.of(NormalizationRule.REMOVE_ZERO_WIDTH);

  private Rules() {}

  static String foldCase(String text) {
    return FOLD_CASE.normalize(text).toString();
  }

  static String repairHomoglyphs(String text) {
    return HOMOGLYPHS.normalize(text).toString();
  }

  static String removeZeroWidth(String text) {
    return REMOVE_ZERO_WIDTH.normalize(text).toString();
  }
}
