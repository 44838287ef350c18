package io.github.stylome.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The personal, possessive and reflexive pronouns of some languages, in all their forms and in lower case. Who speaks
 * of whom depends on the subject and on the person who tells it, so they are often taken out before styles are
 * compared.
 *
 * <p>A form is on its list whatever else it may mean, as German {@code sein}; forms that are articles too, as French
 * {@code le}, are not.
 */
public final class Pronouns {
  private static final String RESOURCE = "pronouns-v1.txt";
  private static final Map<String, Set<String>> LISTS = read();

  private Pronouns() {}

  /**
   * Returns the pronouns of a language, unmodifiable.
   *
   * @param code of ISO 639-1, one of {@link #codes}
   * @throws IllegalArgumentException if there is no list of this language; the message names those there are
   */
  public static Set<String> of(String code) {
    Set<String> list = LISTS.get(code);
    if (list == null) {
      throw new IllegalArgumentException(
          "there is no list of pronouns \"" + code + "\"; there are " + String.join(", ", codes()));
    }
    return list;
  }

  /** Returns the codes of the languages that have a list, in their order. */
  public static List<String> codes() {
    return List.copyOf(LISTS.keySet());
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new TreeMap<>();
    try (InputStream in = Pronouns.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing from the jar");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#")) {
          Set<String> words = new LinkedHashSet<>(List.of(line.substring(colon + 2).split(" ", -1)));
          lists.put(line.substring(0, colon), Collections.unmodifiableSet(words));
        }
      }
      return Collections.unmodifiableMap(lists);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
