package io.github.stylome.shape;

/** What is told of every sentence or paragraph of a text, by one named token for each. */
enum Rhythm {
  SENTENCE_LENGTHS("sentence-lengths", GradedNames.geometric("sentence-words-", 94)),
  SENTENCE_MARKS("sentence-marks", GradedNames.of("sentence-marks-", 0, 1, 2, 3, 4, 6, 9)),
  PARAGRAPH_LENGTHS("paragraph-lengths", GradedNames.linear("paragraph-sentences-", 1, 9));

  private final String label;
  private final GradedNames names;

  Rhythm(String label, GradedNames names) {
    this.label = label;
    this.names = names;
  }

  String label() {
    return label;
  }

  String name(int number) {
    return names.name(number);
  }
}
