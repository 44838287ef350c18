package io.github.stylome.text;

/** Finds the tags around reasoning. Not safe for concurrent use. */
final class ReasoningTag {
  private static final String[] NAMES = {
    "think", "thinking", "thought", "thoughts", "reasoning", "reflection", "scratchpad"
  };
  private static final String[][] PAIRS = {
    {"[THINK]", "[/THINK]"},
    {"\u25C1think\u25B7", "\u25C1/think\u25B7"},
    {"<|START_THINKING|>", "<|END_THINKING|>"},
    {"<|begin_of_thought|>", "<|end_of_thought|>"}
  };
  private static final ReasoningForm[] PAIR_FORMS = {
    ReasoningForm.BRACKETS, ReasoningForm.TRIANGLES, ReasoningForm.CONTROL_TOKENS, ReasoningForm.CONTROL_TOKENS
  };
  /** How many kinds of tag there are. A tag is closed by one of its own kind. */
  static final int KINDS = NAMES.length + PAIRS.length;

  private static final int MOST_BLANKS = 8;
  private static final int LONGEST_PREFIX = 12;
  private static final int LONGEST_TAG = 256;

  private int kind;
  private boolean closing;
  private int end;

  /** Returns whether a tag begins here. Reads at most {@value #LONGEST_TAG} chars. */
  boolean matches(String text, int at) {
    return switch (text.charAt(at)) {
      case '<' -> isElement(text, at) || isPair(text, at);
      case '[', '\u25C1' -> isPair(text, at);
      default -> false;
    };
  }

  int kind() {
    return kind;
  }

  boolean isClosing() {
    return closing;
  }

  int end() {
    return end;
  }

  static ReasoningForm form(int kind) {
    return kind < NAMES.length ? ReasoningForm.TAGS : PAIR_FORMS[kind - NAMES.length];
  }

  private boolean isPair(String text, int at) {
    for (int i = 0; i < PAIRS.length; i++) {
      for (int side = 0; side < 2; side++) {
        if (text.startsWith(PAIRS[i][side], at)) {
          kind = NAMES.length + i;
          closing = side == 1;
          end = at + PAIRS[i][side].length();
          return true;
        }
      }
    }
    return false;
  }

  private boolean isElement(String text, int at) {
    int i = skipBlanks(text, at + 1);
    closing = i < text.length() && text.charAt(i) == '/';
    i = closing ? skipBlanks(text, i + 1) : i;
    int nameEnd = nameEnd(text, i);
    if (nameEnd < text.length() && text.charAt(nameEnd) == ':') {
      i = nameEnd + 1; // a prefix, as in seed:think
      nameEnd = nameEnd(text, i);
    }
    kind = kind(text, i, nameEnd);
    return kind >= 0 && nameEnd < text.length() && isClosed(text, at, nameEnd);
  }

  private boolean isClosed(String text, int at, int nameEnd) {
    char behind = text.charAt(nameEnd);
    if (behind != '>' && behind != ' ' && behind != '\t') {
      return false;
    }
    for (int i = nameEnd; i < text.length() && i - at < LONGEST_TAG; i++) {
      switch (text.charAt(i)) {
        case '>' -> {
          end = i + 1;
          return text.charAt(i - 1) != '/';
        }
        case '<', '\n', '\r' -> {
          return false;
        }
        default -> { }
      }
    }
    return false;
  }

  private static int kind(String text, int from, int to) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].length() == to - from && text.regionMatches(true, from, NAMES[i], 0, to - from)) {
        return i;
      }
    }
    return -1;
  }

  private static int nameEnd(String text, int from) {
    int i = from;
    while (i < text.length() && i - from <= LONGEST_PREFIX
        && ((text.charAt(i) | 0x20) >= 'a' && (text.charAt(i) | 0x20) <= 'z')) {
      i++;
    }
    return i;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_BLANKS && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }
}
