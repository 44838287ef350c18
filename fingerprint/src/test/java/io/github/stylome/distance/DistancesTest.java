package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.RowScaling;
import io.github.stylome.fingerprint.ScaledRow;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DistancesTest {
  private static final Set<Distance> METRICS = Set.of(Distances.burrowsDelta(), Distances.quadraticDelta(),
      Distances.ederDelta(), Distances.ederSimple(), Distances.manhattan(), Distances.euclidean(), Distances.minMax(),
      Distances.jensenShannon(), Distances.hellinger(), Distances.labbe(), Distances.jaccard());
  private static final Set<Distance> UP_TO_ONE = Set.of(Distances.cosine(), Distances.minMax(),
      Distances.jensenShannon(), Distances.hellinger(), Distances.labbe(), Distances.chiSquared(),
      Distances.brayCurtis(), Distances.jaccard(), Distances.dice());

  @Property(tries = 400)
  void distance_isSymmetricToTheBit(@ForAll("distances") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed, @ForAll boolean gaps) {
    List<Fingerprint> prints = RandomVectors.of(size, 2, seed, gaps);
    assertEquals(distance.between(prints.get(0), prints.get(1)), distance.between(prints.get(1), prints.get(0)));
  }

  @Property(tries = 400)
  void distance_ofATextWithItself_isZero(@ForAll("distances") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed, @ForAll boolean gaps) {
    Fingerprint print = RandomVectors.of(size, 1, seed, gaps).get(0);
    assertEquals(0, distance.between(print, print), 1e-14);
  }

  @Property(tries = 400)
  void distance_isNotNegativeAndKeepsItsRange(@ForAll("distances") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed) {
    List<Fingerprint> prints = RandomVectors.of(size, 2, seed, false);
    double between = distance.between(prints.get(0), prints.get(1));
    assertTrue(between >= -1e-15, () -> distance.label() + " " + between);
    if (distance == Distances.cosineDelta()) {
      assertTrue(between <= 2 + 1e-15, () -> "" + between);
    } else if (UP_TO_ONE.contains(distance)) {
      assertTrue(between <= 1 + 1e-15, () -> distance.label() + " " + between);
    }
  }

  @Property(tries = 600)
  void partsOfADistance_sumToIt(@ForAll("distances") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed, @ForAll boolean gaps) {
    List<Fingerprint> prints = RandomVectors.of(size, 2, seed, gaps);
    double[] a = distance.row(prints.get(0));
    double[] b = distance.row(prints.get(1));
    double between = distance.betweenRows(a, b);
    assertEquals(between, Arrays.stream(distance.partsBetweenRows(a, b)).sum(), 1e-12 * Math.max(1, between));
  }

  @Property(tries = 600)
  void metrics_obeyTheTriangleInequality(@ForAll("metrics") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed, @ForAll boolean gaps) {
    List<Fingerprint> p = RandomVectors.of(size, 3, seed, gaps);
    double direct = distance.between(p.get(0), p.get(2));
    double around = distance.between(p.get(0), p.get(1)) + distance.between(p.get(1), p.get(2));
    assertTrue(direct <= around * (1 + 1e-12), () -> distance.label() + ": " + direct + " > " + around);
  }

  @Property(tries = 600)
  void distance_isThatOfItsFormula(@ForAll("distances") Distance distance, @ForAll("sizes") int size,
      @ForAll long seed, @ForAll boolean gaps) {
    List<Fingerprint> p = RandomVectors.of(size, 2, seed, gaps);
    double expected = Formulas.between(distance, p.get(0), p.get(1));
    assertEquals(expected, distance.between(p.get(0), p.get(1)), 1e-12 * Math.max(1, expected));
  }

  @Test
  void burrowsDelta_isTheMeanDifferenceOfZScores() {
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(3), Vocabulary.copyOf(List.of("a", "b", "c")),
        new double[] {0.5, 0.25, 0.1}, new double[] {0.125, 0.25, 0}, 2);
    Fingerprint one = prints.fingerprintOf("1", new long[] {2, 2, 0}, 4); // z: 0, 1, none
    Fingerprint two = prints.fingerprintOf("2", new long[] {3, 0, 1}, 4); // z: 2, -1, none
    assertEquals((2 + 2) / 2.0, Distances.burrowsDelta().between(one, two));
    assertEquals(1 - -1 / Math.sqrt(5), Distances.cosineDelta().between(one, two), 1e-15);
  }

  @Test
  void distance_ofPrintsByTwoFingerprinters_isRefusedAndShowsBoth() {
    Fingerprint one = RandomVectors.of(5, 1, 1, false).get(0);
    Fingerprint two = RandomVectors.of(5, 1, 2, false).get(0);
    for (Distance distance : Distances.all()) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> distance.between(one, two));
      assertTrue(e.getMessage().contains(one.digest().substring(0, 8)), e.getMessage());
      assertTrue(e.getMessage().contains(two.digest().substring(0, 8)), e.getMessage());
    }
  }

  @Test
  void cosineDelta_ofAnExactlyAverageText_isRefusedByName() {
    Fingerprinter prints = Fingerprinter.fit(FeatureSpec.mostFrequentWords(2),
        Corpus.of(Document.of("1", "a a a b"), Document.of("2", "a b b b")));
    Fingerprint average = prints.fingerprint(Document.of("average", "a b"));
    Exception e = assertThrows(IllegalArgumentException.class, () -> Distances.cosineDelta().row(average));
    assertTrue(e.getMessage().contains("\"average\""), e.getMessage());
  }

  @Test
  void distancesOfZScores_withoutAnyDeviation_areRefusedByName() {
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(1), Vocabulary.copyOf(List.of("a")),
        new double[] {0.5}, new double[] {0}, 2);
    Fingerprint print = prints.fingerprintOf("flat", new long[] {1}, 2);
    for (Distance distance : List.of(Distances.burrowsDelta(), Distances.cosineDelta(), Distances.quadraticDelta(),
        Distances.ederDelta())) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> distance.between(print, print));
      assertTrue(e.getMessage().contains("\"flat\""), e.getMessage());
    }
    assertEquals(0, Distances.manhattan().between(print, print));
  }

  @Test
  void rows_ofOtherLengths_areRefused() {
    for (Distance distance : Distances.all()) {
      assertThrows(IllegalArgumentException.class, () -> distance.betweenRows(new double[3], new double[4]));
      assertThrows(IllegalArgumentException.class, () -> distance.partsBetweenRows(new double[4], new double[3]));
    }
  }

  @Test
  @Tag("locale")
  void named_findsEveryDistanceByItsLabel() {
    for (Distance distance : Distances.all()) {
      assertSame(distance, Distances.named(distance.label()));
    }
    assertSame(Distances.minMax(), Distances.named("min-max"));
    assertEquals(18, Distances.all().size());
  }

  @Test
  void named_ofAnUnknownName_listsTheNames() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Distances.named("delta"));
    assertEquals("unknown distance \"delta\"; known are burrows-delta, cosine-delta, quadratic-delta, eder-delta, "
        + "eder-simple, cosine, manhattan, euclidean, canberra, min-max, jensen-shannon, hellinger, kullback-leibler, "
        + "labbe, chi-squared, bray-curtis, jaccard, dice", e.getMessage());
  }

  /**
   * By scipy 1.10 on Python 3.11: {@code jensenshannon(p, q, 2)}, {@code norm(sqrt(p) - sqrt(q)) / sqrt(2)}, the mean of
   * {@code entropy(p, q, base=2)} both ways with the smoothing, {@code cityblock(p, q) / 2}, {@code
   * chi2_contingency([1000 p, 1000 q])} over 2000, {@code braycurtis} of the frequencies, {@code jaccard} and {@code
   * dice} of presence; p and q are the counts over their sums.
   */
  @Test
  void distances_areThoseOfScipy() {
    Map<String, Double> expected = Map.of(
        "jensen-shannon", 0.4296204143624346,
        "hellinger", 0.41239462771309243,
        "kullback-leibler", 1.0873447756887233,
        "labbe", 0.3508771929824561,
        "chi-squared", 0.20180134588985368,
        "bray-curtis", 0.34939759036144585,
        "jaccard", 0.3333333333333333,
        "dice", 0.2);
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(7),
        Vocabulary.copyOf(List.of("a", "b", "c", "d", "e", "f", "g")), new double[7], new double[7], 2);
    Fingerprint one = prints.fingerprintOf("one", new long[] {7, 3, 0, 2, 1, 0, 5}, 20);
    Fingerprint two = prints.fingerprintOf("two", new long[] {4, 0, 2, 2, 3, 0, 8}, 25);
    expected.forEach((name, value) -> assertEquals(value, Distances.named(name).between(one, two), 1e-14, name));
  }

  @Test
  void textsWithoutCommonFeature_areAtTheGreatestDistance() {
    Fingerprinter prints = Fingerprinter.of(FeatureSpec.mostFrequentWords(3), Vocabulary.copyOf(List.of("a", "b", "c")),
        new double[3], new double[3], 2);
    Fingerprint one = prints.fingerprintOf("one", new long[] {3, 1, 0}, 4);
    Fingerprint two = prints.fingerprintOf("two", new long[] {0, 0, 2}, 9);
    UP_TO_ONE.forEach(distance -> assertEquals(1, distance.between(one, two), 1e-15, distance.label()));
    assertTrue(Distances.kullbackLeibler().between(one, two) > 1); // smoothing keeps it finite
    assertTrue(Distances.kullbackLeibler().between(one, two) < 20);
  }

  @Test
  void smallDifferences_keepTheirDigits() {
    double[] p = {0.5, 0.5};
    double[] q = {0.5 + 1e-9, 0.5 - 1e-9};
    // To second order the divergence is Σ (p − q)² / (p + q) / (4 ln 2) in bits.
    double expected = Math.sqrt(2e-18 / (4 * Math.log(2)));
    assertEquals(expected, Distances.jensenShannon().betweenRows(p, q), 1e-7 * expected);
  }

  @Test
  void distancesOfShares_ofARowWithoutFeatures_areRefusedByName() {
    ScaledRow empty = RowScaling.fit(List.of(new double[] {0.1, 0.2}, new double[] {0.2, 0.1}))
        .scale("nothing", new double[2]);
    for (Distance distance : List.of(Distances.jensenShannon(), Distances.hellinger(), Distances.kullbackLeibler(),
        Distances.labbe(), Distances.chiSquared(), Distances.jaccard(), Distances.dice())) {
      Exception e = assertThrows(UndefinedDistanceException.class, () -> distance.row(empty));
      assertTrue(e.getMessage().contains("\"nothing\""), e.getMessage());
    }
    assertEquals(0, Distances.brayCurtis().between(empty, empty));
  }

  @Provide
  Arbitrary<Distance> distances() {
    return Arbitraries.of(Distances.all());
  }

  @Provide
  Arbitrary<Distance> metrics() {
    return Arbitraries.of(METRICS);
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2, 3, 4, 5, 6, 7, 8, 207);
  }
}
