package io.github.stylome.language;

/** The languages that Stylome has a list of function words for and can tell apart. */
public enum Language {
  ARABIC("ar"),
  BULGARIAN("bg"),
  CHINESE("zh"),
  DANISH("da"),
  DUTCH("nl"),
  ENGLISH("en"),
  FINNISH("fi"),
  FRENCH("fr"),
  GERMAN("de"),
  GREEK("el"),
  HEBREW("he"),
  HINDI("hi"),
  ITALIAN("it"),
  JAPANESE("ja"),
  KOREAN("ko"),
  NORWEGIAN("no"),
  PERSIAN("fa"),
  POLISH("pl"),
  PORTUGUESE("pt"),
  RUSSIAN("ru"),
  SERBIAN("sr"),
  SPANISH("es"),
  SWEDISH("sv"),
  TURKISH("tr"),
  UKRAINIAN("uk"),
  URDU("ur");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the code of two letters of ISO 639-1. */
  public String code() {
    return code;
  }

  /**
   * Returns the language of this code.
   *
   * @throws IllegalArgumentException if none of them has it
   */
  public static Language ofCode(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no language of Stylome has the code \"" + code + "\"");
  }
}
