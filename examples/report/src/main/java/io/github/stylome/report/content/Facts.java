package io.github.stylome.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names with a value each.
 *
 * @param facts in their order
 */
public record Facts(List<Fact> facts) implements Block {
  /**
   * A name and its value.
   *
   * @param name in the language of the report
   * @param kind what the value is
   * @param value null if it is not known
   */
  public record Fact(String name, Kind kind, @Nullable Object value) {}

  /** Copies the list. */
  public Facts {
    facts = List.copyOf(facts);
  }

  /** Begins a list. */
  public static Builder builder() {
    return new Builder();
  }

  /** Takes facts one by one. Not safe for concurrent use. */
  public static final class Builder {
    private final List<Fact> facts = new ArrayList<>();

    private Builder() {}

    /** Adds a fact. */
    public Builder add(String name, Kind kind, @Nullable Object value) {
      facts.add(new Fact(name, kind, value));
      return this;
    }

    /** Returns the facts so far. */
    public Facts build() {
      return new Facts(facts);
    }
  }
}
