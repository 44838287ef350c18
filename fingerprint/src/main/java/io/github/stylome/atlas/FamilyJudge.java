package io.github.stylome.atlas;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.HeldOutScores;
import io.github.stylome.verdict.StackedAttributor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what families texts sound like by learnt channels.
 *
 * <p>People have half the prior probability. Among the machines a family has a share in proportion to the square root of
 * the number of its profiles: a maker of twenty models is met more often than one of a single model, though not twenty
 * times as often.
 *
 * <p>Immutable and safe to share between threads.
 */
final class FamilyJudge {
  /** How much of the shares of the training texts is in the scores of a text, by held-out training prompts. */
  private static final double SHARE_IN_SCORES = 0.5;

  private final StackedAttributor attributor;
  private final FamilyTraining training;
  private final ImmutableList<String> machines;
  private final double[] logPriors; // of machine families, among the machines
  private final double[] logShares; // in training, among the machines
  private final double humanOdds; // what prior odds are to those of the training texts

  FamilyJudge(StackedAttributor attributor, FamilyTraining training, List<AtlasProfile> profiles) {
    Preconditions.checkArgument(attributor.labels().equals(List.copyOf(training.texts().keySet())),
        "the families %s are not those of the model %s", training.texts().keySet(), attributor.labels());
    this.attributor = attributor;
    this.training = training;
    machines = attributor.labels().stream()
        .filter(family -> !family.equals(Atlas.HUMAN))
        .collect(ImmutableList.toImmutableList());
    int all = training.texts().values().stream().mapToInt(Integer::intValue).sum();
    int human = training.texts().getOrDefault(Atlas.HUMAN, 0);
    humanOdds = human == 0 ? 1 : (double) (all - human) / human;
    logPriors = new double[machines.size()];
    logShares = new double[machines.size()];
    double roots = 0;
    for (int f = 0; f < logPriors.length; f++) {
      String family = machines.get(f);
      long own = profiles.stream().filter(profile -> profile.family().equals(family)).count();
      double root = Math.sqrt((double) own);
      Preconditions.checkArgument(root > 0, "the family \"%s\" has no profile", family);
      roots += root;
      logPriors[f] = StrictMath.log(root);
      logShares[f] = StrictMath.log((double) training.texts().getOrDefault(family, 1) / (all - human));
    }
    for (int f = 0; f < logPriors.length; f++) {
      logPriors[f] -= StrictMath.log(roots);
    }
  }

  StackedAttributor attributor() {
    return attributor;
  }

  /** Returns the families of machines, in natural order: that of all scores and probabilities here. */
  List<String> machines() {
    return machines;
  }

  /**
   * What the channels say of texts of one source.
   *
   * @param attribution their answer, with people among the candidates
   * @param scores how much a text leans to each family of machines, as the logarithm of a probability, mean over the
   *     texts; 0 on average over the families
   * @param human the probability of a person
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Reading(Attribution attribution, double[] scores, double human) {
    boolean measured() {
      return !attribution.ranking().isEmpty();
    }
  }

  /** Reads texts of one source. */
  Reading read(Corpus texts) {
    Attribution attribution = attributor.attributeTogether(texts);
    double[] scores = new double[machines.size()];
    if (attribution.ranking().isEmpty()) {
      return new Reading(attribution, scores, 0);
    }
    Map<String, Candidate> byFamily = new HashMap<>();
    attribution.ranking().forEach(candidate -> byFamily.put(candidate.label(), candidate));
    // The score of a group is that of its mean text, times what a group is trusted more.
    double trust = trust(attribution);
    double mean = 0;
    for (int f = 0; f < scores.length; f++) {
      scores[f] = score(byFamily, machines.get(f)) / trust;
      mean += scores[f] / scores.length;
    }
    for (int f = 0; f < scores.length; f++) {
      scores[f] -= mean;
    }
    return new Reading(attribution, scores, human(byFamily));
  }

  /** Returns how many times as much the texts are trusted as one of them. */
  private double trust(Attribution attribution) {
    int size = attribution.documents().size();
    return size / (1 + (size - 1) * attributor.calibration().correlation());
  }

  /** Returns the probability of a person by the scores: probabilities are kept from certainty, and say less. */
  private double human(Map<String, Candidate> byFamily) {
    Candidate person = byFamily.get(Atlas.HUMAN);
    if (person == null) {
      return 0;
    }
    double machine = 0;
    for (String family : machines) {
      machine += StrictMath.exp(score(byFamily, family));
    }
    double human = humanOdds * StrictMath.exp(person.score());
    return human / (human + machine);
  }

  private static double score(Map<String, Candidate> byFamily, String family) {
    Candidate candidate = byFamily.get(family);
    Preconditions.checkState(candidate != null, "no score of \"%s\"", family);
    return candidate.score();
  }

  /** Returns the probability of every family of machines, given that it is one, in a domain that is known. */
  double[] probabilities(Reading reading) {
    double[] logs = new double[machines.size()];
    // Every text brings the shares of the training texts with it; over a group of them they would add up.
    double learnt = 1 + SHARE_IN_SCORES * (trust(reading.attribution()) - 1);
    Map<String, Double> byFamily = new HashMap<>();
    reading.attribution().ranking().forEach(candidate -> byFamily.put(candidate.label(), candidate.probability()));
    for (int f = 0; f < logs.length; f++) {
      double own = byFamily.getOrDefault(machines.get(f), 0.0);
      logs[f] = StrictMath.log(Math.max(own, Double.MIN_NORMAL)) + logPriors[f] - learnt * logShares[f];
    }
    return normalized(logs);
  }

  private static double[] centred(double[] scores, DomainOffset offset) {
    double[] centred = new double[scores.length];
    for (int f = 0; f < centred.length; f++) {
      centred[f] = scores[f] - offset.of(f);
    }
    return centred;
  }

  /** Fits how centred scores become probabilities, to texts labelled with their families. */
  Calibration calibrate(Corpus texts, int sources, Workers workers) {
    List<Document> known = texts.stream().filter(text -> machines.contains(text.label().orElse(""))).toList();
    List<Reading> readings = workers.map(known, text -> read(Corpus.of(text)));
    DomainOffset offset = DomainOffset.of(
        readings.stream().filter(Reading::measured).map(Reading::scores).toList(), sources);
    List<HeldOutScores> heldOut = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Reading reading = readings.get(i);
      if (reading.measured()) {
        heldOut.add(new HeldOutScores(known.get(i).id(), machines.indexOf(known.get(i).label().orElseThrow()),
            Math.max(1, reading.attribution().tokens()), centred(reading.scores(), offset)));
      }
    }
    return Calibration.fit(heldOut, workers);
  }

  /**
   * Returns the probability of every family of machines, given that it is one, in a domain of this offset.
   *
   * @param prior whether a family is the likelier beforehand the more profiles it has. What is taken away with the
   *     offset held that of the training texts
   */
  double[] probabilities(Reading reading, DomainOffset offset, boolean prior) {
    Calibration calibration = training.shifted();
    int size = reading.attribution().documents().size();
    double meanTokens = (double) reading.attribution().tokens() / size;
    double weight = Math.sqrt(meanTokens / (meanTokens + calibration.halfLength()));
    double scale = calibration.slope() * weight * size / (1 + (size - 1) * calibration.correlation());
    double[] logs = centred(reading.scores(), offset);
    for (int f = 0; f < logs.length; f++) {
      logs[f] = scale * logs[f] + (prior ? offset.share() * logPriors[f] : 0);
    }
    double[] probabilities = normalized(logs);
    double even = 1.0 / (calibration.texts() + 2.0); // certainty is never reached, as in Calibration
    for (int f = 0; f < logs.length; f++) {
      probabilities[f] = (1 - even) * probabilities[f] + even / logs.length;
    }
    return probabilities;
  }

  private static double[] normalized(double[] logs) {
    double most = Arrays.stream(logs).max().orElse(0);
    double[] probabilities = new double[logs.length];
    double sum = 0;
    for (int f = 0; f < logs.length; f++) {
      probabilities[f] = StrictMath.exp(logs[f] - most);
      sum += probabilities[f];
    }
    for (int f = 0; f < logs.length; f++) {
      probabilities[f] /= sum;
    }
    return probabilities;
  }
}
