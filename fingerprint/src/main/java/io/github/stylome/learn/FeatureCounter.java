package io.github.stylome.learn;

import java.util.Arrays;

/**
 * Counts the features of a text, in the order in which they first occur, and keeps where they do. Not safe for
 * concurrent use; used again from text to text, it allocates nothing.
 */
final class FeatureCounter implements TermSink {
  private static final int BLOCK = TermBlock.UNITS * TermStream.MOST;

  private final HashedVocabulary vocabulary;
  private final int[] counts; // by feature; 0 between texts
  private int[] features = new int[4 * BLOCK];
  private int[] starts = new int[4 * BLOCK];
  private int[] ends = new int[4 * BLOCK];
  private int[] countOf = new int[4 * BLOCK]; // by place, once the text is read
  private int size;
  private long total;
  private boolean open; // whether there are counts to take out
  // Of the block at hand.
  private final int[] found = new int[BLOCK];

  FeatureCounter(HashedVocabulary vocabulary) {
    this.vocabulary = vocabulary;
    counts = new int[vocabulary.size()];
  }

  /** Reads a text in place of the one before; returns how many units its first stream has. */
  long read(TermReader reader, String text) {
    begin();
    long units = reader.read(text, this);
    end();
    return units;
  }

  /** Goes before the first n-gram of a text. */
  void begin() {
    if (open) { // whoever read the text before failed
      end();
    }
    open = true;
    size = 0;
    total = 0;
  }

  /** Takes the counts out, once all n-grams are counted. */
  void end() {
    if (countOf.length < size) {
      countOf = new int[features.length];
    }
    for (int i = 0; i < size; i++) {
      int feature = features[i];
      countOf[i] = counts[feature];
      counts[feature] = 0;
    }
    open = false;
  }

  @Override
  public boolean needsPlaces() {
    return true;
  }

  @Override
  public void add(TermBlock block) {
    total += block.size;
    makeRoom(block.size);
    vocabulary.find(block.terms, block.size, found);
    size = count(block, counts, features, size);
  }

  /** Counts what was found. What is new is kept without a branch, since nothing foretells it. */
  private int count(TermBlock block, int[] countsOf, int[] order, int before) {
    int behind = before;
    for (int i = 0; i < block.size; i++) {
      int feature = found[i];
      if (feature >= 0) {
        order[behind] = feature;
        starts[behind] = block.starts[i];
        ends[behind] = block.ends[i];
        behind += (countsOf[feature]++ - 1) >>> 31;
      }
    }
    return behind;
  }

  private void makeRoom(int more) {
    if (features.length - size < more) {
      features = Arrays.copyOf(features, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
  }

  /** Returns the number of distinct features. */
  int size() {
    return size;
  }

  /** Returns the number of n-grams, features or not. */
  long total() {
    return total;
  }

  /** Returns a feature, counted in the order in which they first occur. */
  int feature(int place) {
    return features[place];
  }

  /** Returns how often the feature at a place stands in the text. */
  int count(int place) {
    return countOf[place];
  }

  /** Returns where the feature at a place first begins. */
  int start(int place) {
    return starts[place];
  }

  /** Returns where the feature at a place first ends. */
  int end(int place) {
    return ends[place];
  }

  /** Copies out the features, in the order in which they first occur. */
  int[] features() {
    return Arrays.copyOf(features, size);
  }

  /** Copies out how often each feature stands in the text. */
  int[] counts() {
    return Arrays.copyOf(countOf, size);
  }

  /** Copies out where each feature first begins. */
  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  /** Copies out where each feature first ends. */
  int[] ends() {
    return Arrays.copyOf(ends, size);
  }
}
