package io.github.stylome.shape;

/**
 * The names of the Markdown stream. All are made here, once: a cursor makes none. Levels, depths and lengths are
 * clamped into classes, so that there are few hundred names, however hostile the text.
 */
final class MarkdownNames {
  /** Lists and quotes are told apart down to this depth; the last stands for all that are deeper. */
  static final int DEPTHS = 4;
  private static final int LENGTHS = 12;
  private static final int LINES = 4;
  private static final int COLUMNS = 8;

  static final String[] HEADING = numbered("heading-", 6);
  static final String[] SETEXT = numbered("setext-heading-", 2);
  static final String[] QUOTE = numbered("quote-", DEPTHS);
  static final String[] BLANK_LINES = numbered("blank-lines-", 3);
  static final String[] TABLE_HEADER = numbered("table-header-", COLUMNS);
  static final String[] TABLE_ROW = numbered("table-row-", COLUMNS);

  static final String[] HEADING_WORDS = lengths("heading-words-");
  static final String[] ITEM_WORDS = lengths("item-words-");
  static final String[] BOLD_LINE_WORDS = lengths("bold-line-words-");
  static final String[] QUOTE_WORDS = lengths("quote-words-");
  static final String[] CODE_LINES = lengths("code-lines-");
  static final String[] INDENTED_CODE = lengths("indented-code-lines-");
  private static final String[][] PARAGRAPH = paragraphs();

  static final String[] BULLET_DASH = numbered("bullet-dash-", DEPTHS);
  static final String[] BULLET_ASTERISK = numbered("bullet-asterisk-", DEPTHS);
  static final String[] BULLET_PLUS = numbered("bullet-plus-", DEPTHS);
  static final String[] BULLET_DOT = numbered("bullet-dot-", DEPTHS);
  static final String[] BULLET_OTHER = numbered("bullet-other-", DEPTHS);

  private MarkdownNames() {}

  /** Returns the name of a depth or level that begins with 1; what is beyond the last counts as the last. */
  static String at(String[] names, int number) {
    return names[Math.min(number, names.length) - 1];
  }

  /** Returns the name of a length: the greatest power of two that is not greater. */
  static String length(String[] names, int length) {
    return names[Math.min(CharTests.log2(length), names.length - 1)];
  }

  static String paragraph(int words, int lines) {
    return length(PARAGRAPH[Math.min(CharTests.log2(lines), LINES) - 1], words);
  }

  static String[] numbered(String prefix, int count) {
    String[] names = new String[count];
    for (int i = 0; i < count; i++) {
      names[i] = prefix + (i + 1);
    }
    return names;
  }

  private static String[] lengths(String prefix) {
    String[] names = new String[LENGTHS];
    for (int i = 0; i < LENGTHS; i++) {
      names[i] = prefix + (1 << i >> 1);
    }
    return names;
  }

  private static String[][] paragraphs() {
    String[][] names = new String[LINES][];
    for (int i = 0; i < LINES; i++) {
      names[i] = lengths(i == 0 ? "paragraph-words-" : "paragraph-lines-" + (1 << i) + "-words-");
    }
    return names;
  }
}
