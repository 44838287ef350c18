package io.github.stylome.keyness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The texts of one target, and what its reference must leave out.
 *
 * @param label of the target
 * @param own its texts, ordered by block
 * @param excluded texts of the reference with the same label, ordered by block
 * @param excludedHuman texts by people with the same label, ordered by block
 */
record LabelTexts(String label, List<ReadText> own, List<ReadText> excluded, List<ReadText> excludedHuman) {
  private static final int LEAST_BLOCKS = 3;
  private static final double BLOCKS_OF_ROOT = 2;

  /** Pieces of a work share its subject: what few of them have is not had by the next work. */
  private static final double PIECES_OF_ROOT = 4;

  /**
   * Finds the texts of a label.
   *
   * @throws IllegalArgumentException if there is none, or none to compare them with
   */
  static LabelTexts of(
      String label, TextCollection targets, TextCollection reference, TextCollection people) {
    List<ReadText> own = targets.labelled(label);
    if (own.isEmpty()) {
      throw new IllegalArgumentException("there is no text of \"" + label + "\"; there are " + targets.labels());
    } else if (reference == targets && reference.labels().size() == 1) {
      throw new IllegalArgumentException(
          "there is nothing to compare \"" + label + "\" with: there is no other label and no reference");
    }
    return new LabelTexts(
        label, BlockCounts.sorted(own), others(reference, label), others(people, label));
  }

  /** Texts of one label are never left out all together: two versions of a model may go by one name. */
  private static List<ReadText> others(TextCollection texts, String label) {
    return texts.labels().size() > 1 ? BlockCounts.sorted(texts.labelled(label)) : List.of();
  }

  /** Returns how many blocks the texts are. */
  int blocks() {
    Set<Integer> blocks = new HashSet<>();
    own.forEach(text -> blocks.add(text.block()));
    return blocks.size();
  }

  /** Returns how many texts there are, each with all its pieces. */
  int works() {
    Set<Integer> works = new HashSet<>();
    own.forEach(text -> works.add(text.work()));
    return works.size();
  }

  /**
   * Returns in how many of the works a term must stand to be called a habit. It grows with their root, as what is left
   * to chance does: a term of so few is listed in one half of them and not in the other.
   */
  int leastWorks() {
    return least(works(), BLOCKS_OF_ROOT);
  }

  /**
   * Returns in how many blocks a term must stand to be called a habit: as in how many works, and in twice as many if
   * the blocks are pieces of several works, two or more a work, but then not in more than half of few.
   */
  int leastBlocks() {
    int blocks = blocks();
    int least = least(blocks, BLOCKS_OF_ROOT);
    return areWorksCutUp() ? Math.max(least, Math.min(least(blocks, PIECES_OF_ROOT), blocks / 2)) : least;
  }

  private boolean areWorksCutUp() {
    return works() > 1 && own.size() >= 2 * works();
  }

  private static int least(int of, double root) {
    return Math.min(of, Math.max(LEAST_BLOCKS, (int) Math.ceil(root * Math.sqrt(of))));
  }

  /** Returns the terms that stand in enough blocks. */
  List<int[]> candidates() {
    return Candidates.of(own, leastBlocks());
  }
}
