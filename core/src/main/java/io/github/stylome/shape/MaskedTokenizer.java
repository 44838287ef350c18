package io.github.stylome.shape;

import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.unicode.LowerCase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text with all but some words masked: what {@link Shapes#masked} returns.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class MaskedTokenizer implements Tokenizer {
  private static final int DIGEST_BYTES = 8;

  private final SortedSet<String> kept;
  private final String name;
  private final KeptWords table;
  private final MaskNames names = new MaskNames();

  MaskedTokenizer(Set<String> words) {
    TreeSet<String> lowered = new TreeSet<>();
    for (String word : words) {
      lowered.add(checked(word).codePoints().map(LowerCase::of)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString());
    }
    kept = Collections.unmodifiableSortedSet(lowered);
    name = "masked-" + digest(String.join("\n", kept));
    table = new KeptWords(kept);
  }

  /** Checks what the name relies on: that other words have another digest. */
  private static String checked(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    if (word.isEmpty() || word.indexOf('\n') >= 0 || !new String(bytes, StandardCharsets.UTF_8).equals(word)) {
      throw new IllegalArgumentException(
          "a kept word is not empty, has no line feed and no lone surrogate: \"" + word + '"');
    }
    return word;
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the words that are not masked, in lower case, ascending by char; unmodifiable. */
  public SortedSet<String> kept() {
    return kept;
  }

  /**
   * Returns {@code masked-} and the first 16 hexadecimal digits of the SHA-256 of the kept words in UTF-8, ascending
   * and joined by line feeds.
   */
  @Override
  public String name() {
    return name;
  }

  @Override
  public TextCursor open(CharSequence text) {
    return new MaskedCursor(table, names, text);
  }

  /** Returns whether the other masks the same words. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MaskedTokenizer masked && kept.equals(masked.kept);
  }

  @Override
  public int hashCode() {
    return kept.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
