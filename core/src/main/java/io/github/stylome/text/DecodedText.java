package io.github.stylome.text;

import java.nio.charset.Charset;

/**
 * A text with what its decoding found.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param text the text, without byte order mark
 * @param charset the encoding it was read in
 * @param byteOrderMark whether a byte order mark stood before it
 * @param replacements how many malformed places became U+FFFD; 0 in strict decoding. A U+FFFD that the text has itself
 *     is not counted.
 */
public record DecodedText(String text, Charset charset, boolean byteOrderMark, long replacements) {}
