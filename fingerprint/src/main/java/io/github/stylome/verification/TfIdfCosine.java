package io.github.stylome.verification;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;

/**
 * The cosine of the tf-idf weights of the 3,000 most frequent character 4-grams: the baseline of PAN 2020 to 2023. The
 * weight of a term is its frequency times {@code ln((1 + n) / (1 + df)) + 1}, for df of n reference texts that have it.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TfIdfCosine implements PairScorer {
  private final CharacterTable table;
  private final double[] idf;

  private TfIdfCosine(CharacterTable table) {
    this.table = table;
    FeatureTable texts = table.texts();
    idf = new double[texts.features().size()];
    for (int feature = 0; feature < idf.length; feature++) {
      int with = 0;
      for (TableRow row : texts.rows()) {
        with += row.relativeFrequency(feature) > 0 ? 1 : 0;
      }
      idf[feature] = StrictMath.log((1.0 + texts.size()) / (1.0 + with)) + 1;
    }
  }

  /**
   * Fits terms and weights to reference texts.
   *
   * @throws IllegalArgumentException if there are fewer than two texts
   */
  public static TfIdfCosine fit(Corpus reference, Workers workers) {
    return new TfIdfCosine(CharacterTable.fit(reference, workers));
  }

  @Override
  public String name() {
    return "cosine";
  }

  /** Returns the cosine, in [0, 1]. */
  @Override
  public double score(Document questioned, Document known) {
    TableRow one = table.row(questioned);
    TableRow other = table.row(known);
    double products = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < idf.length; i++) {
      double a = one.relativeFrequency(i) * idf[i];
      double b = other.relativeFrequency(i) * idf[i];
      products += a * b;
      ones += a * a;
      others += b * b;
    }
    return products / (Math.sqrt(ones) * Math.sqrt(others));
  }

  @Override
  public String toString() {
    return name();
  }
}
