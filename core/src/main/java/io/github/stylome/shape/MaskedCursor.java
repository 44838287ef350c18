package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.LowerCase;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over words and marks, and names the words that are not kept by their looks. */
final class MaskedCursor implements TextCursor {
  /** The most code points of a word that is told by its length and not by its ending. */
  private static final int SHORT = 4;
  private static final GradedNames[] SHORT_WORDS = Arrays.stream(MaskShape.values())
      .map(shape -> GradedNames.linear(shape.label(), 1, SHORT))
      .toArray(GradedNames[]::new);
  private static final GradedNames NUMBERS = GradedNames.linear("d", 1, 5);
  private static final byte[] ASCII = ascii(); // 3 for capitals, 1 for other letters, 0 for the rest

  private final KeptWords kept;
  private final MaskNames names;
  private final TextCursor cursor = Tokenizers.wordsAndMarks().open("");
  private String text = "";
  // Of the word that was read last.
  private final int[] lowered; // its code points in lower case, as many as the longest word has that is kept
  private int hash; // of these, all of them
  private int length; // in code points
  private int letters;
  private int capitals;
  private boolean capitalFirst;
  private @Nullable String name;

  MaskedCursor(KeptWords kept, MaskNames names, CharSequence text) {
    this.kept = kept;
    this.names = names;
    lowered = new int[kept.longest() + 1]; // the last one takes what is too much
    reset(text);
  }

  private static byte[] ascii() {
    byte[] ascii = new byte[0x80];
    for (char c = 0; c < ascii.length; c++) {
      ascii[c] = (byte) (isCapital(c) ? 3 : CharTests.isAsciiLetter(c) ? 1 : 0);
    }
    return ascii;
  }

  @Override
  public void reset(CharSequence next) {
    text = next.toString();
    cursor.reset(text);
    name = null;
  }

  @Override
  public boolean next() {
    if (!cursor.next()) {
      name = null;
      return false;
    }
    TokenType type = cursor.type();
    name = switch (type) {
      case PUNCTUATION, SYMBOL, EMOJI, LINE_BREAK -> null;
      default -> nameOfWord(cursor.start(), cursor.end(), type == TokenType.NUMBER);
    };
    return true;
  }

  /** Returns null for a word that is kept. */
  private @Nullable String nameOfWord(int start, int end, boolean number) {
    read(start, end);
    if (kept.contains(lowered, length, hash)) {
      return null;
    }
    if (number) {
      return NUMBERS.name(digits(start, end));
    }
    MaskShape shape = letters > 1 && capitals == letters ? MaskShape.CAPITALS
        : capitalFirst ? MaskShape.CAPITAL_FIRST : MaskShape.PLAIN;
    return length <= SHORT ? SHORT_WORDS[shape.ordinal()].name(length) : names.of(shape, ending(end));
  }

  private void read(int start, int end) {
    int codePoints = 0;
    int allLetters = 0;
    int allCapitals = 0;
    int rolled = 0;
    int[] into = lowered;
    for (int i = start; i < end; codePoints++) {
      int codePoint = text.charAt(i);
      int lower;
      if (codePoint < 0x80) { // most words are ASCII, and the tables of all of Unicode take longer
        int kind = ASCII[codePoint];
        allLetters += kind & 1;
        allCapitals += kind >> 1;
        lower = codePoint + (kind >> 1) * ('a' - 'A');
        i++;
      } else {
        codePoint = text.codePointAt(i);
        lower = LowerCase.of(codePoint);
        allLetters += isLetter(lower) ? 1 : 0;
        allCapitals += isCapital(codePoint) ? 1 : 0;
        i += Character.charCount(codePoint);
      }
      rolled = KeptWords.hash(rolled, lower);
      into[Math.min(codePoints, into.length - 1)] = lower;
    }
    length = codePoints;
    letters = allLetters;
    capitals = allCapitals;
    hash = rolled;
    capitalFirst = isCapital(text.codePointAt(start));
  }

  private static int lower(int codePoint) {
    // Most words are ASCII, and a comparison is faster than the tables.
    return codePoint >= 0x80 ? LowerCase.of(codePoint)
        : codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 0x20 : codePoint;
  }

  private static boolean isLetter(int codePoint) {
    return codePoint < 0x80
        ? CharTests.isAsciiLetter((char) codePoint)
        : CharTests.kind(codePoint) == CharacterKind.LETTER;
  }

  private static boolean isCapital(int codePoint) {
    return lower(codePoint) != codePoint && isLetter(codePoint);
  }

  /** Returns the last three code points of a word that has as many, in lower case. */
  private long ending(int end) {
    int third = text.codePointBefore(end);
    int from = end - Character.charCount(third);
    int second = text.codePointBefore(from);
    int first = text.codePointBefore(from - Character.charCount(second));
    return MaskNames.ending(lower(first), lower(second), lower(third));
  }

  private int digits(int start, int end) {
    int digits = 0;
    for (int i = start; i < end; ) {
      int codePoint = text.codePointAt(i);
      digits += CharTests.kind(codePoint) == CharacterKind.NUMBER ? 1 : 0;
      i += Character.charCount(codePoint);
    }
    return digits;
  }

  @Override
  public int start() {
    return cursor.start();
  }

  @Override
  public int end() {
    return cursor.end();
  }

  @Override
  public TokenType type() {
    return cursor.type();
  }

  @Override
  public @Nullable String name() {
    return name;
  }
}
