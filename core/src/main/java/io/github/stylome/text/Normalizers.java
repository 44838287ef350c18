package io.github.stylome.text;

/** Normalizers in common use. */
public final class Normalizers {
  private static final Normalizer NONE = Normalizer.of();
  private static final Normalizer STANDARD = Normalizer.of(
      NormalizationRule.NFC,
      NormalizationRule.FOLD_CASE,
      NormalizationRule.UNIFY_QUOTES,
      NormalizationRule.UNIFY_DASHES);

  private Normalizers() {}

  /** Returns the normalizer that changes nothing. */
  public static Normalizer none() {
    return NONE;
  }

  /** Returns the default: NFC, case-folded, quotes and dashes unified. */
  public static Normalizer standard() {
    return STANDARD;
  }
}
