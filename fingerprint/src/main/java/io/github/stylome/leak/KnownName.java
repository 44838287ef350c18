package io.github.stylome.leak;

import org.jspecify.annotations.Nullable;

/**
 * A maker or a model.
 *
 * @param maker the maker; null if it is not known
 * @param model the model; null if the name is that of a maker
 */
record KnownName(@Nullable String maker, @Nullable String model) {
  boolean isModel() {
    return model != null;
  }
}
