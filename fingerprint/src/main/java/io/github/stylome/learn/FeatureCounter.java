package io.github.stylome.learn;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  private final int[] found = new int[BLOCK]; // the feature that each n-gram is, or the number of features
  private final int[] news = new int[BLOCK + 1]; // n-grams that are features and have not occurred before
  private final @Nullable CharFeatures[] ofChars; // by stream, where n-grams need not be hashed

  /**
   * Makes a counter.
   *
   * @param streams those of the reader that hands over n-grams, in its order
   */
  FeatureCounter(HashedVocabulary vocabulary, List<TermStream> streams) {
    this.vocabulary = vocabulary;
    counts = new int[vocabulary.size() + 1];
    ofChars = new CharFeatures[streams.size()];
    for (int i = 0; i < ofChars.length; i++) {
      ofChars[i] = CharFeatures.canFind(streams.get(i), vocabulary)
          ? new CharFeatures(streams.get(i), vocabulary)
          : null;
    }
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
  public void add(TermBlock block) {
    vocabulary.find(block.terms, block.size, found);
    count(block);
  }

  @Override
  public boolean addUnhashed(TermBlock block, int stream, char[] chars, int from, int to) {
    CharFeatures features = ofChars[stream];
    if (features != null) {
      features.find(chars, from, to, found);
      count(block);
    }
    return features != null;
  }

  private void count(TermBlock block) {
    total += block.size;
    makeRoom(block.size + 1);
    int fresh = count(block.size, counts, features, size);
    if (fresh > 0) {
      block.layOut();
      for (int i = 0; i < fresh; i++) {
        starts[size + i] = block.start(news[i]);
        ends[size + i] = block.end(news[i]);
      }
      size += fresh;
    }
  }

  /**
   * Counts what was found; returns how many features are new. What is new is kept without a branch, and what is no
   * feature is counted like one that is not new, since nothing foretells either.
   */
  private int count(int terms, int[] countsOf, int[] order, int before) {
    countsOf[countsOf.length - 1] = 1;
    int fresh = 0;
    for (int i = 0; i < terms; i++) {
      int feature = found[i];
      order[before + fresh] = feature;
      news[fresh] = i;
      fresh += (countsOf[feature]++ - 1) >>> 31;
    }
    return fresh;
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

  /** Copies out what was counted. */
  FeatureCounts counts(long units) {
    return new FeatureCounts(Arrays.copyOf(features, size), Arrays.copyOf(countOf, size), Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size), total, units);
  }
}
