package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels in a hierarchy of any depth: each has a path from a root, as in {@code OpenAI / GPT-4.1 / 2025-04-14}. Labels
 * with one path are one node; a label without path is a root of its own, under its own name.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class LabelTree {
  /** The most names that a path has. */
  public static final int MAX_DEPTH = 32;

  private final ImmutableMap<String, List<String>> paths;

  private LabelTree(Map<String, List<String>> paths) {
    this.paths = ImmutableMap.copyOf(paths);
  }

  /**
   * Returns the tree of these paths, by label.
   *
   * @throws IllegalArgumentException if a path or one of its names is empty, or it has more than {@value #MAX_DEPTH}
   */
  public static LabelTree of(Map<String, List<String>> paths) {
    ImmutableMap.Builder<String, List<String>> checked = ImmutableMap.builder();
    paths.forEach((label, path) -> checked.put(label, checked(label, path)));
    return new LabelTree(checked.buildOrThrow());
  }

  /**
   * Returns the tree of labels that carry their path, as {@code OpenAI/gpt-4o} does with a slash between.
   *
   * @param separator what stands between the names; not empty
   * @throws IllegalArgumentException if the separator is empty, a name is (as in {@code a//b}), or a label has more than
   *     {@value #MAX_DEPTH}
   */
  public static LabelTree bySeparator(Collection<String> labels, String separator) {
    Preconditions.checkArgument(!separator.isEmpty(), "the separator of families is empty");
    Map<String, List<String>> paths = new LinkedHashMap<>();
    for (String label : labels) {
      paths.put(label, checked(label, split(label, separator)));
    }
    return new LabelTree(paths);
  }

  /**
   * Reads a table with a line for every label: {@code label}, {@code family}, {@code model} and {@code version} between
   * tabs. What is not known is left out or left empty at the end of the line. Empty lines and those that begin with
   * {@code #} say nothing. Names are taken as they stand, with their spaces.
   *
   * @param lines without their line ends
   * @throws IllegalArgumentException if a line has more than four columns, an empty name before another, or a label that
   *     was there before; the message names line and value
   */
  public static LabelTree parse(Iterable<String> lines) {
    return new LabelTree(LabelTable.parse(lines));
  }

  /**
   * Returns the names from the root to the node of a label, at least one; of a label that is not in the tree, the label
   * itself.
   */
  public List<String> path(String label) {
    List<String> path = paths.get(label);
    return path == null ? ImmutableList.of(label) : path;
  }

  /**
   * Returns the deepest node that is as probable as is asked for, and those above it. The probability of a node is the
   * sum of those of its labels. Of several at one depth it is the most probable, and of equally probable ones the first
   * by its names. O(labels · depth²) time.
   *
   * @param ranking every candidate of an attribution
   * @param level the least probability, in (0, 1]. From 0.5, no two nodes beside each other reach more than it
   * @throws IllegalArgumentException if the level is out of range
   */
  public FamilyAnswer judge(List<Candidate> ranking, double level) {
    return FamilyAnswer.of(this, ranking, level);
  }

  /** Cuts a label at the separators, at most into one name more than a path may have. */
  private static List<String> split(String label, String separator) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    int from = 0;
    int cuts = 0;
    for (int at = label.indexOf(separator); at >= 0 && cuts < MAX_DEPTH; at = label.indexOf(separator, from)) {
      names.add(label.substring(from, at));
      from = at + separator.length();
      cuts++;
    }
    return names.add(label.substring(from)).build();
  }

  private static List<String> checked(String label, List<String> path) {
    Preconditions.checkArgument(!path.isEmpty(), "the label \"%s\" has an empty path", label);
    Preconditions.checkArgument(
        path.size() <= MAX_DEPTH, "the path of the label \"%s\" has more than %s names", label, MAX_DEPTH);
    for (String name : path) {
      Preconditions.checkArgument(!name.isBlank(), "the path of the label \"%s\" has an empty name", label);
    }
    return ImmutableList.copyOf(path);
  }

  @Override
  public String toString() {
    return "LabelTree[" + paths.size() + " labels]";
  }
}
