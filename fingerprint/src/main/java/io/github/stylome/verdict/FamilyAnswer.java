package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer to what family, model and version a text is by, as deep as its probabilities allow.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FamilyAnswer {
  /** Most probable first; equally probable ones by their names from the root. */
  private static final Comparator<FamilyCandidate> MOST_PROBABLE_FIRST = Comparator
      .comparingDouble(FamilyCandidate::probability)
      .reversed()
      .thenComparing(FamilyCandidate::path, Comparators.lexicographical(Comparator.<String>naturalOrder()));

  private final ImmutableList<List<FamilyCandidate>> rankings; // by depth
  private final ImmutableList<FamilyCandidate> path;
  private final double level;

  private FamilyAnswer(List<List<FamilyCandidate>> rankings, List<FamilyCandidate> path, double level) {
    this.rankings = ImmutableList.copyOf(rankings);
    this.path = ImmutableList.copyOf(path);
    this.level = level;
  }

  static FamilyAnswer of(LabelTree tree, List<Candidate> ranking, double level) {
    Preconditions.checkArgument(level > 0 && level <= 1, "the level of families must be in (0, 1], not %s", level);
    List<Map<List<String>, Double>> sums = new ArrayList<>(); // by depth
    for (Candidate candidate : ranking) {
      List<String> names = tree.path(candidate.label());
      for (int depth = 1; depth <= names.size(); depth++) {
        if (sums.size() < depth) {
          sums.add(new LinkedHashMap<>());
        }
        sums.get(depth - 1).merge(names.subList(0, depth), candidate.probability(), Double::sum);
      }
    }
    List<List<FamilyCandidate>> rankings = new ArrayList<>();
    for (Map<List<String>, Double> nodes : sums) {
      rankings.add(nodes.entrySet().stream()
          .map(node -> new FamilyCandidate(node.getKey(), Math.min(1, node.getValue()))) // rounding may exceed 1
          .sorted(MOST_PROBABLE_FIRST)
          .collect(ImmutableList.toImmutableList()));
    }
    return new FamilyAnswer(rankings, path(rankings, level), level);
  }

  private static List<FamilyCandidate> path(List<List<FamilyCandidate>> rankings, double level) {
    for (int depth = rankings.size(); depth > 0; depth--) {
      FamilyCandidate deepest = rankings.get(depth - 1).get(0);
      if (deepest.probability() >= level) {
        List<FamilyCandidate> path = new ArrayList<>();
        for (int d = 1; d <= depth; d++) {
          List<String> names = deepest.path().subList(0, d);
          rankings.get(d - 1).stream().filter(node -> node.path().equals(names)).forEach(path::add);
        }
        return ImmutableList.copyOf(path);
      }
    }
    return ImmutableList.of();
  }

  /**
   * Returns the nodes from the root to the answer, each at most as probable as the one before it. Empty if no node is
   * as probable as was asked for, or nothing was measured.
   */
  public List<FamilyCandidate> path() {
    return path;
  }

  /** Returns the deepest node that is as probable as was asked for. */
  public Optional<FamilyCandidate> best() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
  }

  /** Returns the greatest depth of a node; 0 if nothing was measured. */
  public int depth() {
    return rankings.size();
  }

  /**
   * Returns the nodes at a depth, most probable first; equally probable ones by their names. Their probabilities sum to
   * 1 if every label lies at least as deep, and to less if not.
   *
   * @param depth 1 for the roots; empty if no node lies so deep
   * @throws IllegalArgumentException if it is less than 1
   */
  public List<FamilyCandidate> ranking(int depth) {
    Preconditions.checkArgument(depth >= 1, "the roots have depth 1, and there is none at %s", depth);
    return depth > rankings.size() ? ImmutableList.of() : rankings.get(depth - 1);
  }

  /** Returns the answer in words, as in "surely OpenAI (0.98), probably GPT-4.1 (0.71)", or why there is none. */
  public String reason() {
    if (rankings.isEmpty()) {
      return "nothing could be measured";
    } else if (path.isEmpty()) {
      FamilyCandidate first = rankings.get(0).get(0);
      return "no family has a probability of " + level + ": " + inWords(first);
    }
    return path.stream().map(FamilyAnswer::inWords).collect(Collectors.joining(", "));
  }

  private static String inWords(FamilyCandidate node) {
    // Cut off, not rounded: 0.949 is not 0.95, for which there is another word.
    BigDecimal shown = BigDecimal.valueOf(node.probability()).setScale(2, RoundingMode.DOWN);
    return Certainty.of(node.probability()).word() + " " + node.name() + " (" + shown + ")";
  }

  @Override
  public String toString() {
    return "FamilyAnswer[" + reason() + "]";
  }
}
