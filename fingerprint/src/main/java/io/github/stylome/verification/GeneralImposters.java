package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.parallel.Workers;
import java.util.List;

/**
 * The General Imposters: in every round, some of the features and some of the other authors' texts are drawn, and the
 * candidate wins if one of the candidate's texts is nearer to the questioned text than all imposters that were drawn; a
 * tie is not won. The score is the share of rounds won. Kestemont, Stover, Koppel, Karsdorp and Daelemans,
 * "Authenticating the writings of Julius Caesar", Expert Systems with Applications 63, 2016; after Koppel and Winter,
 * "Determining if two documents are written by the same author", JASIST 65(1), 2014.
 *
 * <p>{@link #kestemont} is that paper's with the min-max distance, {@code 1 − Σ min / Σ max}. {@link #stylo} is
 * {@code imposters} of the R package stylo, which counts the questioned text twice in the z-scores of every round;
 * {@link #of} counts it once.
 *
 * <p>The score of a candidate depends on the seed, the candidate's label and the texts, not on the other candidates. A
 * candidate takes O(rounds × texts × features).
 *
 * <p>Immutable and safe to share between threads.
 */
public final class GeneralImposters implements TableVerifier {
  private final String form;
  private final Distance distance;
  private final int copies;
  private final ImposterSettings settings;

  private GeneralImposters(String form, Distance distance, int copies, ImposterSettings settings) {
    this.form = form;
    this.distance = distance;
    this.copies = copies;
    this.settings = settings;
  }

  /** Returns the method by a distance; z-scores are over the texts of the round and the questioned text. */
  public static GeneralImposters of(Distance distance) {
    return new GeneralImposters("imposters", distance, 1, ImposterSettings.standard());
  }

  /** Returns the method by the min-max distance. */
  public static GeneralImposters kestemont() {
    return of(Distances.minMax());
  }

  /** Returns the method as stylo has it. */
  public static GeneralImposters stylo(Distance distance) {
    return new GeneralImposters("imposters-stylo", distance, 2, ImposterSettings.standard());
  }

  /** Returns the same with other settings. */
  public GeneralImposters with(ImposterSettings settings) {
    return new GeneralImposters(form, distance, copies, settings);
  }

  @Override
  public String name() {
    return form + "-" + distance.label();
  }

  @Override
  public ImposterSettings settings() {
    return settings;
  }

  /**
   * Says how much speaks for one candidate; all texts by others are imposters.
   *
   * @throws IllegalArgumentException if the candidate has no text or nobody else has, the features differ, or the
   *     questioned text is among the others
   */
  public ImpostersResult verify(TableRow question, FeatureTable texts, String candidate) {
    return prepare(question, texts).verify(candidate).ranked(1, 1);
  }

  @Override
  public List<ImpostersResult> verifyAll(TableRow question, FeatureTable texts) {
    return verifyAll(question, texts, Workers.caller());
  }

  /**
   * Tries every label of the texts as candidate, against all texts by others.
   *
   * @return one result per label, the highest score first; of equal ones in natural order of the labels
   * @throws IllegalArgumentException as {@link #verify} does
   */
  @Override
  public List<ImpostersResult> verifyAll(TableRow question, FeatureTable texts, Workers workers) {
    Rounds rounds = prepare(question, texts);
    return Rankings.rank(workers.map(texts.labels(), rounds::verify));
  }

  Rounds prepare(TableRow question, FeatureTable texts) {
    return new Rounds(question, texts);
  }

  /** What all rounds of a questioned text have in common. */
  final class Rounds {
    private final TableRow question;
    private final Contest contest;
    private final RoundDistances distances;

    private Rounds(TableRow question, FeatureTable texts) {
      this.question = question;
      contest = new Contest(distance, question, texts, copies);
      distances = RoundDistances.of(distance, question, texts, copies);
    }

    private ImpostersResult verify(String candidate) {
      int[] own = contest.of(candidate);
      int[] others = contest.against(candidate);
      int features = contest.texts.features().size();
      ImposterDraws draws = ImposterDraws.random(SplitMix64.of(settings.seed(), candidate), others,
          settings.imposters(others.length), features, settings.features(features));
      int won = 0;
      for (int round = 0; round < settings.rounds(); round++) {
        won += nearest(own, draws.next()).candidate() ? 1 : 0;
      }
      int far = contest.nearest(others);
      return new ImpostersResult(question.id(), candidate, name(), (double) won / settings.rounds(), 1, 1, own.length,
          others.length, settings, contest.texts.row(far).label(), contest.decided(contest.nearest(own), far));
    }

    /** Plays one round: the candidate's texts and the imposters drawn, by the features drawn. */
    Nearest nearest(int[] own, ImposterDraw draw) {
      int[] rows = new int[own.length + draw.imposters.length];
      System.arraycopy(own, 0, rows, 0, own.length);
      System.arraycopy(draw.imposters, 0, rows, own.length, draw.imposters.length);
      double[] all = distances.distances(rows, draw.features);
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int i = all.length - 1; i >= 0; i--) { // from the end: where an imposter is as near, it is not won
        if (all[i] < least) { // what is undefined is never nearest
          least = all[i];
          nearest = i;
        }
      }
      return new Nearest(nearest < 0 ? -1 : rows[nearest], nearest >= 0 && nearest < own.length, least);
    }
  }

  /**
   * How a round ended.
   *
   * @param row the place of the nearest text; −1 if all distances are undefined
   * @param candidate whether it is the candidate's
   * @param distance of the nearest text
   */
  record Nearest(int row, boolean candidate, double distance) {}

  @Override
  public String toString() {
    return "GeneralImposters[" + name() + ", " + settings + "]";
  }
}
