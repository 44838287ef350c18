package io.github.stylome.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums of doubles by vector instructions: a vector of four doubles is the four sums of a row; where the processor has
 * narrower ones, two walks over the places take two sums each. Compiled apart, as {@link VectorRowKernels} is.
 */
final class VectorDoubleKernels extends DoubleKernels {
  private static final VectorSpecies<Double> DOUBLES =
      DoubleVector.SPECIES_PREFERRED.length() > LANES ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_PREFERRED;
  private static final int WIDTH = DOUBLES.length();

  @Override
  void product(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes) {
    int end = row.length & -LANES;
    for (int part = 0; part < LANES; part += WIDTH) {
      DoubleVector s0 = DoubleVector.zero(DOUBLES);
      DoubleVector s1 = s0;
      DoubleVector s2 = s0;
      DoubleVector s3 = s0;
      for (int i = part; i < end; i += LANES) {
        DoubleVector a = DoubleVector.fromArray(DOUBLES, row, i);
        s0 = s0.add(product(a, DoubleVector.fromArray(DOUBLES, r0, i)));
        s1 = s1.add(product(a, DoubleVector.fromArray(DOUBLES, r1, i)));
        s2 = s2.add(product(a, DoubleVector.fromArray(DOUBLES, r2, i)));
        s3 = s3.add(product(a, DoubleVector.fromArray(DOUBLES, r3, i)));
      }
      s0.intoArray(lanes, part);
      s1.intoArray(lanes, LANES + part);
      s2.intoArray(lanes, 2 * LANES + part);
      s3.intoArray(lanes, 3 * LANES + part);
    }
  }

  @Override
  void absolute(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes) {
    int end = row.length & -LANES;
    for (int part = 0; part < LANES; part += WIDTH) {
      DoubleVector s0 = DoubleVector.zero(DOUBLES);
      DoubleVector s1 = s0;
      DoubleVector s2 = s0;
      DoubleVector s3 = s0;
      for (int i = part; i < end; i += LANES) {
        DoubleVector a = DoubleVector.fromArray(DOUBLES, row, i);
        s0 = s0.add(absolute(a, DoubleVector.fromArray(DOUBLES, r0, i)));
        s1 = s1.add(absolute(a, DoubleVector.fromArray(DOUBLES, r1, i)));
        s2 = s2.add(absolute(a, DoubleVector.fromArray(DOUBLES, r2, i)));
        s3 = s3.add(absolute(a, DoubleVector.fromArray(DOUBLES, r3, i)));
      }
      s0.intoArray(lanes, part);
      s1.intoArray(lanes, LANES + part);
      s2.intoArray(lanes, 2 * LANES + part);
      s3.intoArray(lanes, 3 * LANES + part);
    }
  }

  @Override
  void square(double[] row, double[] r0, double[] r1, double[] r2, double[] r3, double[] lanes) {
    int end = row.length & -LANES;
    for (int part = 0; part < LANES; part += WIDTH) {
      DoubleVector s0 = DoubleVector.zero(DOUBLES);
      DoubleVector s1 = s0;
      DoubleVector s2 = s0;
      DoubleVector s3 = s0;
      for (int i = part; i < end; i += LANES) {
        DoubleVector a = DoubleVector.fromArray(DOUBLES, row, i);
        s0 = s0.add(square(a, DoubleVector.fromArray(DOUBLES, r0, i)));
        s1 = s1.add(square(a, DoubleVector.fromArray(DOUBLES, r1, i)));
        s2 = s2.add(square(a, DoubleVector.fromArray(DOUBLES, r2, i)));
        s3 = s3.add(square(a, DoubleVector.fromArray(DOUBLES, r3, i)));
      }
      s0.intoArray(lanes, part);
      s1.intoArray(lanes, LANES + part);
      s2.intoArray(lanes, 2 * LANES + part);
      s3.intoArray(lanes, 3 * LANES + part);
    }
  }

  private static DoubleVector product(DoubleVector a, DoubleVector b) {
    return a.mul(b);
  }

  private static DoubleVector absolute(DoubleVector a, DoubleVector b) {
    return a.sub(b).abs();
  }

  private static DoubleVector square(DoubleVector a, DoubleVector b) {
    DoubleVector difference = a.sub(b);
    return difference.mul(difference);
  }
}
