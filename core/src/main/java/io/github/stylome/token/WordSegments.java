package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import io.github.stylome.unicode.WordBreak;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a text between the default word boundaries of Unicode Standard Annex #29, white space included.
 *
 * <p>Linear time: a letter followed by an apostrophe looks ahead over the marks that follow, and what it looked at is
 * either taken or becomes the next segment.
 *
 * <p>Not safe for concurrent use.
 */
final class WordSegments {
  private static final int END_OF_TEXT = -1;

  // Ordinals of WordBreak, as constants so that they can label a switch over ints.
  private static final int CR = 1;
  private static final int LF = 2;
  private static final int NEWLINE = 3;
  private static final int EXTEND = 4;
  private static final int ZWJ = 5;
  private static final int REGIONAL_INDICATOR = 6;
  private static final int FORMAT = 7;
  private static final int KATAKANA = 8;
  private static final int HEBREW_LETTER = 9;
  private static final int ALETTER = 10;
  private static final int SINGLE_QUOTE = 11;
  private static final int DOUBLE_QUOTE = 12;
  private static final int MIDNUMLET = 13;
  private static final int MIDLETTER = 14;
  private static final int MIDNUM = 15;
  private static final int NUMERIC = 16;
  private static final int EXTENDNUMLET = 17;
  private static final int WSEGSPACE = 18;

  static {
    // The tables speak in ordinals; a changed order of the enum must not pass unseen.
    if (WordBreak.WSEGSPACE.ordinal() != WSEGSPACE || WordBreak.NUMERIC.ordinal() != NUMERIC) {
      throw new AssertionError("WordBreak has been reordered");
    }
  }

  private char[] text;
  private int start;
  private int end;
  private @Nullable TokenType type;

  // The segment under way.
  private boolean hasLetter;
  private boolean hasNumber;
  private boolean hasPictograph;

  WordSegments(CharSequence text) {
    this.text = text.toString().toCharArray();
  }

  /** Starts again before the first segment of another text. */
  void reset(CharSequence text) {
    this.text = text.toString().toCharArray();
    start = 0;
    end = 0;
  }

  /** Moves to the next segment; returns false at the end of the text. */
  boolean next() {
    start = end;
    if (end == text.length) {
      return false;
    }
    segment();
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Returns the type of the segment, null for white space and controls that are no line break. */
  @Nullable TokenType type() {
    return type;
  }

  private void segment() {
    int codePoint = codePointAt(start);
    int properties = UnicodeData.properties(codePoint);
    CharacterKind kind = UnicodeData.kind(properties);
    int before = UnicodeData.wordBreakOrdinal(properties);
    end = start + Character.charCount(codePoint);
    hasLetter = false;
    hasNumber = false;
    hasPictograph = UnicodeData.isPictographic(properties);
    note(kind);
    switch (before) {
      case CR -> {
        if (peek(end) == LF) {
          end++; // WB3
        }
        type = TokenType.LINE_BREAK;
        return;
      }
      case LF, NEWLINE -> { // WB3a
        type = TokenType.LINE_BREAK;
        return;
      }
      case WSEGSPACE -> {
        while (peek(end) == WSEGSPACE) {
          end += Character.charCount(codePointAt(end)); // WB3d
        }
      }
      default -> { }
    }
    extend(before);
    type = classify(kind);
  }

  /** Takes what belongs to a segment whose last significant class is {@code before}. */
  private void extend(int before) {
    int last = before;
    boolean afterZwj = before == ZWJ;
    boolean pairedIndicator = false;
    while (end < text.length) {
      int codePoint = codePointAt(end);
      int properties = UnicodeData.properties(codePoint);
      int next = UnicodeData.wordBreakOrdinal(properties);
      if (next == EXTEND || next == FORMAT || next == ZWJ) { // WB4
        afterZwj = next == ZWJ;
      } else if (afterZwj && UnicodeData.isPictographic(properties)) { // WB3c
        hasPictograph = true;
        last = next;
        afterZwj = false;
      } else if (last == REGIONAL_INDICATOR && next == REGIONAL_INDICATOR && !pairedIndicator) { // WB15, WB16
        hasPictograph = true;
        pairedIndicator = true;
        afterZwj = false;
      } else if (joins(last, next)) {
        note(UnicodeData.kind(properties));
        last = next;
        afterZwj = false;
      } else {
        int behind = middle(last, next, end + Character.charCount(codePoint));
        afterZwj = false;
        if (behind >= 0) {
          // The mark between two letters or two numbers, with what extends it; the next round joins what is behind.
          end = behind;
          continue;
        }
        if (last != HEBREW_LETTER || next != SINGLE_QUOTE) {
          return;
        }
        last = next; // WB7a
      }
      end += Character.charCount(codePoint);
    }
  }

  /** WB5, WB8 to WB10, WB13 to WB13b: classes that hold together with nothing between them. */
  private static boolean joins(int before, int next) {
    return switch (before) {
      case ALETTER, HEBREW_LETTER, NUMERIC ->
          next == ALETTER || next == HEBREW_LETTER || next == NUMERIC || next == EXTENDNUMLET;
      case KATAKANA -> next == KATAKANA || next == EXTENDNUMLET;
      case EXTENDNUMLET ->
          next == ALETTER || next == HEBREW_LETTER || next == NUMERIC || next == KATAKANA || next == EXTENDNUMLET;
      default -> false;
    };
  }

  /**
   * WB6, WB7, WB7b, WB7c, WB11, WB12: returns the offset behind the mark in the middle and what extends it if the
   * mark holds together what stands on its two sides, else -1.
   */
  private int middle(int before, int mark, int behindMark) {
    boolean letters = before == ALETTER || before == HEBREW_LETTER;
    boolean betweenLetters = letters && (mark == MIDLETTER || mark == MIDNUMLET || mark == SINGLE_QUOTE);
    boolean betweenHebrew = before == HEBREW_LETTER && mark == DOUBLE_QUOTE;
    boolean betweenNumbers = before == NUMERIC && (mark == MIDNUM || mark == MIDNUMLET || mark == SINGLE_QUOTE);
    if (!betweenLetters && !betweenHebrew && !betweenNumbers) {
      return -1;
    }
    int i = behindMark;
    int behind = END_OF_TEXT;
    while (i < text.length) {
      int codePoint = codePointAt(i);
      behind = UnicodeData.wordBreakOrdinal(UnicodeData.properties(codePoint));
      if (behind != EXTEND && behind != FORMAT && behind != ZWJ) {
        break;
      }
      behind = END_OF_TEXT;
      i += Character.charCount(codePoint);
    }
    boolean held = (betweenLetters && (behind == ALETTER || behind == HEBREW_LETTER))
        || (betweenHebrew && behind == HEBREW_LETTER)
        || (betweenNumbers && behind == NUMERIC);
    return held ? i : -1;
  }

  private int codePointAt(int offset) {
    char c = text[offset];
    return Character.isHighSurrogate(c) ? Character.codePointAt(text, offset) : c;
  }

  private int peek(int offset) {
    return offset < text.length
        ? UnicodeData.wordBreakOrdinal(UnicodeData.properties(codePointAt(offset)))
        : END_OF_TEXT;
  }

  private void note(CharacterKind kind) {
    switch (kind) {
      case LETTER, HANGUL -> hasLetter = true;
      case NUMBER -> hasNumber = true;
      default -> { }
    }
  }

  private @Nullable TokenType classify(CharacterKind first) {
    if (hasLetter) {
      return TokenType.WORD;
    }
    return switch (first) {
      case HAN -> TokenType.IDEOGRAPH;
      case KANA -> TokenType.KANA;
      case NUMBER -> TokenType.NUMBER;
      default -> hasPictograph ? TokenType.EMOJI : hasNumber ? TokenType.NUMBER : switch (first) {
        case PUNCTUATION -> TokenType.PUNCTUATION;
        case SYMBOL, MARK -> TokenType.SYMBOL;
        default -> null;
      };
    };
  }
}
