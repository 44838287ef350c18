package io.github.stylome.report.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the report says in its own words, in one language.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Words {
  /** The languages there are, by their codes. */
  public static final List<String> LANGUAGES = List.of("en", "ar");

  private final String language;
  private final Map<String, String> words;

  private Words(String language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /**
   * Returns the words of a language.
   *
   * @throws IllegalArgumentException if it is none of {@link #LANGUAGES}
   */
  public static Words in(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException(
          "the language " + language + " is not known; there are " + String.join(", ", LANGUAGES));
    }
    Properties properties = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words-" + language + ".properties")) {
      if (in == null) {
        throw new IllegalStateException("words-" + language + ".properties is not on the class path");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException("words-" + language + ".properties cannot be read", e);
    }
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put((String) key, (String) value));
    return new Words(language, words);
  }

  /** Returns the code of the language. */
  public String language() {
    return language;
  }

  /** Returns whether it is written from right to left. */
  public boolean isRightToLeft() {
    return language.equals("ar");
  }

  /** Returns the names of all words. */
  public Set<String> keys() {
    return words.keySet();
  }

  /**
   * Returns words in which {@code {0}}, {@code {1}} and so on are these values.
   *
   * @throws IllegalArgumentException if there are no such words
   */
  public String of(String key, Object... values) {
    String pattern = words.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language);
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}') {
        out.append(values[pattern.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Returns whether there are such words. */
  public boolean has(String key) {
    return words.containsKey(key);
  }
}
