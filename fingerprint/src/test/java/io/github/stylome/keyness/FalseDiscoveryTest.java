package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {
  @Test
  void qValues_areWhatTheHandComputes() {
    // In order: 0.01·4/1 = 0.04, 0.02·4/2 = 0.04, 0.03·4/3 = 0.04, 0.5·4/4 = 0.5.
    assertArrayEquals(new double[] {0.04, 0.5, 0.04, 0.04},
        FalseDiscovery.benjaminiHochberg(new double[] {0.02, 0.5, 0.01, 0.03}), 1e-15);
  }

  @Test
  void aLesserPValueFurtherBack_lowersThoseBeforeIt() {
    // 0.04·2/1 = 0.08, but 0.041·2/2 = 0.041 is less.
    assertArrayEquals(new double[] {0.041, 0.041},
        FalseDiscovery.benjaminiHochberg(new double[] {0.04, 0.041}), 1e-15);
  }

  @Test
  void oneTest_needsNoCorrection_andNoneHasNone() {
    assertArrayEquals(new double[] {0.03}, FalseDiscovery.benjaminiHochberg(new double[] {0.03}), 0);
    assertEquals(0, FalseDiscovery.benjaminiHochberg(new double[0]).length);
  }

  @Property(tries = 200)
  void qValues_areNoLessThanP_noMoreThanOne_andInTheOrderOfP(
      @ForAll double @Size(max = 30) [] seeds) {
    double[] p = Arrays.stream(seeds).map(seed -> Math.abs(Math.sin(seed))).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    for (int i = 0; i < p.length; i++) {
      assertTrue(q[i] >= p[i] && q[i] <= 1, p[i] + " " + q[i]);
      for (int j = 0; j < p.length; j++) {
        assertTrue(p[i] > p[j] || q[i] <= q[j], p[i] + " " + p[j]);
      }
    }
  }

  @Test
  void whatIsNoPValue_isRefusedByItsValue() {
    for (double bad : new double[] {-0.1, 1.5, Double.NaN}) {
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
          () -> FalseDiscovery.benjaminiHochberg(new double[] {0.5, bad}));
      assertTrue(String.valueOf(e.getMessage()).contains(Double.toString(bad)), e.getMessage());
    }
  }
}
