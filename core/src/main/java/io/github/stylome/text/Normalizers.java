package io.github.stylome.text;

/** Normalizers in common use. All are immutable and safe to share between threads. */
public final class Normalizers {
  private static final Normalizer NONE = Normalizer.of();
  private static final Normalizer STANDARD = Normalizer.of(
      NormalizationRule.NFC,
      NormalizationRule.FOLD_CASE,
      NormalizationRule.UNIFY_QUOTES,
      NormalizationRule.UNIFY_DASHES);
  private static final Normalizer ARABIC = Normalizer.of(
      NormalizationRule.REMOVE_BIDI_CONTROLS,
      NormalizationRule.ARABIC_PRESENTATION_FORMS,
      NormalizationRule.ARABIC_TATWEEL,
      NormalizationRule.ARABIC_HARAKAT,
      NormalizationRule.NFC,
      NormalizationRule.FOLD_CASE,
      NormalizationRule.UNIFY_QUOTES,
      NormalizationRule.UNIFY_DASHES,
      NormalizationRule.ARABIC_HAMZA_SEATS,
      NormalizationRule.ARABIC_ALEF_MAQSURA,
      NormalizationRule.ARABIC_PUNCTUATION,
      NormalizationRule.ARABIC_DIGITS);
  private static final Normalizer BOOK = Normalizer.of(
      NormalizationRule.GUTENBERG_FRAME,
      NormalizationRule.TIDY_LAYOUT,
      NormalizationRule.UNWRAP_LINES,
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

  /**
   * Returns a normalizer for Arabic text, and for mixed Arabic and Latin: the standard one, and what writers and
   * keyboards do differently without meaning it. Direction controls, tatweel and harakat are removed, presentation forms
   * become letters, alef loses its hamza, alef maqsura becomes yeh, digits and punctuation become ASCII.
   *
   * <p>Ta marbuta stays, since it tells a noun from one with a possessive ending, and so do the letters of Persian.
   */
  public static Normalizer arabic() {
    return ARABIC;
  }

  /**
   * Returns a normalizer for novels as Project Gutenberg has them: without the frame, paragraphs on one line each, then
   * the standard one. Words are not joined at line ends, since a compound may have its hyphen there.
   */
  public static Normalizer book() {
    return BOOK;
  }
}
