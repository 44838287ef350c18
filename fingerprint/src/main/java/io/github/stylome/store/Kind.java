package io.github.stylome.store;

/** What a file holds. The code is part of the format. */
enum Kind {
  FINGERPRINT(1, "a fingerprint"),
  FINGERPRINTER(2, "a fingerprinter"),
  ATTRIBUTOR(3, "an attribution model of profiles"),
  STACKED_ATTRIBUTOR(4, "an attribution model"),
  COMPOSER(5, "a composition model"),
  PROFILES(6, "a matrix of profiles");

  private final int code;
  private final String description;

  Kind(int code, String description) {
    this.code = code;
    this.description = description;
  }

  int code() {
    return code;
  }

  static String describe(int code) {
    for (Kind kind : values()) {
      if (kind.code == code) {
        return kind.description;
      }
    }
    return "an unknown kind (" + code + ")";
  }

  @Override
  public String toString() {
    return description;
  }
}
