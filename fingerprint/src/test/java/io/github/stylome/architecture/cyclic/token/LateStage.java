package io.github.stylome.architecture.cyclic.token;

import io.github.stylome.architecture.cyclic.text.EarlyStage;

/** Tokens that use text, as they should. */
public final class LateStage {
  private LateStage() {}

  public static String early() {
    return EarlyStage.class.getName();
  }
}
