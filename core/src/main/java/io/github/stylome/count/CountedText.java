package io.github.stylome.count;

/**
 * What a {@link CorpusCounter} counted in one text, so that the text need not be read again once a vocabulary is known.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CountedText {
  private final int[] ids;
  private final int[] counts;
  private final long total;

  CountedText(int[] ids, int[] counts, long total) {
    this.ids = ids;
    this.counts = counts;
    this.total = total;
  }

  /** Returns the number of n-grams of the text. */
  public long total() {
    return total;
  }

  /**
   * Adds to {@code counts[place]} how often the text has the term of each place.
   *
   * @param places the places of a vocabulary, by {@link Vocabulary#placesOf} for the counter that counted this text
   */
  public void addTo(int[] places, long[] counts) {
    for (int i = 0; i < ids.length; i++) {
      int place = places[ids[i]];
      if (place >= 0) {
        counts[place] += this.counts[i];
      }
    }
  }
}
