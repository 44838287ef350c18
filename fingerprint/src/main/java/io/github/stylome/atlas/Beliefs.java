package io.github.stylome.atlas;

import com.google.common.collect.ImmutableList;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.LabelTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is held of texts: the probability of every profile, model and family, and of a person by each of those who were
 * asked.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param profiles every profile, most probable first
 * @param families every family, most probable first
 * @param models every model, most probable first
 * @param tree which family a model is of
 * @param human the probability of a person, as it is in the other fields: that of the learnt channels, if there are
 *     any; where a person is named, the probabilities pooled
 * @param leastHuman the probability of a person by who thinks it least likely
 * @param mostHuman the same by who thinks it likeliest
 */
record Beliefs(
    List<Candidate> profiles,
    List<Candidate> families,
    List<Candidate> models,
    LabelTree tree,
    double human,
    double leastHuman,
    double mostHuman) {
  static final Beliefs NONE = new Beliefs(
      ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), LabelTree.of(Map.of()), 0, 0, 0);

  static final Comparator<Candidate> MOST_PROBABLE_FIRST =
      Comparator.comparingDouble(Candidate::probability).reversed().thenComparing(Candidate::label);

  /**
   * Pools two probabilities by the mean of their log odds: who is surer has more to say. Genest and Zidek, "Combining
   * probability distributions", Statistical Science 1(1), 1986.
   */
  private static double pooled(double one, double other) {
    double odds = Math.sqrt(one / Math.max(1 - one, Double.MIN_NORMAL))
        * Math.sqrt(other / Math.max(1 - other, Double.MIN_NORMAL));
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }

  /** Returns whether it is a person's: some are sure of that, and none of the contrary. */
  boolean byPerson(double doubt) {
    return isPersons(leastHuman, mostHuman, doubt);
  }

  private static boolean isPersons(double least, double most, double doubt) {
    return most >= 1 - doubt && least >= doubt && most > 0;
  }

  /** Returns whether it is a machine's: all are sure of that. */
  boolean byMachine(double doubt) {
    return mostHuman <= doubt;
  }

  String humanInWords() {
    return leastHuman == mostHuman
        ? String.format(Locale.ROOT, "%.2f", mostHuman)
        : String.format(Locale.ROOT, "%.2f to %.2f", leastHuman, mostHuman);
  }

  /**
   * Returns the beliefs with the families as learnt channels see them. Profiles go on to say how a family's probability
   * is shared among its models.
   *
   * @param machines the families of machines that were learnt
   * @param amongMachines the probability of each, given that it is a machine
   * @param humanDoubt what is allowed where a person is named
   * @param byMachines whether people are out of the question
   */
  Beliefs withFamilies(
      List<String> machines,
      FamilyJudge.Reading reading,
      double[] amongMachines,
      double humanDoubt,
      boolean byMachines) {
    double least = byMachines ? 0 : Math.min(leastHuman, reading.human());
    double most = byMachines ? 0 : Math.max(mostHuman, reading.human());
    double human = byMachines ? 0 : reading.human();
    if (isPersons(least, most, humanDoubt)) {
      human = pooled(least, most); // at least one half
    }
    Map<String, Double> probabilities = new HashMap<>();
    for (int f = 0; f < amongMachines.length; f++) {
      probabilities.put(machines.get(f), (1 - human) * amongMachines[f]);
    }
    probabilities.put(Atlas.HUMAN, human);
    List<Candidate> learnt = new ArrayList<>();
    Map<String, Double> factors = new HashMap<>();
    for (Candidate family : families) {
      double probability = Math.min(1, probabilities.getOrDefault(family.label(), 0.0));
      learnt.add(new Candidate(
          family.label(), StrictMath.log(Math.max(probability, Double.MIN_NORMAL)), probability));
      factors.put(family.label(), family.probability() > 0 ? probability / family.probability() : 0);
    }
    learnt.sort(MOST_PROBABLE_FIRST);
    List<Candidate> shared = new ArrayList<>();
    for (Candidate model : models) {
      double factor = factors.getOrDefault(tree.path(model.label()).get(0), 0.0);
      shared.add(new Candidate(model.label(), model.score(), Math.min(1, model.probability() * factor)));
    }
    shared.sort(MOST_PROBABLE_FIRST);
    return new Beliefs(profiles, ImmutableList.copyOf(learnt), ImmutableList.copyOf(shared), tree, human, least,
        most);
  }
}
