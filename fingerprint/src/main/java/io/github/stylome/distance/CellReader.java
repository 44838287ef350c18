package io.github.stylome.distance;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.text.Document;
import java.util.Arrays;
import java.util.List;

/** Counts the texts of a cell against a vocabulary. Not safe for concurrent use; make one per thread. */
final class CellReader {
  private final FeatureSpec spec;
  private final Vocabulary vocabulary;
  private final long[] counts;

  CellReader(FeatureSpec spec, Vocabulary vocabulary) {
    this.spec = spec;
    this.vocabulary = vocabulary;
    counts = new long[vocabulary.size()];
  }

  /**
   * The n-grams of a cell.
   *
   * @param ids of those it has, ascending
   * @param counts of each
   * @param total of all n-grams, features or not
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Cell(int[] ids, float[] counts, long total) {}

  Cell read(List<Document> texts) {
    Arrays.fill(counts, 0);
    long total = 0;
    for (Document text : texts) {
      total += vocabulary.count(
          spec.features().ngrams(), spec.tokenizer(), spec.normalize(text.text()), counts, 0);
    }
    int size = 0;
    for (long count : counts) {
      size += count > 0 ? 1 : 0;
    }
    int[] ids = new int[size];
    float[] own = new float[size];
    for (int id = 0, place = 0; place < size; id++) {
      if (counts[id] > 0) {
        ids[place] = id;
        own[place++] = counts[id];
      }
    }
    return new Cell(ids, own, total);
  }
}
