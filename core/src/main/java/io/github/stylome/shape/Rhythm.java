package io.github.stylome.shape;

/** What is told of every sentence or paragraph of a text, by one named token for each. */
enum Rhythm {
  SENTENCE_LENGTHS("sentence-lengths"),
  SENTENCE_MARKS("sentence-marks"),
  PARAGRAPH_LENGTHS("paragraph-lengths");

  private static final GradedNames SENTENCE_WORDS = GradedNames.geometric("sentence-words-", 94);
  private static final GradedNames MARKS = GradedNames.of("sentence-marks-", 0, 1, 2, 3, 4, 6, 9);
  private static final GradedNames PARAGRAPH_SENTENCES = GradedNames.linear("paragraph-sentences-", 1, 9);

  private final String label;

  Rhythm(String label) {
    this.label = label;
  }

  /** Returns the name of the tokenizer. */
  String label() {
    return label;
  }

  /** Returns the name of a token that stands for so many words, marks or sentences. */
  String name(int number) {
    return switch (this) {
      case SENTENCE_LENGTHS -> SENTENCE_WORDS.name(number);
      case SENTENCE_MARKS -> MARKS.name(number);
      case PARAGRAPH_LENGTHS -> PARAGRAPH_SENTENCES.name(number);
    };
  }
}
