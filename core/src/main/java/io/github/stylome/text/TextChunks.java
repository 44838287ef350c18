package io.github.stylome.text;

import io.github.stylome.unicode.CharacterKind;
import io.github.stylome.unicode.UnicodeData;
import io.github.stylome.unicode.WordBreak;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text in pieces, for texts that are larger than the memory. Put one behind the other, the pieces are the normalised
 * text.
 *
 * <p>A piece ends behind the last line feed at hand that is followed by something else than a line break or a mark; where
 * there is none, before the last letter or digit at hand that follows a space. No word, run of letters or run of line
 * breaks goes on across such a place, also when the rules have changed what stands there, and no normalisation rule that
 * is allowed here looks across it. Where there is no such place, a piece grows; one that would grow beyond the limit is
 * an error, since it could not be cut unseen.
 *
 * <p>Time is linear in the length of the text, memory in the limit at most.
 *
 * <p>Not safe for concurrent use.
 */
public final class TextChunks implements Closeable {
  /** The rules that look across lines; all others give the same on a text and on its pieces. */
  private static final Set<NormalizationRule> RULES_ACROSS_LINES = Collections.unmodifiableSet(EnumSet.of(
      NormalizationRule.TIDY_LAYOUT,
      NormalizationRule.UNWRAP_LINES,
      NormalizationRule.DEHYPHENATE,
      NormalizationRule.GUTENBERG_FRAME));

  private final String source;
  private final Reader reader;
  private final Normalizer normalizer;
  private final int size;
  private final int limit;
  private char[] chars;
  private int length;
  private boolean allRead;
  private long offset; // of chars[0] in the text

  private TextChunks(String source, Reader reader, Builder builder) {
    this.source = source;
    this.reader = reader;
    normalizer = builder.normalizer == null ? Normalizers.none() : builder.normalizer;
    limit = builder.limit == 0 ? Builder.LIMIT : builder.limit;
    size = builder.size == 0 ? Math.min(Builder.SIZE, limit) : builder.size;
    if (size > limit) {
      throw new IllegalArgumentException("pieces of " + size + " chars are longer than their limit of " + limit);
    }
    chars = new char[size + 1]; // a char more than is handed out shows whether the text goes on
  }

  /**
   * Begins to read a file with strict decoding and without normalisation.
   *
   * @throws IOException if it cannot be read
   */
  public static TextChunks open(Path file) throws IOException {
    return builder().open(file);
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the next piece, normalised and never an empty one; nothing at the end.
   *
   * @throws MalformedTextException if malformed bytes come and the decoding is strict
   * @throws GzipFormatException if the file is compressed, and truncated or damaged
   * @throws IOException if the text cannot be read, or has no place to cut in as many chars as the limit allows
   */
  public Optional<CharSequence> next() throws IOException {
    int searched = 0;
    while (true) {
      fill();
      if (allRead) {
        CharSequence last = take(length); // empty as well where the rules remove all of a text
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
      }
      int cut = lastCut(searched);
      if (cut > 0) {
        return Optional.of(take(cut));
      }
      searched = length;
      grow();
    }
  }

  private void fill() throws IOException {
    while (!allRead && length < chars.length) {
      int read = reader.read(chars, length, chars.length - length);
      allRead = read < 0;
      length += Math.max(0, read);
    }
  }

  private void grow() throws IOException {
    if (chars.length > limit) {
      throw new IOException(source + " has no line end and no space before a word in " + limit + " chars from char "
          + offset + " on: it cannot be counted in pieces of that size");
    }
    chars = Arrays.copyOf(chars, (int) Math.min(limit + 1L, chars.length * 2L));
  }

  private CharSequence take(int end) {
    String piece = new String(chars, 0, end);
    length -= end;
    offset += end;
    if (length <= size && chars.length > size + 1) {
      chars = Arrays.copyOfRange(chars, end, end + size + 1); // one long piece does not hold memory for ever
    } else {
      System.arraycopy(chars, end, chars, 0, length);
    }
    return normalizer.normalize(piece);
  }

  /** Returns the best place to cut at or behind {@code searched}, 0 if there is none. */
  private int lastCut(int searched) {
    int atSpace = 0;
    // The last char may be half of a pair, and what it would be cut before is not known.
    for (int i = length - 2; i >= Math.max(1, searched - 1); i--) {
      char before = chars[i - 1];
      if (before == '\n' && canBegin(i)) {
        return i;
      } else if (before == ' ' && atSpace == 0 && canBeginBehindSpace(i)) {
        atSpace = i;
      }
    }
    return atSpace;
  }

  private boolean canBegin(int index) {
    int codePoint = Character.codePointAt(chars, index, length);
    boolean keepsItsClass = codePoint > ' ' && codePoint < 0x80;
    return standsApart(codePoint) && (keepsItsClass || staysApart(chars[index - 1], codePoint));
  }

  /** A mark would go with the line break once that is a space, a line break with those before, an entity may be either. */
  private static boolean standsApart(int codePoint) {
    int wordBreak = wordBreak(codePoint);
    return codePoint != '&'
        && wordBreak != WordBreak.CR.ordinal()
        && wordBreak != WordBreak.LF.ordinal()
        && wordBreak != WordBreak.NEWLINE.ordinal()
        && wordBreak != WordBreak.EXTEND.ordinal()
        && wordBreak != WordBreak.ZWJ.ordinal()
        && wordBreak != WordBreak.FORMAT.ordinal();
  }

  /** The rules may remove the character, or make of it a mark, an ampersand, or a space that meets another one. */
  private boolean staysApart(char before, int codePoint) {
    CharSequence both = normalizer.normalize(before + Character.toString(codePoint));
    if (both.length() == 1) {
      return false;
    }
    int behind = Character.codePointAt(both, 1);
    return standsApart(behind)
        && (both.charAt(0) == '\n' || wordBreak(behind) != WordBreak.WSEGSPACE.ordinal());
  }

  private static int wordBreak(int codePoint) {
    return UnicodeData.wordBreakOrdinal(UnicodeData.properties(codePoint));
  }

  private boolean canBeginBehindSpace(int index) {
    CharacterKind kind = UnicodeData.kind(UnicodeData.properties(Character.codePointAt(chars, index, length)));
    return switch (kind) {
      case LETTER, HAN, KANA, HANGUL, NUMBER -> canBegin(index); // some letters are marks to UAX #29
      default -> false;
    };
  }

  /** Returns how many malformed places have become U+FFFD so far; 0 in strict decoding and for a reader of chars. */
  public long replacements() {
    return reader instanceof DecodedReader decoded ? decoded.replacements() : 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Says how a text is read in pieces. Not safe for concurrent use. */
  public static final class Builder {
    private static final int SIZE = 1 << 18;
    private static final int LIMIT = 1 << 24;
    private static final int MAX = Integer.MAX_VALUE - 16;

    private @Nullable TextDecoder decoder;
    private @Nullable Normalizer normalizer;
    private int size;
    private int limit;

    private Builder() {}

    /**
     * Sets how bytes are decoded; {@link TextDecoder#strict()} if this is not called.
     *
     * @throws IllegalArgumentException if it is set already
     */
    public Builder decoder(TextDecoder decoder) {
      requireUnset(this.decoder == null, "decoder");
      this.decoder = decoder;
      return this;
    }

    /**
     * Sets the normalizer that each piece goes through; none if this is not called.
     *
     * @throws IllegalArgumentException if it is set already, or has a rule that looks across lines, so that the pieces
     *     would not be the normalised text
     */
    public Builder normalizer(Normalizer normalizer) {
      requireUnset(this.normalizer == null, "normalizer");
      for (NormalizationRule rule : normalizer.rules()) {
        if (RULES_ACROSS_LINES.contains(rule)) {
          throw new IllegalArgumentException(
              "the rule " + rule.label() + " needs the whole text, and cannot be applied to pieces of it");
        }
      }
      this.normalizer = normalizer;
      return this;
    }

    /**
     * Sets how many chars a piece has at most as a rule, and more where there is no place to cut; 262,144 if this is not
     * called, or the limit if that is less.
     *
     * @throws IllegalArgumentException if it is set already, less than 1 or more than an array can hold
     */
    public Builder size(int chars) {
      requireUnset(size == 0, "size");
      size = requireLength(chars);
      return this;
    }

    /**
     * Sets how many chars a piece has at most in any case; 16,777,216 if this is not called.
     *
     * @throws IllegalArgumentException if it is set already, less than 1 or more than an array can hold
     */
    public Builder limit(int chars) {
      requireUnset(limit == 0, "limit");
      limit = requireLength(chars);
      return this;
    }

    /**
     * Begins to read a file, which is unpacked if its name ends in {@code .gz}.
     *
     * @throws IllegalArgumentException if the size is greater than the limit
     * @throws IOException if it cannot be read
     */
    public TextChunks open(Path file) throws IOException {
      DecodedReader reader = (decoder == null ? TextDecoder.strict() : decoder).open(file);
      try {
        return new TextChunks(reader.source(), reader, this);
      } catch (IllegalArgumentException e) {
        reader.close();
        throw e;
      }
    }

    /**
     * Begins to read chars, which are closed with what is returned.
     *
     * @param source what they come from, for the message of an error
     * @throws IllegalArgumentException if the size is greater than the limit, or a decoder is set, which chars are past
     */
    public TextChunks open(String source, Reader reader) {
      if (decoder != null) {
        throw new IllegalArgumentException("chars are decoded already: the decoder would not be used");
      }
      return new TextChunks(source, reader, this);
    }

    private static void requireUnset(boolean unset, String option) {
      if (!unset) {
        throw new IllegalArgumentException("the " + option + " is set twice");
      }
    }

    private static int requireLength(int chars) {
      if (chars < 1 || chars > MAX) {
        throw new IllegalArgumentException("a piece has from 1 to " + MAX + " chars, not " + chars);
      }
      return chars;
    }
  }
}
