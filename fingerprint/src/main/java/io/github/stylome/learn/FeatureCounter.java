package io.github.stylome.learn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the features of a text, in the order in which they first occur, and keeps where they do. Not safe for concurrent
 * use; used again from text to text, it allocates nothing.
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
  private final TermBlock few = new TermBlock();
  private @Nullable CharMemo memo; // of the one stream of chars that has one
  private @Nullable CharTerms memoOf;

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
  public void add(TermBlock block) {
    vocabulary.find(block.terms, block.size, found);
    count(block.size, block.starts, block.ends);
  }

  /** Counts what was found. Every place is written and some are kept: no branch here could be foreseen. */
  private void count(int all, int[] allStarts, int[] allEnds) {
    total += all;
    makeRoom(all);
    int kept = size;
    for (int i = 0; i < all; i++) {
      int feature = found[i];
      if (feature >= 0) {
        int before = counts[feature]++;
        features[kept] = feature;
        starts[kept] = allStarts[i];
        ends[kept] = allEnds[i];
        kept += (before - 1) >>> 31;
      }
    }
    size = kept;
  }

  /** Counts what was found of n-grams that end with some chars, all of which have n-grams of all lengths. */
  private void countChars(CharTerms chars, int from, int to) {
    int shortest = chars.shortest();
    int lengths = chars.longest() - shortest + 1;
    total += (long) lengths * (to - from);
    makeRoom(lengths * (to - from));
    int kept = size;
    int place = 0;
    for (int end = from + 1; end <= to; end++) {
      for (int start = end - shortest; start >= end - chars.longest(); start--) {
        int feature = found[place++];
        if (feature >= 0) {
          int before = counts[feature]++;
          features[kept] = feature;
          starts[kept] = start;
          ends[kept] = end;
          kept += (before - 1) >>> 31;
        }
      }
    }
    size = kept;
  }

  private void makeRoom(int more) {
    if (features.length - size < more) {
      features = Arrays.copyOf(features, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
  }

  @Override
  public void addChars(CharTerms chars) {
    if (memo == null) {
      memo = new CharMemo(vocabulary, chars.shortest(), chars.longest());
      memoOf = chars;
    }
    if (memoOf != chars) {
      chars.forEachBlock(this);
      return;
    }
    int whole = Math.min(chars.length(), chars.longest() - 1); // from here on there are n-grams of all lengths
    chars.fill(few, 0, whole);
    add(few);
    for (int from = whole; from < chars.length(); from += TermBlock.UNITS) {
      int to = Math.min(chars.length(), from + TermBlock.UNITS);
      if (memo.canFind(chars.chars(), from, to)) {
        memo.find(chars, from, to, found);
        countChars(chars, from, to);
      } else {
        chars.fill(few, from, to);
        add(few);
      }
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
