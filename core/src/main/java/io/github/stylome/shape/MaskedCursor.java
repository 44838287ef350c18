package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.TokenType;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.LowerCase;
import org.jspecify.annotations.Nullable;

/** Walks over words and marks, and names the words that are not kept by their looks. */
final class MaskedCursor implements TextCursor {
  /** The most code points of a word that is told by its length and not by its ending. */
  private static final int SHORT = 4;
  private static final long THREE = (1L << 3 * MaskNames.BITS) - 1;
  private static final GradedNames NUMBERS = GradedNames.linear("d", 1, 5);

  private final KeptWords kept;
  private final MaskNames names;
  private final TextCursor cursor = Tokenizers.wordsAndMarks().open("");
  private final int[] lowered; // the first code points of a word, in lower case
  private String text = "";
  private @Nullable String name;

  MaskedCursor(KeptWords kept, MaskNames names, CharSequence text) {
    this.kept = kept;
    this.names = names;
    lowered = new int[kept.longest()];
    reset(text);
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
    int length = 0;
    int letters = 0;
    int capitals = 0;
    int hash = 0;
    long ending = 0;
    boolean capitalFirst = false;
    for (int i = start; i < end; length++) {
      int codePoint = text.charAt(i++);
      int lower;
      boolean letter;
      if (codePoint < 0x80) {
        lower = codePoint >= 'A' && codePoint <= 'Z' ? codePoint + 0x20 : codePoint;
        letter = lower >= 'a' && lower <= 'z';
      } else {
        codePoint = text.codePointAt(i - 1);
        i += Character.charCount(codePoint) - 1;
        lower = LowerCase.of(codePoint);
        letter = CharTests.kind(codePoint) == CharacterKind.LETTER;
      }
      boolean capital = letter && lower != codePoint;
      letters += letter ? 1 : 0;
      capitals += capital ? 1 : 0;
      capitalFirst |= capital && length == 0;
      hash = KeptWords.hash(hash, lower);
      ending = (ending << MaskNames.BITS | lower) & THREE;
      if (length < lowered.length) {
        lowered[length] = lower;
      }
    }
    if (kept.contains(lowered, length, hash)) {
      return null;
    }
    if (number) {
      return NUMBERS.name(digits(start, end));
    }
    MaskShape shape = letters > 1 && capitals == letters ? MaskShape.CAPITALS
        : capitalFirst ? MaskShape.CAPITAL_FIRST : MaskShape.PLAIN;
    return length <= SHORT ? shape.shortName(length) : names.of(shape, ending);
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
