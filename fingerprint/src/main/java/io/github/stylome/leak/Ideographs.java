package io.github.stylome.leak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes traditional, variant and Cantonese ideographs equal to simplified ones.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Ideographs {
  private static final String RESOURCE = "ideographs.txt";
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9FFF';
  private static final Ideographs STANDARD = load();

  /** By ideograph, what it is compared as; 0 if it is compared as it is. */
  private final char[] simplified = new char[LAST - FIRST + 1];

  private Ideographs(List<String> lines) {
    for (String line : lines) {
      for (String pair : line.split(" ", -1)) {
        simplified[pair.charAt(0) - FIRST] = pair.charAt(1);
      }
    }
  }

  private static Ideographs load() {
    try (InputStream in = Ideographs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Ideographs(reader.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the word with simplified ideographs. */
  static String simplified(String word) {
    char[] chars = word.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= FIRST && chars[i] <= LAST && STANDARD.simplified[chars[i] - FIRST] != 0) {
        chars[i] = STANDARD.simplified[chars[i] - FIRST];
      }
    }
    return new String(chars);
  }
}
