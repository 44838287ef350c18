package io.github.stylome.cli.evaluation;

import java.util.Locale;

/** The names of constants in a report. */
final class Names {
  private Names() {}

  /** Returns the name in lower case with spaces. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
