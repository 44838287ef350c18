package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowDecoderTest {
  private static final List<RowDecoder> ALL = List.of(RowDecoder.plain(), RowDecoder.best());

  @Test
  void bothDecoders_areTestedHere() {
    assertNotSame(RowDecoder.plain(), RowDecoder.best(), "run with --add-modules jdk.incubator.vector");
  }

  @Test
  void everyHalf_isDecodedAlike() {
    short[] halves = new short[2 * 0x7C00];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (short) ((i / 2) | ((i % 2) << 15));
    }
    for (RowDecoder decoder : ALL) {
      float[] floats = new float[halves.length + 3];
      decoder.decode(halves, 0, halves.length, 0x1p-20f, floats, 3);
      for (int i = 0; i < halves.length; i++) {
        float expected = HalfFloat.toFloat(halves[i]) * 0x1p-20f;
        assertEquals(Float.floatToRawIntBits(expected), Float.floatToRawIntBits(floats[i + 3]));
      }
    }
  }

  @Property(tries = 100)
  void bytes_areSquaresOfSteps_timesTheUnitOfTheirColumn(
      @ForAll @IntRange(max = 9) int sixteens, @ForAll @IntRange(min = -128, max = 128) int offset,
      @ForAll long seed) {
    Random random = new Random(seed);
    int length = 16 * sixteens;
    byte[] steps = new byte[length + 5];
    random.nextBytes(steps);
    float[] units = new float[length];
    float[] expected = new float[length + 7];
    for (int i = 0; i < length; i++) {
      units[i] = random.nextFloat();
      int step = steps[i + 5] + offset;
      expected[i + 7] = step * Math.abs(step) * units[i];
    }
    for (RowDecoder decoder : ALL) {
      float[] floats = new float[length + 7];
      decoder.decode(steps, 5, length, offset, units, floats, 7);
      assertArrayEquals(expected, floats);
    }
  }

  @Test
  void whatLiesBeyondAnArray_isRefused() {
    for (RowDecoder decoder : ALL) {
      assertThrows(IndexOutOfBoundsException.class, () ->
          decoder.decode(new short[16], 1, 16, 1, new float[32], 0));
      assertThrows(IndexOutOfBoundsException.class, () ->
          decoder.decode(new byte[32], 0, 32, 0, new float[16], new float[32], 0));
      assertThrows(IndexOutOfBoundsException.class, () ->
          decoder.decode(new byte[16], 0, 16, 0, new float[16], new float[16], 1));
    }
  }
}
