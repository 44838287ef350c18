package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MixtureLikelihoodTest {
  private static final double[][] REFERENCES = {{800, 150, 50}, {50, 150, 800}};

  @Property(tries = 100)
  void shares_sumToOne(@ForAll @Size(3) List<@IntRange(min = 1, max = 1000) Integer> texts) {
    double[] corpus = texts.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] shares = new MixtureLikelihood(corpus, REFERENCES).fit(new double[] {0.5, 0.5}).shares();
    assertEquals(1, Arrays.stream(shares).sum(), 1e-9);
  }

  @Test
  void mixtureOfKnownDensities_hasItsShares() {
    double[] corpus = {0.3 * 800 + 0.7 * 50, 150, 0.3 * 50 + 0.7 * 800};
    MixtureLikelihood likelihood = new MixtureLikelihood(corpus, REFERENCES);
    assertEquals(0.3, likelihood.fit(new double[] {0.5, 0.5}).shares()[0], 1e-3);
    assertEquals(0.3, likelihood.rigid(new boolean[] {true, true})[0], 1e-3);
  }

  @Test
  void sourceWithoutShareAtTheStart_getsNone() {
    MixtureLikelihood likelihood = new MixtureLikelihood(new double[] {10, 10, 10}, REFERENCES);
    assertEquals(0, likelihood.fit(new double[] {1, 0}).shares()[1]);
  }

  @Test
  void givenShare_isKept_andIsNoLikelierThanTheBest() {
    MixtureLikelihood likelihood = new MixtureLikelihood(new double[] {50, 30, 20}, REFERENCES);
    MixtureLikelihood.Fit best = likelihood.fit(new double[] {0.5, 0.5});
    for (double share : new double[] {0, 0.2, 0.9, 1}) {
      MixtureLikelihood.Fit given = likelihood.fitWith(0, share, best.shares());
      assertEquals(share, given.shares()[0], 1e-12);
      assertTrue(given.logLikelihood() <= best.logLikelihood() + 1e-6, "share " + share);
    }
  }
}
