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

  /** Returns whether it may stand for a maker: it is one, or a model that its maker is called by, as DeepSeek is. */
  boolean mayMake() {
    return model == null || (maker != null && maker.startsWith(model));
  }

  /** Returns whether the maker makes, sells and employs for much besides models. */
  boolean isFirm() {
    return maker != null && Rules.FIRM.contains(maker);
  }
}
