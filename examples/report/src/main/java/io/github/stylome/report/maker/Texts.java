package io.github.stylome.report.maker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts that are quoted, by id.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param byId the text of every id that is known
 */
public record Texts(Map<String, String> byId) {
  /** No text. */
  public static final Texts NONE = new Texts(Map.of());

  /** Copies the map. */
  public Texts {
    byId = Map.copyOf(new HashMap<>(byId));
  }

  /** Returns the text of an id, if it was given. */
  public Optional<String> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
