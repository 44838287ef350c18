package io.github.stylome.benchmarks.search;

import java.util.function.ToDoubleFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The sum of an array by eight vectors: as fast as one core can read. */
final class VectorTotal implements ToDoubleFunction<float[]> {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = FLOATS.length();

  @Override
  public double applyAsDouble(float[] values) {
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    int i = 0;
    for (; i <= values.length - 4 * WIDTH; i += 4 * WIDTH) {
      s0 = s0.add(FloatVector.fromArray(FLOATS, values, i));
      s1 = s1.add(FloatVector.fromArray(FLOATS, values, i + WIDTH));
      s2 = s2.add(FloatVector.fromArray(FLOATS, values, i + 2 * WIDTH));
      s3 = s3.add(FloatVector.fromArray(FLOATS, values, i + 3 * WIDTH));
    }
    double total = s0.add(s1).add(s2.add(s3)).reduceLanes(VectorOperators.ADD);
    for (; i < values.length; i++) {
      total += values[i];
    }
    return total;
  }
}
