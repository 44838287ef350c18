package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MixtureLikelihoodTest {
  private static final double[][] REFERENCES = {{800, 150, 50}, {50, 150, 800}};

  private static MixtureLikelihood likelihood(double... corpus) {
    return new MixtureLikelihood(corpus, REFERENCES);
  }

  @Property(tries = 100)
  void shares_sumToOne(@ForAll @Size(3) List<@IntRange(min = 1, max = 1000) Integer> texts) {
    double[] corpus = texts.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] shares = likelihood(corpus).fit(new double[] {0.5, 0.5}).shares();
    assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
  }

  @Test
  void mixtureOfKnownDensities_hasItsShares() {
    MixtureLikelihood likelihood = likelihood(0.3 * 800 + 0.7 * 50, 150, 0.3 * 50 + 0.7 * 800);
    assertEquals(0.3, likelihood.fit(new double[] {0.5, 0.5}).shares()[0], 1e-3);
  }

  @Test
  void sourceWithoutShareAtTheStart_getsNone() {
    assertEquals(0, likelihood(10, 10, 10).fit(new double[] {1, 0}).shares()[1]);
  }
}
