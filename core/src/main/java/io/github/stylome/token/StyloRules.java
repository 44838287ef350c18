package io.github.stylome.token;

/**
 * The rules by which the R package stylo 0.7.7 cuts a text, called there after the language of the corpus.
 *
 * <p>Each is a tokenizer, {@link Tokenizers#stylo}, for texts whose figures are to be compared with stylo's. Lower-casing
 * is left to normalisation: stylo's own is {@link io.github.stylome.text.NormalizationRule#LOWER_CASE}, before all rules
 * but {@link #CJK}. Eder, Rybicki and Kestemont, "Stylometry with R: a package for computational text analysis", R
 * Journal 8(1), 2016.
 *
 * <p>A token is a maximal run of the letters that stylo lists: blocks of Latin, Greek, Cyrillic, Hebrew, Arabic, Coptic,
 * Georgian, kana, Han and Hangul of the Basic Multilingual Plane. All else separates, so apostrophes, hyphens, digits,
 * underscores and combining marks do. {@code U+00D7} and {@code U+00F7} are letters here, {@code U+00B5} is none.
 */
public enum StyloRules {
  /** English without a word on contractions and compounds: {@code don't} is {@code don} and {@code t}. */
  ENGLISH("stylo-english"),
  /**
   * English with contractions as one token: an ASCII apostrophe between a letter and one of {@code t s d m ll ve em im
   * re}, where a word ends behind it, belongs to the token, and {@code ^} is a letter. {@code don't} is counted as
   * {@code don^t}. Matches do not overlap, from left to right: {@code he'd've} is {@code he^d} and {@code ve}. The
   * endings are looked for in lower case.
   */
  ENGLISH_CONTR("stylo-english-contr"),
  /**
   * As {@link #ENGLISH_CONTR}, with compounds: a hyphen is a letter, but two to five in a row separate, and a token of
   * nothing but hyphens is none. {@code well-known} is one token. The default of stylo's main functions.
   */
  ENGLISH_ALL("stylo-english-all"),
  /** Any other language: as {@link #ENGLISH}. */
  OTHER("stylo-other"),
  /** Latin as {@link #ENGLISH} cuts it, counted with {@code u} for {@code v} and {@code i} for {@code j}. */
  LATIN_CORR("stylo-latin-corr"),
  /** Chinese, Japanese and Korean: runs of kana, Han, Hangul and the letters of ASCII only. stylo keeps case here. */
  CJK("stylo-cjk");

  private final String label;

  StyloRules(String label) {
    this.label = label;
  }

  /** Returns the name of the tokenizer that cuts by these rules. */
  String label() {
    return label;
  }

  boolean joinsContractions() {
    return this == ENGLISH_CONTR || this == ENGLISH_ALL;
  }

  boolean joinsCompounds() {
    return this == ENGLISH_ALL;
  }

  boolean unifiesVAndJ() {
    return this == LATIN_CORR;
  }
}
