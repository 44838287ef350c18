package io.github.stylome.fuzz;

import io.github.stylome.feature.FeatureSpec;

/** A description of a spec says one spec, which says it again, or is refused as an argument. */
public final class FeatureSpecTarget {
  private FeatureSpecTarget() {}

  /** Parses the description. */
  public static void fuzzerTestOneInput(byte[] data) {
    String description = new FuzzInput(data).text();
    FeatureSpec spec;
    try {
      spec = FeatureSpec.parse(description);
    } catch (IllegalArgumentException e) {
      return; // the documented answer
    }
    Claims.equal(spec, FeatureSpec.parse(spec.toString()), "the spec that its own description says");
  }
}
