package io.github.stylome.token;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The n-grams of a text that comes in pieces, across their ends: the same, in the same order, as {@link NGrams#forEach}
 * finds in the whole text, where the text is cut only at places across which no token goes on. {@link
 * io.github.stylome.text.TextChunks} cuts so for all tokenizers of {@link Tokenizers} but {@code sentences} and {@code
 * graphemes}, and for characters of {@code whole-text}; other tokenizers may look at more than is at hand, and are
 * refused.
 *
 * <p>Memory for one piece; between two of them the last n - 1 tokens or characters are kept.
 *
 * <p>Not safe for concurrent use; make one per text.
 */
public final class NGramStream {
  private static final Set<String> TOKENIZERS = Stream.concat(
          Stream.of("words", "words-and-marks", "segments", "words-and-addresses", "words-marks-and-addresses",
              "arabic-words", "letters", "whitespace"),
          Arrays.stream(StyloRules.values()).map(StyloRules::label))
      .collect(Collectors.toUnmodifiableSet());

  private final NGrams ngrams;
  private final Tokenizer tokenizer;
  private final TermSink sink;
  private final boolean words;
  private final boolean wholeText;
  private char[] chars = new char[256]; // what was kept and the tokens of a piece, joined by single spaces
  private int length;
  private int[] starts = new int[64]; // of the tokens in chars; used for words only
  private int tokens;
  private boolean begun; // whether a token has been seen

  /**
   * Begins a text.
   *
   * @throws IllegalArgumentException if these n-grams or this tokenizer need the whole text
   */
  public NGramStream(NGrams ngrams, Tokenizer tokenizer, TermSink sink) {
    words = ngrams.equals(NGrams.ofWords(ngrams.n()));
    wholeText = tokenizer.name().equals("whole-text");
    if (!words && !ngrams.equals(NGrams.ofCharacters(ngrams.n()))) {
      throw new IllegalArgumentException("these n-grams need the whole text: " + ngrams
          + "; a text in pieces has those of words and of characters");
    } else if (wholeText ? words : !TOKENIZERS.contains(tokenizer.name())) {
      throw new IllegalArgumentException("the tokenizer \"" + tokenizer.name() + "\" needs the whole text"
          + (wholeText ? " for words" : "") + "; a text in pieces can be cut by " + TOKENIZERS.stream().sorted().toList());
    }
    this.ngrams = ngrams;
    this.tokenizer = tokenizer;
    this.sink = sink;
  }

  /**
   * Hands every n-gram that ends in this piece to the sink, first to last. O(length × n) time.
   *
   * @param piece what follows the piece before, normalised
   * @return the number of n-grams
   */
  public long add(CharSequence piece) {
    String text = piece.toString();
    if (wholeText) {
      append(text, 0, text.length(), false);
    } else {
      TokenCursor cursor = tokenizer.open(text);
      while (cursor.next()) {
        String name = cursor.name();
        if (name == null) {
          append(text, cursor.start(), cursor.end(), begun);
        } else {
          append(name, 0, name.length(), begun);
        }
        begun = true;
      }
    }
    return words ? takeWords() : takeCharacters();
  }

  private void append(String text, int start, int end, boolean spaced) {
    int needed = Math.addExact(length, end - start + 1);
    if (needed > chars.length) {
      chars = Arrays.copyOf(chars, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, chars.length * 2L)));
    }
    if (spaced) {
      chars[length++] = ' ';
    }
    if (words) {
      addStart();
    }
    text.getChars(start, end, chars, length);
    length += end - start;
  }

  private void addStart() {
    if (tokens == starts.length) {
      starts = Arrays.copyOf(starts, tokens * 2);
    }
    starts[tokens++] = length;
  }

  private long takeWords() {
    int n = ngrams.n();
    int count = Math.max(0, tokens - n + 1);
    for (int i = 0; i < count; i++) {
      int end = i + n == tokens ? length : starts[i + n] - 1;
      sink.accept(chars, starts[i], end - starts[i]);
    }
    int kept = tokens - count;
    int from = kept == 0 ? length : starts[count];
    for (int i = 0; i < kept; i++) {
      starts[i] = starts[count + i] - from;
    }
    tokens = kept;
    keepFrom(from);
    return count;
  }

  private long takeCharacters() {
    int start = 0;
    int end = 0;
    for (int held = 0; held < ngrams.n(); held++) {
      if (end == length) {
        return 0; // too few as yet
      }
      end = after(end);
    }
    long count = 0;
    while (true) {
      sink.accept(chars, start, end - start);
      count++;
      start = after(start);
      if (end == length) {
        keepFrom(start);
        return count;
      }
      end = after(end);
    }
  }

  private void keepFrom(int start) {
    length -= start;
    System.arraycopy(chars, start, chars, 0, length);
  }

  private int after(int offset) {
    return Character.isHighSurrogate(chars[offset])
            && offset + 1 < length
            && Character.isLowSurrogate(chars[offset + 1])
        ? offset + 2
        : offset + 1;
  }
}
