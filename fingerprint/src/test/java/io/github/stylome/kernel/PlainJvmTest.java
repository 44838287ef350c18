package io.github.stylome.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a JVM does that was not told of the vector module. */
@Tag("without-vector-module")
class PlainJvmTest {
  @Test
  void withoutTheModule_thePlainKernelsAreTaken() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty());
    assertEquals(List.of(RowKernels.plain()), RowKernels.all());
    float[] sums = new float[1];
    RowKernels.best().sums(RowSum.ABSOLUTE, new float[16], 0, new float[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3},
        0, 16, 1, sums, 0);
    assertEquals(6, sums[0]);
  }
}
