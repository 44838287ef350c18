package io.github.stylome.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The lists of function words in the jar, read when the first of them is asked for. */
final class BundledWords {
  private static final Map<Language, FunctionWords> LISTS = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      LISTS.put(language, FunctionWords.parse(read(language), language == Language.ARABIC));
    }
  }

  private BundledWords() {}

  static FunctionWords of(Language language) {
    FunctionWords words = LISTS.get(language);
    if (words == null) {
      throw new IllegalStateException("no function words of " + language);
    }
    return words;
  }

  private static String read(Language language) {
    String resource = "function-words/" + language.code() + ".txt";
    try (InputStream in = FunctionWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("resource " + resource + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
