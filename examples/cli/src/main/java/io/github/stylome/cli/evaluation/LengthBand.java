package io.github.stylome.cli.evaluation;

/** How long a text is, roughly. */
enum LengthBand {
  UNDER_100("under 100", 100),
  FROM_100("100 to 299", 300),
  FROM_300("300 to 999", 1000),
  FROM_1000("1000 and more", Integer.MAX_VALUE);

  private final String label;
  private final int end; // in words

  LengthBand(String label, int end) {
    this.label = label;
    this.end = end;
  }

  static LengthBand of(String text) {
    int words = WordLengths.count(text);
    for (LengthBand band : values()) {
      if (words < band.end) {
        return band;
      }
    }
    return FROM_1000;
  }

  @Override
  public String toString() {
    return label;
  }
}
