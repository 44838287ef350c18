package io.github.stylome.text;

import static java.util.Objects.requireNonNull;

/**
 * A part of a text that was set aside.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param span where it is
 * @param kind what it is
 */
public record Aside(TextSpan span, AsideKind kind) {
  /** Checks that nothing is missing. */
  public Aside {
    requireNonNull(span, "span");
    requireNonNull(kind, "kind");
  }
}
