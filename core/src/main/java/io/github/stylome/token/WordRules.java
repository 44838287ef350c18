package io.github.stylome.token;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import io.github.stylome.unicode.Utf8;
import io.github.stylome.unicode.WordBreak;

/**
 * The word boundary rules of UAX #29, code point by code point: for the segments that {@link WordCursor} cannot judge by
 * masks, and exact for all.
 *
 * <p>A segment can be judged from its start alone, since no rule looks back over a boundary. Linear time: a letter
 * followed by an apostrophe looks ahead over the marks that follow, and what it looked at is either taken or becomes the
 * next segment.
 *
 * <p>Not safe for concurrent use.
 */
abstract class WordRules {
  private boolean hasKana;
  private boolean hasNumber;
  private boolean hasPictograph;
  private CharacterKind firstLetter = CharacterKind.OTHER;
  private TokenType type = TokenType.SPACE;

  /** Returns the code point at an offset and its length, as {@link Utf8#decode} packs them. */
  abstract int decode(int offset);

  /** Returns the offset behind the text. */
  abstract int limit();

  /** Returns the type of the segment that {@link #endOfSegment} found last. */
  final TokenType type() {
    return type;
  }

  /** Returns the offset behind the segment that starts here. */
  final int endOfSegment(int start) {
    int decoded = decode(start);
    int properties = UnicodeData.properties(Utf8.codePoint(decoded));
    CharacterKind kind = UnicodeData.kind(properties);
    WordBreak first = wordBreak(properties);
    int end = start + Utf8.length(decoded);
    hasKana = false;
    hasNumber = false;
    hasPictograph = UnicodeData.isPictographic(properties);
    firstLetter = CharacterKind.OTHER;
    note(kind);
    switch (first) {
      case CR, LF, NEWLINE -> { // WB3, WB3a, WB3b
        type = TokenType.LINE_BREAK;
        return first == WordBreak.CR && end < limit() && at(end) == WordBreak.LF ? end + 1 : end;
      }
      case WSEGSPACE -> {
        while (end < limit() && at(end) == WordBreak.WSEGSPACE) { // WB3d
          end += Utf8.length(decode(end));
        }
      }
      default -> { }
    }
    end = extend(first, end);
    type = classify(kind);
    return end;
  }

  /** Returns the offset behind what belongs to a segment whose last significant class is {@code first}. */
  private int extend(WordBreak first, int from) {
    WordBreak last = first;
    boolean afterZwj = first == WordBreak.ZWJ;
    boolean pairedIndicator = false;
    int end = from;
    while (end < limit()) {
      int decoded = decode(end);
      int properties = UnicodeData.properties(Utf8.codePoint(decoded));
      WordBreak next = wordBreak(properties);
      if (isExtension(next)) { // WB4
        afterZwj = next == WordBreak.ZWJ;
      } else if (afterZwj && UnicodeData.isPictographic(properties)) { // WB3c
        hasPictograph = true;
        last = next;
        afterZwj = false;
      } else if (last == WordBreak.REGIONAL_INDICATOR && next == last && !pairedIndicator) { // WB15, WB16
        hasPictograph = true;
        pairedIndicator = true;
        afterZwj = false;
      } else if (joins(last, next)) {
        note(UnicodeData.kind(properties));
        last = next;
        afterZwj = false;
      } else {
        int behind = middle(last, next, end + Utf8.length(decoded));
        afterZwj = false;
        if (behind >= 0) {
          // The mark between two letters or two numbers, with what extends it; the next round joins what is behind.
          end = behind;
          continue;
        }
        if (last != WordBreak.HEBREW_LETTER || next != WordBreak.SINGLE_QUOTE) {
          return end;
        }
        last = next; // WB7a
      }
      end += Utf8.length(decoded);
    }
    return end;
  }

  /** WB5, WB8 to WB10, WB13 to WB13b: classes that hold together with nothing between them. */
  private static boolean joins(WordBreak before, WordBreak next) {
    return switch (before) {
      case ALETTER, HEBREW_LETTER, NUMERIC ->
          isLetter(next) || next == WordBreak.NUMERIC || next == WordBreak.EXTENDNUMLET;
      case KATAKANA -> next == WordBreak.KATAKANA || next == WordBreak.EXTENDNUMLET;
      case EXTENDNUMLET -> isLetter(next) || next == WordBreak.NUMERIC || next == WordBreak.KATAKANA || next == before;
      default -> false;
    };
  }

  /**
   * WB6, WB7, WB7b, WB7c, WB11, WB12: returns the offset behind the mark in the middle and what extends it if the
   * mark holds together what stands on its two sides, else -1.
   */
  private int middle(WordBreak before, WordBreak mark, int behindMark) {
    boolean shared = mark == WordBreak.MIDNUMLET || mark == WordBreak.SINGLE_QUOTE;
    boolean betweenLetters = isLetter(before) && (shared || mark == WordBreak.MIDLETTER);
    boolean betweenHebrew = before == WordBreak.HEBREW_LETTER && mark == WordBreak.DOUBLE_QUOTE;
    boolean betweenNumbers = before == WordBreak.NUMERIC && (shared || mark == WordBreak.MIDNUM);
    if (!betweenLetters && !betweenHebrew && !betweenNumbers) {
      return -1;
    }
    int i = behindMark;
    while (i < limit()) {
      WordBreak behind = at(i);
      if (!isExtension(behind)) {
        boolean held = (betweenLetters && isLetter(behind))
            || (betweenHebrew && behind == WordBreak.HEBREW_LETTER)
            || (betweenNumbers && behind == WordBreak.NUMERIC);
        return held ? i : -1;
      }
      i += Utf8.length(decode(i));
    }
    return -1;
  }

  private static boolean isExtension(WordBreak value) {
    return value == WordBreak.EXTEND || value == WordBreak.FORMAT || value == WordBreak.ZWJ;
  }

  /** Returns whether a line break stands at an offset before {@link #limit}. */
  final boolean isLineBreak(int offset) {
    WordBreak value = at(offset);
    return value == WordBreak.CR || value == WordBreak.LF || value == WordBreak.NEWLINE;
  }

  private static boolean isLetter(WordBreak value) {
    return value == WordBreak.ALETTER || value == WordBreak.HEBREW_LETTER;
  }

  private static WordBreak wordBreak(int properties) {
    return WordBreak.of(UnicodeData.wordBreakOrdinal(properties));
  }

  private WordBreak at(int offset) {
    return wordBreak(UnicodeData.properties(Utf8.codePoint(decode(offset))));
  }

  private void note(CharacterKind kind) {
    switch (kind) {
      case LETTER, HANGUL -> firstLetter = firstLetter == CharacterKind.OTHER ? kind : firstLetter;
      case KANA -> hasKana = true;
      case NUMBER -> hasNumber = true;
      default -> { }
    }
  }

  private TokenType classify(CharacterKind first) {
    if (firstLetter != CharacterKind.OTHER) {
      return typeOfSingle(firstLetter, false);
    } else if (hasKana) {
      return TokenType.KANA;
    }
    TokenType single = typeOfSingle(first, hasPictograph);
    boolean mark = single == TokenType.PUNCTUATION || single == TokenType.SYMBOL || single == TokenType.SPACE;
    return mark && hasNumber ? TokenType.NUMBER : single;
  }

  /** Returns the type of a segment of one code point. */
  static TokenType typeOfSingle(CharacterKind kind, boolean pictographic) {
    return switch (kind) {
      case LETTER -> TokenType.WORD;
      case HANGUL -> TokenType.HANGUL;
      case HAN -> TokenType.IDEOGRAPH;
      case KANA -> TokenType.KANA;
      case NUMBER -> TokenType.NUMBER;
      case PUNCTUATION -> pictographic ? TokenType.EMOJI : TokenType.PUNCTUATION;
      case SYMBOL, MARK -> pictographic ? TokenType.EMOJI : TokenType.SYMBOL;
      case SPACE, OTHER -> pictographic ? TokenType.EMOJI : TokenType.SPACE;
    };
  }
}
