package io.github.stylome.lineage;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.keyness.FalseDiscovery;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Asks where models come from: for each suspect, which of the candidates it is most alike, how sure that is, and
 * whether one stands out so far that it may be named.
 *
 * <p>Texts carry the model as their label and the prompt as their group. What is compared is what models share beyond
 * what all of them do. Answers to the same prompt are compared by the n-grams they have in common, rare ones first
 * (content); all texts of two models are compared by how often they use common n-grams (style). Where suspect and
 * candidates share no prompts, style alone decides.
 *
 * <p>The null is empirical: the other candidates, relatives among them and all, are the decoys of each candidate; texts
 * of other models or of people, that nobody suspects, may be added. A candidate is accused only if it stands out from
 * all of them, is more alike than 9 of 10 pairs of candidates, and comes first in 95 of 100 resamples of the prompts,
 * at a false discovery rate over all candidates of all suspects. That says where the texts point. It does not prove
 * that one model was trained on another: a common third source, not among the candidates, looks the same.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Lineage {
  /** Fewer shared prompts are not compared one by one. */
  public static final int LEAST_SHARED = 10;
  /** Of a model with fewer texts nothing is said. */
  public static final int LEAST_TEXTS = 10;
  /** Of a model whose texts are in fewer blocks of prompts nothing is said. */
  public static final int LEAST_BLOCKS = 5;
  /** With fewer other candidates and decoys there is no null to test by. */
  public static final int LEAST_DECOYS = DecoyTail.LEAST_GAPS + 1;

  private final Crowd crowd;
  private final Pairs pairs;
  private final Measurement measurement;
  private final Likeness whole;
  private final double[] styleDistances;
  private final List<double[]> resampled; // scores
  private final LineageSettings settings;

  private Lineage(Crowd crowd, LineageSettings settings, Workers workers) {
    this.crowd = crowd;
    this.settings = settings;
    pairs = new Pairs(crowd.crowd(), crowd.size());
    measurement = Measurement.of(crowd, workers);
    LikenessScale scale = LikenessScale.of(crowd, pairs, measurement);
    boolean[] all = new boolean[pairs.size()];
    Arrays.fill(all, true);
    whole = Likeness.of(scale, crowd, measurement, crowd.once(), all);
    styleDistances = StyleDistances.of(pairs, measurement.styles());
    boolean[] ofSuspects = ofSuspects();
    resampled = workers.map(
        IntStream.range(0, settings.resamples()).boxed().toList(),
        resample -> Likeness.of(scale, crowd, measurement, draw(resample), ofSuspects).score());
  }

  private boolean[] ofSuspects() {
    boolean[] ofSuspects = new boolean[pairs.size()];
    for (int suspect : crowd.suspects()) {
      for (int other = 0; other < crowd.crowd(); other++) {
        if (other != suspect) {
          ofSuspects[pairs.of(suspect, other)] = true;
        }
      }
    }
    return ofSuspects;
  }

  /** Draws as many blocks of prompts as there are, with replacement. */
  private int[] draw(int resample) {
    SplittableRandom random = new SplittableRandom(settings.seed() * 1_000_003 + resample);
    int[] draws = new int[crowd.blocks()];
    for (int i = 0; i < draws.length; i++) {
      draws[random.nextInt(draws.length)]++;
    }
    return draws;
  }

  /** Asks with the standard settings and no decoys but the candidates themselves, on the calling thread. */
  public static List<LineageAnswer> trace(Corpus suspects, Corpus candidates) {
    return trace(suspects, candidates, Corpus.of(), LineageSettings.standard(), Workers.caller());
  }

  /**
   * Asks where the suspects come from. A suspect whose label is also a candidate's is left out of its own ranking, and
   * its answer says so. The same texts and settings give the same bits, on any number of threads.
   *
   * <p>O(length) time to read the texts, and for m models, p prompts and v common n-grams O(m² p) and O(m² v) for each
   * resample; memory for 8 m² p bytes and 3 m v kilobytes, about.
   *
   * @param suspects texts with a label, none of them empty
   * @param candidates the same
   * @param decoys the same, by nobody who may be a parent; may be empty
   * @return an answer for every suspect, by label
   * @throws IllegalArgumentException if there is no suspect or no candidate, a text has no label or nothing in it, or a
   *     decoy is a candidate as well
   */
  public static List<LineageAnswer> trace(
      Corpus suspects, Corpus candidates, Corpus decoys, LineageSettings settings, Workers workers) {
    Crowd crowd = Crowd.of(suspects, candidates, decoys, requireNonNull(settings, "settings").seed());
    Preconditions.checkArgument(
        crowd.size() <= SharedTerms.MOST_MODELS, "at most %s models can be compared, not %s",
        SharedTerms.MOST_MODELS, crowd.size());
    return new Lineage(crowd, settings, workers).answers(workers);
  }

  private List<LineageAnswer> answers(Workers workers) {
    List<Integer> suspects = IntStream.of(crowd.suspects()).boxed().toList();
    List<SuspectTrial> trials = workers.map(suspects, suspect -> new SuspectTrial(
        crowd, pairs, measurement, whole, styleDistances, resampled, suspect));
    double[] p = trials.stream().flatMapToDouble(SuspectTrial::pValues).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    List<LineageAnswer> answers = new ArrayList<>();
    int from = 0;
    for (SuspectTrial trial : trials) {
      answers.add(Judgement.of(trial, trial.ranking(q, from), settings));
      from += trial.size();
    }
    return answers;
  }
}
