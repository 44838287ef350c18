package io.github.stylome.verdict;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Held-out texts of one label taken together.
 *
 * @param label the label, as an index of the scores
 * @param size the number of texts
 * @param weight the sum of their weights
 * @param scores their mean scores by weight
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeldOutGroup(int label, int size, double weight, double[] scores) {
  /** The sizes of groups that show how much more many texts tell than one. */
  static final ImmutableList<Integer> SIZES = ImmutableList.of(2, 5, 10, 20);

  /** The same with single texts. */
  static final ImmutableList<Integer> SIZES_AND_ONE = ImmutableList.<Integer>builder().add(1).addAll(SIZES).build();

  /** Fewer groups show nothing. */
  static final int MIN_GROUPS = 20;

  /** Orders texts by a hash of their ids, so that neither their order nor their names' matters. */
  static List<HeldOutScores> shuffled(List<HeldOutScores> heldOut) {
    List<HeldOutScores> texts = new ArrayList<>(heldOut);
    texts.sort(Comparator
        .<HeldOutScores>comparingLong(t -> Hashing.sha256().hashString(t.id(), StandardCharsets.UTF_8).asLong())
        .thenComparing(HeldOutScores::id));
    return texts;
  }

  /** Joins texts of one label, size by size in their order; what is left over is left out. */
  static List<HeldOutGroup> drawn(List<HeldOutScores> texts, int size, Calibration calibration) {
    Map<Integer, List<HeldOutScores>> byLabel = new TreeMap<>();
    for (HeldOutScores text : texts) {
      byLabel.computeIfAbsent(text.label(), label -> new ArrayList<>()).add(text);
    }
    List<HeldOutGroup> groups = new ArrayList<>();
    for (List<HeldOutScores> all : byLabel.values()) {
      for (int from = 0; from + size <= all.size(); from += size) {
        groups.add(of(all.subList(from, from + size), calibration));
      }
    }
    return groups;
  }

  private static HeldOutGroup of(List<HeldOutScores> texts, Calibration calibration) {
    double sum = 0;
    double[] scores = new double[texts.get(0).scores().length];
    for (HeldOutScores text : texts) {
      double weight = calibration.weight(text.tokens());
      sum += weight;
      for (int i = 0; i < scores.length; i++) {
        scores[i] += weight * text.scores()[i];
      }
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return new HeldOutGroup(texts.get(0).label(), texts.size(), sum, scores);
  }

  /** Returns the probabilities of all labels. */
  double[] probabilities(Calibration calibration) {
    return calibration.probabilities(scores, weight, size);
  }
}
