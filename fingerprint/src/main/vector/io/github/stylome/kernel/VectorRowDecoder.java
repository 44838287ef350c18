package io.github.stylome.kernel;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The decoder by vector instructions. No step depends on another place, so that the bits are those of
 * {@link PlainRowDecoder}. Compiled apart, as {@link VectorRowKernels} is, whose width it takes.
 */
final class VectorRowDecoder extends RowDecoder {
  private static final VectorSpecies<Float> FLOATS = VectorRowKernels.FLOATS;
  private static final VectorSpecies<Integer> INTS = FLOATS.withLanes(int.class);
  private static final int WIDTH = FLOATS.length();

  /** There is no vector of fewer than 64 bits, so that four bytes are none. */
  private static final boolean WIDE = WIDTH >= 8;

  private static final VectorSpecies<Short> SHORTS = VectorSpecies.of(short.class, shape(Short.SIZE));
  private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, shape(Byte.SIZE));

  private static VectorShape shape(int bits) {
    return VectorShape.forBitSize(Math.max(64, WIDTH * bits));
  }

  @Override
  void halves(short[] from, int at, int length, float scale, float[] to, int toAt) {
    for (int i = 0; i < length; i += WIDTH) {
      IntVector bits =
          (IntVector) ShortVector.fromArray(SHORTS, from, at + i).convertShape(VectorOperators.S2I, INTS, 0);
      bits.and(HalfFloat.MAGNITUDE).lanewise(VectorOperators.LSHL, HalfFloat.SHIFT).or(bits.and(HalfFloat.SIGN))
          .reinterpretAsFloats()
          .mul(HalfFloat.REBIAS)
          .mul(scale)
          .intoArray(to, toAt + i);
    }
  }

  @Override
  void bytes(byte[] from, int at, int length, int offset, float[] units, float[] to, int toAt) {
    if (!WIDE) {
      plain().bytes(from, at, length, offset, units, to, toAt);
      return;
    }
    for (int i = 0; i < length; i += WIDTH) {
      FloatVector bytes =
          (FloatVector) ByteVector.fromArray(BYTES, from, at + i).convertShape(VectorOperators.B2F, FLOATS, 0);
      FloatVector steps = bytes.add(offset); // whole numbers, and so are their squares, exactly
      steps.mul(steps.abs()).mul(FloatVector.fromArray(FLOATS, units, i)).intoArray(to, toAt + i);
    }
  }
}
