package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The original imposters, for two texts of which nothing else is at hand: from a pool of texts by others, those most
 * like the second are taken, some of them are drawn, and in each of 100 rounds with half the features it is seen
 * whether the second is nearer to the first than all of them; then the roles are exchanged. Koppel and Winter,
 * "Determining if two documents are written by the same author", JASIST 65(1), 2014, who call the two the same author's
 * above a score of about 0.1, to be fitted on texts of the kind.
 *
 * <p>The distance is min-max on the table's relative frequencies; the paper's features are character 4-grams. Takes
 * O(pool × features) and O(rounds × drawn imposters × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PairImposters {
  private final int alike;
  private final int drawn;
  private final ImposterSettings settings;

  private PairImposters(int alike, int drawn, ImposterSettings settings) {
    this.alike = alike;
    this.drawn = drawn;
    this.settings = settings;
  }

  /** Returns the method of the paper: 25 imposters from the 250 most alike; seed 1. */
  public static PairImposters standard() {
    return new PairImposters(250, 25, ImposterSettings.standard());
  }

  /**
   * Returns the same with other numbers of imposters.
   *
   * @param alike how many of the pool are taken, those most like the text that they compete with
   * @param drawn how many of these are drawn, once; all, if there are fewer
   * @throws IllegalArgumentException if one is less than 1
   */
  public PairImposters withImposters(int alike, int drawn) {
    Preconditions.checkArgument(alike >= 1 && drawn >= 1, "%s imposters of %s", drawn, alike);
    return new PairImposters(alike, drawn, settings);
  }

  /** Returns the same with other settings, of which the share of imposters has no meaning here. */
  public PairImposters with(ImposterSettings settings) {
    return new PairImposters(alike, drawn, settings);
  }

  /** Returns the name of the method and its distance. */
  public String name() {
    return "imposters-pair-min-max";
  }

  /**
   * Compares two texts.
   *
   * @param pool texts by others; their labels are not looked at
   * @throws IllegalArgumentException if the pool is empty or has one of the texts, or the features differ
   */
  public PairResult verify(TableRow first, TableRow second, FeatureTable pool) {
    Preconditions.checkArgument(pool.size() > 0, "there is no imposter");
    return new PairResult(first.id(), second.id(), name(), won(first, second, pool), won(second, first, pool),
        Math.min(drawn, pool.size()), settings);
  }

  /** Returns the share of rounds in which a rival is nearer to a text than all imposters, which are like the rival. */
  private double won(TableRow text, TableRow rival, FeatureTable pool) {
    List<TableRow> rows = new ArrayList<>(pool.rows());
    rows.add(rival);
    FeatureTable table = FeatureTable.of(pool.features(), rows);
    SplitMix64 random = SplitMix64.of(settings.seed(), rival.id());
    int[] imposters = imposters(rival, pool, random);
    int[] competing = IntStream.concat(IntStream.of(pool.size()), IntStream.of(imposters)).toArray();
    RoundDistances distances = new MinMaxRounds(text, table);
    int features = pool.features().size();
    ImposterDraws draws =
        ImposterDraws.random(random, imposters, imposters.length, features, settings.features(features));
    int won = 0;
    for (int round = 0; round < settings.rounds(); round++) {
      double[] all = distances.distances(competing, draws.next().features);
      won += IntStream.range(1, all.length).allMatch(i -> all[0] < all[i]) ? 1 : 0;
    }
    return (double) won / settings.rounds();
  }

  private int[] imposters(TableRow rival, FeatureTable pool, SplitMix64 random) {
    Contest contest = new Contest(Distances.minMax(), rival, pool, 1);
    int[] nearest = IntStream.range(0, pool.size()).boxed()
        .sorted(Comparator.comparingDouble(contest::distance))
        .limit(alike)
        .mapToInt(place -> place)
        .toArray();
    int count = Math.min(drawn, nearest.length);
    random.choose(nearest, count);
    return Arrays.copyOf(nearest, count);
  }

  @Override
  public String toString() {
    return "PairImposters[" + drawn + " of " + alike + ", " + settings + "]";
  }
}
