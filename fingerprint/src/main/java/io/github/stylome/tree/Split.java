package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * A bipartition of labels: what an edge of a tree says, without the tree. Buneman, "The recovery of trees from measures
 * of dissimilarity", 1971.
 *
 * <p>Immutable and safe to share between threads. Two splits are equal if they part the same labels in the same way,
 * whichever side is named. They are ordered by the size of their smaller side, then by the labels of the side without
 * the first label.
 */
public final class Split implements Comparable<Split> {
  private final ImmutableList<String> labels;
  private final BitSet side; // the one without the first label

  private Split(ImmutableList<String> labels, BitSet side) {
    this.labels = labels;
    this.side = side;
  }

  /** Returns the split of these places from the others. The labels are in the order of chars. */
  static Split of(ImmutableList<String> labels, BitSet places) {
    BitSet side = (BitSet) places.clone();
    if (side.get(0)) {
      side.flip(0, labels.size());
    }
    return new Split(labels, side);
  }

  /**
   * Returns the split of some labels from the others.
   *
   * @param all distinct
   * @param some of them, at least one and not all
   * @throws IllegalArgumentException if one is unknown, there is none, or they are all
   */
  public static Split of(Collection<String> all, Collection<String> some) {
    ImmutableList<String> sorted = all.stream().sorted().distinct().collect(ImmutableList.toImmutableList());
    BitSet places = new BitSet(sorted.size());
    for (String label : some) {
      int place = sorted.indexOf(label);
      Preconditions.checkArgument(place >= 0, "there is no label \"%s\"", label);
      places.set(place);
    }
    Preconditions.checkArgument(!places.isEmpty() && places.cardinality() < sorted.size(),
        "%s of %s labels on one side", places.cardinality(), sorted.size());
    return of(sorted, places);
  }

  /** Returns all labels, in the order of their chars. */
  public List<String> labels() {
    return labels;
  }

  /** Returns how many labels the smaller side has, at least 1. */
  public int smallerSize() {
    return Math.min(side.cardinality(), labels.size() - side.cardinality());
  }

  /** Returns the labels of the smaller side, in their order; of two as large, of the one without the first label. */
  public List<String> smallerSide() {
    return named(side.cardinality() * 2 <= labels.size());
  }

  private List<String> named(boolean inSide) {
    List<String> named = new ArrayList<>();
    for (int place = 0; place < labels.size(); place++) {
      if (side.get(place) == inSide) {
        named.add(labels.get(place));
      }
    }
    return named;
  }

  /** Returns whether one side is a single label: such a split is in every tree. */
  public boolean isTrivial() {
    return smallerSize() <= 1;
  }

  /**
   * Returns whether one tree can have both splits.
   *
   * @throws IllegalArgumentException if the other parts other labels
   */
  public boolean isCompatibleWith(Split other) {
    requireSameLabels(other);
    // Both sides lack the first label, so the other two sides always have one in common.
    BitSet both = (BitSet) side.clone();
    both.and(other.side);
    int common = both.cardinality();
    return common == 0 || common == side.cardinality() || common == other.side.cardinality();
  }

  private void requireSameLabels(Split other) {
    Preconditions.checkArgument(labels.equals(other.labels), "splits of other labels: %s and %s", labels, other.labels);
  }

  /** Returns the places of the side without the first label. Not to be changed. */
  BitSet side() {
    return side;
  }

  @Override
  public int compareTo(Split other) {
    int bySize = Integer.compare(smallerSize(), other.smallerSize());
    if (bySize != 0 || equals(other)) {
      return bySize;
    } else if (!labels.equals(other.labels)) {
      return labels.toString().compareTo(other.labels.toString());
    }
    BitSet difference = (BitSet) side.clone();
    difference.xor(other.side);
    return side.get(difference.nextSetBit(0)) ? -1 : 1;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Split other && side.equals(other.side) && labels.equals(other.labels);
  }

  @Override
  public int hashCode() {
    return side.hashCode();
  }

  /** Returns the labels of the smaller side. */
  @Override
  public String toString() {
    return "Split" + smallerSide();
  }
}
