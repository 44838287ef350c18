package io.github.stylome.architecture.cyclic.text;

import io.github.stylome.architecture.cyclic.token.LateStage;

/** What must not be: text that uses tokens. */
public final class EarlyStage {
  private EarlyStage() {}

  public static String late() {
    return LateStage.class.getName();
  }
}
