package io.github.stylome.learn;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns texts into sparse rows for a classifier of one's own, without a vocabulary: every n-gram of several streams
 * counts in the column that the upper bits of its hash name. Nothing is learnt, no string is made, and rows of any
 * texts, made anywhere, fit together. N-grams that share a column by chance add up. Weinberger, Dasgupta, Langford,
 * Smola and Attenberg, "Feature Hashing for Large Scale Multitask Learning", ICML 2009, but for their signs.
 *
 * <p>Texts are read as they are: normalise them before, if case or the like should not count. The columns of an n-gram
 * never change; they are those by which fitted attributors know it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FeatureHasher {
  /** The most bits of a column: a text that has nearly all of them takes some gigabyte and a half while it is read. */
  public static final int MOST_BITS = 26;

  /** Short texts are read in runs of so many chars, about: few enough for threads to end together. */
  private static final int RUN_CHARS = 1 << 16;

  private final ImmutableList<TermStream> streams;
  private final int bits;
  private final Idle<Reader> readers = new Idle<>(Reader::new);

  private FeatureHasher(List<TermStream> streams, int bits) {
    this.streams = ImmutableList.copyOf(streams);
    this.bits = bits;
  }

  /**
   * Returns a hasher of these n-grams.
   *
   * @param streams at least one
   * @param bits rows have 2 to the power of this many columns; in [1, {@value #MOST_BITS}]
   * @throws IllegalArgumentException if there is no stream, or bits are out of range
   */
  public static FeatureHasher of(List<TermStream> streams, int bits) {
    Preconditions.checkArgument(!streams.isEmpty(), "there is no stream of n-grams");
    Preconditions.checkArgument(bits >= 1 && bits <= MOST_BITS, "columns of %s bits; from 1 to %s", bits, MOST_BITS);
    return new FeatureHasher(streams, bits);
  }

  /** Buffers of one thread. */
  private final class Reader {
    private final TermReader terms = new TermReader(streams);
    private final ColumnCounter counter = new ColumnCounter(bits);
  }

  /** Returns the number of columns. */
  public int columns() {
    return 1 << bits;
  }

  /** Returns the n-grams that are counted. */
  public List<TermStream> streams() {
    return streams;
  }

  /**
   * Returns the row of a text; without columns if it has no n-gram. O(length × lengths of n-grams) time; memory for the
   * distinct columns of the text, of which up to some megabytes are kept for the next one.
   */
  public HashedRow row(String text) {
    requireNonNull(text, "text");
    Reader reader = readers.take();
    HashedRow row = reader.counter.read(reader.terms, text);
    readers.giveBack(reader); // not where it failed: it may be in the middle of a text
    return row;
  }

  /**
   * Returns the rows of texts, in their order. Long texts are begun first, so that no thread is left with one at the
   * end; one text is read by one thread.
   */
  public List<HashedRow> rows(List<String> texts, Workers workers) {
    HashedRow[] rows = new HashedRow[texts.size()];
    workers.map(runs(texts), run -> {
      for (int text : run) {
        rows[text] = row(texts.get(text));
      }
      return run;
    });
    return List.of(rows);
  }

  /**
   * Returns the places of all texts, the longest texts first: those of long ones alone, those of short ones in runs.
   */
  private static List<int[]> runs(List<String> texts) {
    int[] byLength = IntStream.range(0, texts.size())
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(text -> texts.get(text).length()).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
    List<int[]> runs = new ArrayList<>();
    for (int from = 0, to; from < byLength.length; from = to) {
      long chars = 0;
      for (to = from; to < byLength.length && chars < RUN_CHARS; to++) {
        chars += texts.get(byLength[to]).length() + 1L;
      }
      runs.add(Arrays.copyOfRange(byLength, from, to));
    }
    return runs;
  }

  /** Returns whether the other makes the same rows. */
  @Override
  public boolean equals(Object o) {
    return o instanceof FeatureHasher other && bits == other.bits && streams.equals(other.streams);
  }

  @Override
  public int hashCode() {
    return 31 * streams.hashCode() + bits;
  }

  @Override
  public String toString() {
    return "FeatureHasher" + streams + " to " + columns() + " columns";
  }
}
