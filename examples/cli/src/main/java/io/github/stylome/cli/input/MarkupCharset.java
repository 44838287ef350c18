package io.github.stylome.cli.input;

import io.github.stylome.cli.console.Visible;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** The encoding that a web page or an XML document says it is in. */
final class MarkupCharset {
  /** How much a browser looks through. */
  private static final int HEAD = 1024;

  private MarkupCharset() {}

  /**
   * Returns what the declaration of an XML document says, or {@code charset=} in the first 1,024 bytes of a web page.
   *
   * @throws RejectedRowException if it names no encoding that is known
   */
  static Optional<Charset> declaredIn(byte[] bytes, InputFormat format) throws RejectedRowException {
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    String name = "";
    int begin = head.indexOf("<?xml");
    if (begin >= 0 && head.substring(0, begin).isBlank()) {
      int end = head.indexOf("?>", begin);
      name = valueBehind("encoding", end < 0 ? head : head.substring(0, end));
    }
    if (name.isEmpty() && format == InputFormat.HTML) {
      name = valueBehind("charset", head);
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(charset(name, format));
  }

  /** Returns what stands behind the word and an equals sign, in quotes or not; the empty string if nothing does. */
  private static String valueBehind(String word, String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
      int equals = skip(" \t\r\n", head, at + word.length());
      if (equals < head.length() && head.charAt(equals) == '=') {
        int begin = skip(" \t\r\n'\"", head, equals + 1);
        int end = begin;
        while (end < head.length() && " \t\r\n'\";/>?".indexOf(head.charAt(end)) < 0) {
          end++;
        }
        return head.substring(begin, end);
      }
    }
    return "";
  }

  private static int skip(String skipped, String head, int from) {
    int i = from;
    while (i < head.length() && skipped.indexOf(head.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static Charset charset(String name, InputFormat format) throws RejectedRowException {
    try {
      Charset charset = Charset.forName(name);
      if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
        return StandardCharsets.UTF_8; // or the declaration could not have been read
      }
      boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      // On the web these names mean what is written, which is a superset.
      return format == InputFormat.HTML && latin ? Charset.forName("windows-1252") : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new RejectedRowException("it is said to be in an encoding that is not known, " + Visible.excerpt(name));
    }
  }
}
