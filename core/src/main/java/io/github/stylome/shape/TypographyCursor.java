package io.github.stylome.shape;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the typographic choices of a text, one char or run of chars at a time. Every step ends behind what it has
 * read, but for single chars on either side.
 */
final class TypographyCursor extends BufferedCursor {
  private final NumberRun.Sink sink = this::add; // made once, not for every number
  private String text = "";
  private int at;

  TypographyCursor(CharSequence text) {
    reset(text);
  }

  @Override
  void restart(String next) {
    text = next;
    at = 0;
  }

  @Override
  boolean step() {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (isSmall(c)) {
      smallLetters();
    } else if (CharTests.isAsciiLetter(c)) {
      word(true);
    } else if (CharTests.isDigit(c)) {
      number();
    } else if (c < 0x80) {
      ascii(c);
    } else {
      beyondAscii();
    }
    return true;
  }

  private void ascii(char c) {
    switch (c) {
      case ' ' -> spaces();
      case '\n' -> take(1, "line-feed");
      case '\r' -> {
        boolean both = text.startsWith("\r\n", at);
        take(both ? 2 : 1, both ? "carriage-return-line-feed" : "carriage-return");
      }
      case '-' -> hyphens();
      case '.' -> dots();
      case '!', '?' -> ends(c);
      case '\'' -> take(1, inWord() ? "apostrophe-straight" : "single-quote-straight");
      case '*', '_', '`', '#', '=', '~' -> runs(c);
      case '%' -> take(1, charAt(at - 1) == ' ' ? "percent-spaced" : "percent");
      default -> one(AsciiNames.of(c));
    }
  }

  private void beyondAscii() {
    int codePoint = text.codePointAt(at);
    int properties = UnicodeData.properties(codePoint);
    CharacterKind kind = UnicodeData.kind(properties);
    String name = UnicodeNames.of(codePoint);
    if (name != null) {
      named(codePoint, name);
    } else if (CharTests.isEmoji(codePoint)) {
      int end = CharTests.emojiEnd(text, at, text.length());
      take(end - at, EmojiNames.of(codePoint, text, end));
    } else if (kind == CharacterKind.NUMBER) {
      number();
    } else if (kind == CharacterKind.LETTER) {
      word(true);
    } else {
      one(switch (kind) {
        case SPACE -> "space-other";
        case PUNCTUATION -> "punctuation-other";
        case SYMBOL -> "symbol-other";
        default -> null;
      });
    }
  }

  /** A character with a name of its own; some are told apart by what stands beside them, or count as a run. */
  private void named(int codePoint, String name) {
    int length = Character.charCount(codePoint);
    switch (codePoint) {
      case 0x2014, 0x2013 -> dash(codePoint == 0x2014);
      case 0x2019 -> take(1, inWord() ? "apostrophe-curly" : name);
      case 0x2026 -> {
        int run = run('\u2026');
        take(run, run == 1 ? name : "ellipsis-double");
      }
      case 0xFF01, 0xFF1F -> ends((char) codePoint);
      case 0x0640 -> take(run('\u0640'), name);
      default -> take(UnicodeNames.isHaraka(codePoint) ? harakat() : length, name);
    }
  }

  private void dash(boolean em) {
    int run = run(text.charAt(at));
    if (em && run > 1) {
      take(run, "em-dash-double");
      return;
    }
    boolean before = isGap(at - 1);
    boolean behind = isGap(at + 1);
    boolean range = !em && CharTests.isDigit(charAt(at - 1)) && CharTests.isDigit(charAt(at + 1));
    take(1, em
        ? before && behind ? "em-dash-spaced" : before || behind ? "em-dash-half-spaced" : "em-dash"
        : range ? "en-dash-range" : before && behind ? "en-dash-spaced" : "en-dash");
  }

  private void hyphens() {
    int run = run('-');
    boolean before = isGap(at - 1);
    boolean behind = isGap(at + run);
    boolean lineStart = at == 0 || CharTests.isLineBreak(charAt(at - 1));
    String name;
    if (run == 1 && charAt(at + 1) == '>') {
      run = 2;
      name = "arrow-ascii";
    } else if (run == 1) {
      name = lineStart
          ? "hyphen-at-line-start"
          : before && behind ? "hyphen-as-dash" : before || behind ? "hyphen-half-spaced" : "hyphen";
    } else if (run == 2) {
      name = before && behind ? "double-hyphen-spaced" : "double-hyphen";
    } else {
      name = "hyphens";
    }
    take(run, name);
  }

  private void dots() {
    int run = run('.');
    take(run, run == 1 ? "full-stop" : run == 2 ? "two-dots" : run == 3 ? "ellipsis-dots" : "ellipsis-dots-long");
  }

  /** Exclamation and question marks, ASCII or full-width, one or a run of both. */
  private void ends(char c) {
    int end = at + 1;
    boolean mixed = false;
    while (isEnd(charAt(end))) {
      mixed |= charAt(end) != c;
      end++;
    }
    boolean question = c == '?' || c == '\uFF1F';
    boolean wide = c > 0x80;
    take(end - at, end - at == 1
        ? wide ? question ? "fullwidth-question-mark" : "fullwidth-exclamation-mark"
            : question ? "question-mark" : "exclamation-mark"
        : mixed ? "question-and-exclamation-marks" : question ? "question-marks" : "exclamation-marks");
  }

  private void runs(char c) {
    int run = run(c);
    if (c == '=' && run == 1 && charAt(at + 1) == '>') {
      take(2, "arrow-ascii-double");
    } else {
      take(run, AsciiNames.run(c, run));
    }
  }

  private void spaces() {
    int end = at + 1;
    while (CharTests.isBlank(charAt(end))) {
      end++;
    }
    boolean lineStart = at == 0 || CharTests.isLineBreak(charAt(at - 1));
    boolean lineEnd = end >= text.length() || CharTests.isLineBreak(charAt(end));
    int length = end - at;
    take(length, lineEnd
        ? length == 1 ? "trailing-space" : "trailing-spaces"
        : lineStart
            ? "indentation"
            : length == 1
                ? null
                : length == 2 && ".!?\"')\u201D".indexOf(charAt(at - 1)) >= 0 ? "two-spaces-behind-sentence" : "spaces");
  }

  private void number() {
    at = NumberRun.read(text, at, sink);
  }

  /** Words of small letters with one space between two, which most of a text is; then what is left of the last. */
  private void smallLetters() {
    String all = text;
    int last = all.length() - 1;
    int end = at;
    while (end < last) {
      char next = all.charAt(end + 1);
      if (isSmall(next)) {
        end++;
      } else if (next == ' ' && end + 1 < last && isSmall(all.charAt(end + 2))) {
        end += 2;
      } else {
        break;
      }
    }
    at = end + 1;
    word(false);
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * A run of letters, which is a token if all of them, two at least, are capital.
   *
   * @param capital whether those before it are, if there are any
   */
  private void word(boolean capital) {
    int end = at;
    int letters = 0;
    boolean capitals = capital;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c < 0x80) { // nearly all letters of most texts, and what ends their words: no need of the tables
        if (!CharTests.isAsciiLetter(c)) {
          break;
        }
        letters++;
        capitals &= c <= 'Z';
        end++;
        continue;
      }
      int codePoint = text.codePointAt(end);
      int properties = UnicodeData.properties(codePoint);
      CharacterKind kind = UnicodeData.kind(properties);
      if (kind == CharacterKind.LETTER && codePoint != 0x0640) {
        letters++;
        capitals &= UnicodeData.folds(properties);
      } else if (kind != CharacterKind.MARK || UnicodeNames.isHaraka(codePoint)) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    take(end - at, capitals && letters > 1 ? "all-capitals" : null);
  }

  private int harakat() {
    int end = at;
    while (UnicodeNames.isHaraka(charAt(end))) {
      end++;
    }
    return end - at;
  }

  private void one(@Nullable String name) {
    take(Character.charCount(text.codePointAt(at)), name);
  }

  private void take(int length, @Nullable String name) {
    if (name != null) {
      add(at, at + length, name);
    }
    at += length;
  }

  private int run(char c) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end - at;
  }

  private boolean inWord() {
    return at > 0 && CharTests.isWord(charAt(at - 1)) && CharTests.isWord(charAt(at + 1));
  }

  private boolean isGap(int i) {
    return i < 0 || i >= text.length() || CharTests.isSpace(text.charAt(i));
  }

  /** Returns a char, or NUL outside the text. */
  private char charAt(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }

  private static boolean isEnd(char c) {
    return c == '!' || c == '?' || c == '\uFF01' || c == '\uFF1F';
  }
}
