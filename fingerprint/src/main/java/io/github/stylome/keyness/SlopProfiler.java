package io.github.stylome.keyness;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes slop profiles: reads texts of targets, of a reference, and by people, and lists for every label of the targets
 * what it says more often than the reference.
 *
 * <p>Without a reference, every label is compared with all others of the targets; a single label with the text by
 * people, if there is any. With a reference, texts of it that have the label of the target are left out of the
 * comparison, if the reference has other labels too. The same holds for text by people.
 *
 * <p>Terms are the words of {@code Tokenizers.words()} whatever their case, and runs of them within a sentence as they
 * stand, up to {@value Candidates#LONGEST_TERM} words; no term goes over a number. A text keeps 4 bytes a word.
 *
 * <p>Not safe for concurrent use.
 */
public final class SlopProfiler {
  /** The most terms that are listed if nothing else is said. */
  public static final int TOP = 100;

  private final Lexicon lexicon = new Lexicon();
  private final TextCollection.Blocks blocks = new TextCollection.Blocks();
  private final TextCollection targets = new TextCollection(lexicon, blocks);
  private final TextCollection references = new TextCollection(lexicon, blocks);
  private final TextCollection people = new TextCollection(lexicon, blocks);

  /** Makes a profiler that has read nothing. */
  public SlopProfiler() {}

  /**
   * Reads a text of a target. All texts without label are one target, whose label is empty. Returns whether there is a
   * word in it; a text without is left out.
   */
  public boolean addTarget(Document text) {
    return targets.add(text);
  }

  /** Reads a text of the reference. Returns whether there is a word in it; a text without is left out. */
  public boolean addReference(Document text) {
    return references.add(text);
  }

  /** Reads a text by people. Returns whether there is a word in it; a text without is left out. */
  public boolean addHuman(Document text) {
    return people.add(text);
  }

  /** Returns the labels of the targets read so far, in the order of their names. */
  public List<String> labels() {
    return targets.labels();
  }

  /**
   * Returns the profiles of labels, in their order. O(words) time for each length of terms, and for each label O(terms
   * of all blocks of the reference).
   *
   * @param labels of the targets
   * @param top how many entries at most, and how many names
   * @throws IllegalArgumentException if a label is not among the targets, if there is no text to compare one with, or
   *     if {@code top} is less than 1
   */
  public List<SlopProfile> profiles(List<String> labels, int top, Workers workers) {
    if (top < 1) {
      throw new IllegalArgumentException("at least one entry must be listed, not " + top);
    }
    int[] renumbered = blocks.sort(); // sums of doubles depend on their order, which is not to be that of the texts
    List.of(targets, references, people).forEach(texts -> texts.renumber(renumbered));
    TextCollection reference = reference();
    List<LabelTexts> read = new ArrayList<>();
    for (String label : labels) {
      read.add(LabelTexts.of(label, targets, reference, people));
    }
    TermTrie trie = new TermTrie();
    List<int[]> terms = new ArrayList<>();
    for (List<int[]> found : workers.map(read, LabelTexts::candidates)) {
      terms.add(found.stream().mapToInt(trie::add).toArray());
    }
    BlockCounts all = BlockCounts.of(BlockCounts.sorted(reference.texts()), trie, workers);
    BlockCounts human = BlockCounts.of(BlockCounts.sorted(people.texts()), trie, workers);
    ProfileMaker maker = new ProfileMaker(lexicon, trie, reference, all, people, human, top);
    List<Integer> places = IntStream.range(0, read.size()).boxed().toList();
    return workers.map(places, i -> maker.make(read.get(i), terms.get(i)));
  }

  private TextCollection reference() {
    if (!references.texts().isEmpty()) {
      return references;
    }
    return targets.labels().size() == 1 && !people.texts().isEmpty() ? people : targets;
  }
}
