package io.github.stylome.richness;

import java.util.List;

/**
 * How varied the words of a text are by all measures.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RichnessProfile {
  private final FrequencySpectrum spectrum;
  private final int window;
  private final List<MeasuredRichness> measured; // in the order of the measures

  RichnessProfile(FrequencySpectrum spectrum, int window, List<MeasuredRichness> measured) {
    this.spectrum = spectrum;
    this.window = window;
    this.measured = List.copyOf(measured);
  }

  /** Returns how many words occur how often. */
  public FrequencySpectrum spectrum() {
    return spectrum;
  }

  /** Returns how many words a window has. */
  public int window() {
    return window;
  }

  /** Returns what each measure says, in the order of {@link RichnessMeasure}, unmodifiable. */
  public List<MeasuredRichness> measured() {
    return measured;
  }

  /** Returns what a measure says. */
  public MeasuredRichness measured(RichnessMeasure measure) {
    return measured.get(measure.ordinal());
  }
}
