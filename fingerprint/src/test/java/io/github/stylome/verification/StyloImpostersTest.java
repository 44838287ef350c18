package io.github.stylome.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.testing.StyloNovels;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The imposters of stylo 0.7.7: its recorded draws played back, and its scores over ten seeds. */
class StyloImpostersTest {
  private static final Map<String, Distance> DISTANCES = Map.of(
      "delta", Distances.burrowsDelta(), "wurzburg", Distances.cosineDelta(), "minmax", Distances.minMax());

  @ParameterizedTest
  @CsvSource({"Dickens_Hard, delta", "EBronte_Wuthering, wurzburg"})
  void recordedDraws_haveTheirNearestTextDistanceAndScore(String question, String distance) throws IOException {
    FeatureTable novels = StyloNovels.frequencies("words", 500);
    FeatureTable others = without(novels, question);
    GeneralImposters.Rounds rounds =
        GeneralImposters.stylo(DISTANCES.get(distance)).prepare(row(novels, question), others);
    Map<String, Integer> won = new LinkedHashMap<>();
    String path = "imposters/replay_" + question + "_" + distance + "_seed42";
    List<List<String>> draws = StyloNovels.read(path + ".tsv");
    for (List<String> row : draws) {
      String candidate = row.get(0);
      GeneralImposters.Nearest nearest = rounds.nearest(of(others, candidate), draw(others, row.get(2), row.get(3)));
      double expected = Double.parseDouble(row.get(5));
      assertEquals(row.get(4), others.row(nearest.row()).label(), row.toString());
      assertEquals(expected, nearest.distance(), 1e-9 * expected, row.toString());
      won.merge(candidate, nearest.candidate() ? 1 : 0, Integer::sum);
    }
    assertEquals(100 * others.labels().size(), draws.size());
    for (List<String> row : StyloNovels.read(path + "_scores.tsv")) {
      assertEquals(Double.parseDouble(row.get(1)), won.get(row.get(0)) / 100.0, 1e-9, row.toString());
    }
  }

  /** The two loops that are written out, and the one that takes any distance, agree on every recorded draw. */
  @Test
  void loopsOfTheirOwn_computeWhatTheDistancesDo() throws IOException {
    FeatureTable novels = StyloNovels.frequencies("words", 500);
    TableRow question = row(novels, "Dickens_Hard");
    FeatureTable others = without(novels, "Dickens_Hard");
    for (Distance distance : DISTANCES.values()) {
      for (int copies = 1; copies <= 2; copies++) {
        RoundDistances own = RoundDistances.of(distance, question, others, copies);
        RoundDistances any = new AnyRounds(distance, question, others, copies);
        for (List<String> row : StyloNovels.read("imposters/replay_Dickens_Hard_delta_seed42.tsv").subList(0, 50)) {
          ImposterDraw draw = draw(others, row.get(2), row.get(3));
          double[] expected = any.distances(draw.imposters, draw.features);
          double[] actual = own.distances(draw.imposters, draw.features);
          for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-12 * Math.max(1, expected[i]), distance + " " + copies);
          }
        }
      }
    }
  }

  @Test
  void scoresOverTenSeeds_areThoseOfStyloWithinTheirSpread() throws IOException {
    FeatureTable novels = StyloNovels.frequencies("words", 500);
    Map<List<String>, Map<String, double[]>> scores = new HashMap<>();
    int compared = 0;
    for (List<String> row : StyloNovels.read("imposters/gi_scores_summary.tsv")) {
      double[] own = scores
          .computeIfAbsent(List.of(row.get(0), row.get(2)), key -> scores(novels, key.get(0), key.get(1)))
          .get(row.get(3));
      double mean = Double.parseDouble(row.get(4));
      double deviation = Math.max(Double.parseDouble(row.get(5)), 0.01); // a hundredth is one round
      double tolerance = 4.5 * deviation * Math.sqrt(2.0 / 10);
      assertEquals(mean, Arrays.stream(own).average().orElseThrow(), tolerance, row.toString());
      compared++;
    }
    assertEquals(159, compared);
  }

  @Test
  void bootstrapDistancesOverSeeds_areThoseOfStyloWithinTheirSpread() throws IOException {
    FeatureTable novels = StyloNovels.frequencies("words", 500);
    List<List<String>> rows = StyloNovels.read("imposters/bdi_scores.tsv");
    long seeds = rows.stream().map(row -> row.get(2)).distinct().count();
    Map<List<String>, double[]> golden = new LinkedHashMap<>();
    for (List<String> row : rows) {
      double[] means = golden.computeIfAbsent(List.of(row.get(0), row.get(1), row.get(3)), key -> new double[3]);
      for (int i = 0; i < 3; i++) {
        means[i] += Double.parseDouble(row.get(4 + i)) / seeds;
      }
    }
    Map<List<String>, List<BootstrapDistances>> own = new HashMap<>();
    golden.forEach((key, expected) -> {
      BootstrapDistances actual = own
          .computeIfAbsent(key.subList(0, 2), test ->
              BootstrapImposters.stylo(DISTANCES.get(test.get(1)))
                  .with(ImposterSettings.standard().withRounds(1000))
                  .verifyAll(row(novels, test.get(0)), ofTwoOrMore(without(novels, test.get(0)))))
          .stream().filter(result -> result.candidate().equals(key.get(2))).findFirst().orElseThrow();
      double error = 4.5 * expected[1] / Math.sqrt(100 * seeds * 2 / 3.0) + 1e-3;
      assertEquals(expected[0], actual.mean(), error, "mean of " + key);
      assertEquals(expected[1], actual.deviation(), 0.15 * expected[1], "deviation of " + key);
      assertEquals(expected[2], actual.score(), 0.08, "share of " + key);
    });
    assertTrue(golden.size() == 78, golden.size() + " compared");
  }

  private static Map<String, double[]> scores(FeatureTable novels, String question, String distance) {
    Map<String, double[]> scores = new HashMap<>();
    for (int seed = 0; seed < 10; seed++) {
      GeneralImposters imposters = GeneralImposters.stylo(DISTANCES.get(distance))
          .with(ImposterSettings.standard().withSeed(seed + 1));
      for (ImpostersResult result : imposters.verifyAll(row(novels, question), without(novels, question))) {
        scores.computeIfAbsent(result.candidate(), key -> new double[10])[seed] = result.score();
      }
    }
    return scores;
  }

  private static ImposterDraw draw(FeatureTable texts, String imposters, String bits) {
    BigInteger drawn = new BigInteger(bits, 16);
    int features = 4 * bits.length();
    return new ImposterDraw(
        Arrays.stream(imposters.split(",", -1)).mapToInt(id -> place(texts, id)).toArray(),
        IntStream.range(0, features).filter(i -> drawn.testBit(features - 1 - i)).toArray());
  }

  /** The recorded runs had the authors of two and more texts alone, as candidates and as imposters. */
  private static FeatureTable ofTwoOrMore(FeatureTable table) {
    return table.rowsAt(
        IntStream.range(0, table.size()).filter(i -> of(table, table.row(i).label()).length >= 2));
  }

  private static int[] of(FeatureTable texts, String label) {
    return IntStream.range(0, texts.size()).filter(i -> texts.row(i).label().equals(label)).toArray();
  }

  private static FeatureTable without(FeatureTable table, String id) {
    int place = place(table, id);
    return table.rowsAt(IntStream.range(0, table.size()).filter(i -> i != place));
  }

  private static TableRow row(FeatureTable table, String id) {
    return table.row(place(table, id));
  }

  private static int place(FeatureTable table, String id) {
    return table.rows().stream().map(TableRow::id).toList().indexOf(id);
  }
}
