package io.github.stylome.benchmarks.guard;

import java.util.Locale;
import java.util.Optional;

/**
 * Says what is wrong with a measurement.
 *
 * <p>A loop at half its speed has half its usual ratio. The bar lies between the two, {@value #SHARE} of the usual
 * ratio: a good loop must look 1.4 times as slow to fall below it, and a halved one 1.4 times as fast to rise above.
 */
final class Judge {
  /** The least share of the usual ratio that passes. */
  static final double SHARE = 0.7;

  private final UsualRatios usual;
  private final boolean ratios;

  /**
   * Makes a judge.
   *
   * @param ratios whether ratios are judged; if not, only what is allocated is
   */
  Judge(UsualRatios usual, boolean ratios) {
    this.usual = usual;
    this.ratios = ratios;
  }

  /** Returns the loop, its figure and what was expected; empty if all is well. */
  Optional<String> fault(Measurement measured, Jvm jvm) {
    String name = measured.name() + " (" + jvm.label() + ")";
    if (measured.bytes() > measured.allowed()) {
      return Optional.of(name + " allocates " + measured.bytes() + " bytes an operation, and "
          + measured.allowed() + " are allowed");
    }
    if (!ratios) {
      return Optional.empty();
    }
    if (usual.of(measured.name(), jvm).isEmpty()) {
      return Optional.of(String.format(Locale.ROOT,
          "%s has no usual ratio in %s; it has %.2f now", name, usual.files(),
          measured.ratio()));
    }
    double expected = usual.of(measured.name(), jvm).getAsDouble();
    return measured.ratio() >= SHARE * expected
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT,
            "%s is %.2f times as fast as the plain loop, and usually %.2f times: "
                + "%.0f%% of its speed, and %.0f%% is the bar",
            name, measured.ratio(), expected, 100 * measured.ratio() / expected, 100 * SHARE));
  }
}
