package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.parallel.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rank-based form of the imposters: what counts is not only whether the candidate is nearest but how many imposters
 * are nearer. Potha and Stamatatos, "An improved Impostors method for authorship verification", CLEF 2017.
 *
 * <p>For each text of the candidate, imposters are drawn from those other texts that are most like it by all features;
 * in every round its score is one over its rank among them, where equal distances count against it. The candidate's
 * score is the mean over rounds and texts, so it is 1 where every round was won and never 0.
 *
 * <p>A candidate takes O(texts of the candidate × rounds × drawn imposters × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RankBasedImposters implements TableVerifier {
  private static final int POOL = 300;

  private final Distance distance;
  private final int pool;
  private final ImposterSettings settings;

  private RankBasedImposters(Distance distance, int pool, ImposterSettings settings) {
    this.distance = distance;
    this.pool = pool;
    this.settings = settings;
  }

  /**
   * Returns the method by the min-max distance: 300 imposters at most, a tenth of which is drawn in each of 60 rounds,
   * with half the features; seed 1. With few texts a larger share should be drawn.
   */
  public static RankBasedImposters standard() {
    return of(Distances.minMax());
  }

  /** Returns that method by another distance. */
  public static RankBasedImposters of(Distance distance) {
    return new RankBasedImposters(distance, POOL, new ImposterSettings(60, 0.5, 0.1, 1));
  }

  /** Returns the same with other settings. */
  public RankBasedImposters with(ImposterSettings settings) {
    return new RankBasedImposters(distance, pool, settings);
  }

  /**
   * Returns the same with another number of texts that imposters are drawn from.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public RankBasedImposters withPool(int texts) {
    Preconditions.checkArgument(texts >= 1, "at least one imposter is needed, not %s", texts);
    return new RankBasedImposters(distance, texts, settings);
  }

  @Override
  public String name() {
    return "imposters-ranked-" + distance.label();
  }

  @Override
  public ImposterSettings settings() {
    return settings;
  }

  @Override
  public List<ImpostersResult> verifyAll(TableRow question, FeatureTable texts) {
    return verifyAll(question, texts, Workers.caller());
  }

  /**
   * Tries every label of the texts as candidate.
   *
   * @return one result per label, the highest score first; of equal ones in natural order of the labels
   * @throws IllegalArgumentException if the texts are all by one, the features differ, or the questioned text is among
   *     the others
   */
  @Override
  public List<ImpostersResult> verifyAll(TableRow question, FeatureTable texts, Workers workers) {
    Contest contest = new Contest(distance, question, texts, 1);
    RoundDistances distances = RoundDistances.of(distance, question, texts, 1);
    return Rankings.rank(workers.map(
        texts.labels(), candidate -> verify(question, contest, distances, candidate).ranked(1, 1)));
  }

  private ImpostersResult verify(TableRow question, Contest contest, RoundDistances distances, String candidate) {
    int[] own = contest.of(candidate);
    int[] others = contest.against(candidate);
    double sum = 0;
    for (int text : own) {
      int[] alike = mostAlike(contest, text, others);
      int features = contest.texts.features().size();
      SplitMix64 random = SplitMix64.of(settings.seed(), contest.texts.row(text).id());
      ImposterDraws draws = ImposterDraws.random(
          random, alike, settings.imposters(alike.length), features, settings.features(features));
      for (int round = 0; round < settings.rounds(); round++) {
        sum += 1.0 / rank(distances, text, draws.next());
      }
    }
    int far = contest.nearest(others);
    return new ImpostersResult(question.id(), candidate, name(), sum / ((double) settings.rounds() * own.length), 1, 1,
        own.length, Math.min(pool, others.length), settings, contest.texts.row(far).label(),
        contest.decided(contest.nearest(own), far));
  }

  private int[] mostAlike(Contest contest, int text, int[] others) {
    if (others.length <= pool) {
      return others;
    }
    double[] from = contest.distancesFrom(text);
    return Arrays.stream(others).boxed()
        .sorted(Comparator.comparingDouble(other -> from[other]))
        .limit(pool)
        .mapToInt(other -> other)
        .toArray();
  }

  /** Returns the place of a text among the imposters drawn, from 1. */
  private static int rank(RoundDistances distances, int text, ImposterDraw draw) {
    int[] rows = IntStream.concat(IntStream.of(text), IntStream.of(draw.imposters)).toArray();
    double[] all = distances.distances(rows, draw.features);
    int rank = 1;
    for (int i = 1; i < all.length; i++) {
      rank += all[0] < all[i] ? 0 : 1; // what is undefined counts against the candidate too
    }
    return rank;
  }

  @Override
  public String toString() {
    return "RankBasedImposters[" + name() + ", of " + pool + ", " + settings + "]";
  }
}
