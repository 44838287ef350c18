package io.github.stylome.spark.aggregate;

import io.github.stylome.feature.FeatureSpec;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A feature spec that travels as its description. Safe for concurrent use. */
final class SerializableSpec implements Serializable {
  private static final long serialVersionUID = 1;

  private final String description;
  private transient volatile @Nullable FeatureSpec spec; // made when first asked for, the same whoever makes it

  /**
   * Checks that the spec can travel.
   *
   * @throws IllegalArgumentException if it has a tokenizer that is not one of Stylome's
   */
  SerializableSpec(FeatureSpec spec) {
    description = spec.toString();
    if (!FeatureSpec.parse(description).equals(spec)) {
      throw new IllegalArgumentException("the spec cannot be written: " + description);
    }
    this.spec = spec;
  }

  FeatureSpec get() {
    FeatureSpec known = spec;
    if (known == null) {
      known = FeatureSpec.parse(description);
      spec = known;
    }
    return known;
  }
}
