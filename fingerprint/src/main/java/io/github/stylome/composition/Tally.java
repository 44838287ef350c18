package io.github.stylome.composition;

import com.google.common.base.Preconditions;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Counts texts of a corpus by what they look like, and sums what is measured in those of each look: all that is kept of
 * them, however many there are. Counts and sums are of whole numbers; neither the order of texts nor how they were dealt
 * out to tallies that are merged matters. Not safe for concurrent use; make one per thread and merge them.
 */
public final class Tally {
  private final long[] counts;
  private final long[][] sums; // by look
  private long texts;

  Tally(int cells, int looks, int measurements) {
    counts = new long[cells];
    sums = new long[looks][measurements];
  }

  /**
   * Counts a text.
   *
   * @throws IllegalArgumentException if it was judged by another composer, as far as that shows, or was not measured
   */
  public void add(JudgedText text) {
    Preconditions.checkArgument(text.cell() < counts.length, "the cell %s of %s", text.cell(), counts.length);
    Preconditions.checkArgument(!text.isMeasured() || text.style().size() == sums[0].length,
        "%s measurements for %s", text.style().size(), sums[0].length);
    texts++;
    if (text.isMeasured()) {
      counts[text.cell()]++;
      long[] own = sums[look(text.cell())];
      List<Integer> style = text.style();
      for (int j = 0; j < own.length; j++) {
        own[j] += style.get(j);
      }
    }
  }

  private int look(int cell) {
    return cell / (counts.length / sums.length);
  }

  /**
   * Counts what another tally has counted.
   *
   * @throws IllegalArgumentException if it is of another composer, as far as that shows
   */
  public void merge(Tally other) {
    Preconditions.checkArgument(
        counts.length == other.counts.length, "tallies of %s and %s cells", counts.length, other.counts.length);
    Preconditions.checkArgument(sums[0].length == other.sums[0].length,
        "tallies of %s and %s measurements", sums[0].length, other.sums[0].length);
    texts += other.texts;
    add(counts, other.counts);
    for (int look = 0; look < sums.length; look++) {
      add(sums[look], other.sums[look]);
    }
  }

  private static void add(long[] sums, long[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  /**
   * Returns what was counted as bytes, for another process: {@link Composer#tally(byte[])} makes an equal tally of
   * them. Equal tallies give equal bytes: eight for every number, however many texts were counted.
   */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(size());
    out.putInt(counts.length).putInt(sums.length).putInt(sums[0].length).putLong(texts);
    for (long count : counts) {
      out.putLong(count);
    }
    for (long[] own : sums) {
      for (long sum : own) {
        out.putLong(sum);
      }
    }
    return out.array();
  }

  private int size() {
    return 3 * Integer.BYTES + (1 + counts.length + sums.length * sums[0].length) * Long.BYTES;
  }

  /** Replaces what was counted, which is nothing yet. */
  void restore(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    Preconditions.checkArgument(bytes.length == size() && in.getInt() == counts.length && in.getInt() == sums.length
        && in.getInt() == sums[0].length, "%s bytes are no tally of this composer", bytes.length);
    texts = in.getLong();
    for (int i = 0; i < counts.length; i++) {
      counts[i] = in.getLong();
      Preconditions.checkArgument(counts[i] >= 0, "a count of %s", counts[i]);
    }
    for (long[] own : sums) {
      for (int j = 0; j < own.length; j++) {
        own[j] = in.getLong();
      }
    }
    Preconditions.checkArgument(measured() >= 0 && measured() <= texts, "%s of %s texts", measured(), texts);
  }

  /** Returns how many texts were counted. */
  public long texts() {
    return texts;
  }

  /** Returns how many of them something could be measured in. */
  public long measured() {
    return Arrays.stream(counts).sum();
  }

  /** Returns the counts by cell. */
  double[] counts() {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }

  /** Returns how many texts have a look. */
  double count(int look) {
    int cells = counts.length / sums.length;
    return Arrays.stream(counts, look * cells, (look + 1) * cells).sum();
  }

  /** Returns the sums of the measurements of texts with a look; not to be changed. */
  long[] sums(int look) {
    return sums[look];
  }

  /** Returns the sums of the measurements of all texts. */
  long[] sums() {
    long[] all = new long[sums[0].length];
    for (long[] own : sums) {
      add(all, own);
    }
    return all;
  }
}
