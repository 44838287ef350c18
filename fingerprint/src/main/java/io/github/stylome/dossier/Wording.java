package io.github.stylome.dossier;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The templates of one language, by key. A template is filled in one pass: what is filled in is not read again, so that
 * a label with braces in it stays a label.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Wording {
  static final Wording ENGLISH = read("wording-en.txt");
  private static final String SEPARATOR = " = ";

  private final ImmutableMap<String, String> templates;

  private Wording(ImmutableMap<String, String> templates) {
    this.templates = templates;
  }

  private static Wording read(String resource) {
    try (InputStream in = Wording.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      ImmutableMap.Builder<String, String> templates = ImmutableMap.builder();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int at = line.indexOf(SEPARATOR);
        if (!line.startsWith("#") && at > 0) {
          templates.put(line.substring(0, at), line.substring(at + SEPARATOR.length()));
        }
      }
      return new Wording(templates.buildOrThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether there is a template of this key. */
  boolean has(String key) {
    return templates.containsKey(key);
  }

  /** Returns the template of a key as it stands. */
  String get(String key) {
    String template = templates.get(key);
    if (template == null) {
      throw new IllegalStateException("there is no wording for " + key);
    }
    return template;
  }

  /** Returns the numbered templates under a key, from 1 on. */
  List<String> all(String key) {
    List<String> all = new ArrayList<>();
    for (int i = 1; has(key + "." + i); i++) {
      all.add(get(key + "." + i));
    }
    return List.copyOf(all);
  }

  /**
   * Returns a template with what its braces name filled in.
   *
   * @throws IllegalStateException if the template names what there is not
   */
  String fill(String key, Function<String, Optional<String>> values) {
    String template = get(key);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
      int close = template.indexOf('}', open);
      String name = template.substring(open + 1, close);
      out.append(template, from, open).append(values.apply(name).orElseThrow(
          () -> new IllegalStateException(key + " names {" + name + "}, which is nothing")));
      from = close + 1;
    }
    return out.append(template.substring(from)).toString();
  }
}
