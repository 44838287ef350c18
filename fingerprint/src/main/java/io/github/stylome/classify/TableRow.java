package io.github.stylome.classify;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text as a row of a {@link FeatureTable}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TableRow {
  private final String id;
  private final String label;
  private final Optional<String> group;
  private final double[] relativeFrequencies;

  private TableRow(String id, String label, Optional<String> group, double[] relativeFrequencies) {
    this.id = requireNonNull(id, "id");
    this.label = requireNonNull(label, "label");
    this.group = group;
    this.relativeFrequencies = relativeFrequencies;
    for (double frequency : relativeFrequencies) {
      Preconditions.checkArgument(
          frequency >= 0 && frequency <= 1, "relative frequency %s of \"%s\" is not in [0, 1]", frequency, id);
    }
  }

  /**
   * Returns a row without a group.
   *
   * @param label the author or model; what is not known may be given any name, and is not looked at by a prediction
   * @param relativeFrequencies in [0, 1], one per feature; copied
   * @throws IllegalArgumentException if a frequency is out of range
   */
  public static TableRow of(String id, String label, double[] relativeFrequencies) {
    return new TableRow(id, label, Optional.empty(), relativeFrequencies.clone());
  }

  /** Returns this row in a group, which is never divided between training and test: a work or a prompt. */
  public TableRow inGroup(String group) {
    return new TableRow(id, label, Optional.of(group), relativeFrequencies);
  }

  /** Returns the name of the text. */
  public String id() {
    return id;
  }

  /** Returns the author or model. */
  public String label() {
    return label;
  }

  /** Returns the work or prompt, where known. */
  public Optional<String> group() {
    return group;
  }

  /** Returns the number of features. */
  public int features() {
    return relativeFrequencies.length;
  }

  /** Returns the relative frequency of a feature, in [0, 1]. */
  public double relativeFrequency(int feature) {
    return relativeFrequencies[feature];
  }

  /** Returns the relative frequencies in [0, 1], one per feature. A new array. */
  public double[] relativeFrequencies() {
    return relativeFrequencies.clone();
  }

  /** Returns the array itself, which must not be changed. */
  double[] shared() {
    return relativeFrequencies;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof TableRow other
        && id.equals(other.id)
        && label.equals(other.label)
        && group.equals(other.group)
        && Arrays.equals(relativeFrequencies, other.relativeFrequencies);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + Arrays.hashCode(relativeFrequencies);
  }

  @Override
  public String toString() {
    return "TableRow[" + id + ", label " + label + ", " + features() + " features]";
  }
}
