package io.github.stylome.spark.aggregate;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.CorpusCounts;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What the texts of a column say together. Each answer has the bits that one JVM gives for the same texts, in whatever
 * order and however they are dealt out. A text that is null fails the job.
 *
 * <p>What crosses the network, and what the driver holds, are the distinct n-grams with their counts, or some numbers
 * for every feature; never the texts.
 */
public final class Corpora {
  private Corpora() {}

  /**
   * Counts n-grams over texts: how often each occurs, and in how many of them.
   *
   * @param column of strings
   * @param spec how texts are normalised and cut; its limit and its culling do not matter
   */
  public static CorpusCounts count(Dataset<Row> texts, String column, FeatureSpec spec) {
    return counter(texts, column, spec).counts();
  }

  /**
   * Counts n-grams over texts and returns the counter, which can select features and go on counting.
   *
   * @param column of strings
   */
  public static CorpusCounter counter(Dataset<Row> texts, String column, FeatureSpec spec) {
    CorpusCountAggregator aggregator = new CorpusCountAggregator(spec);
    return aggregator.counter(gather(texts, column, aggregator));
  }

  /**
   * Fits a fingerprinter to those texts that can be measured, as {@link Fingerprinter#fitToMeasurable} does. Reads the
   * texts twice: once to select the features, and once for their means and deviations.
   *
   * @param column of strings
   * @throws IllegalArgumentException if fewer than two texts can be measured, or no feature is left
   */
  public static Fingerprinter fit(Dataset<Row> texts, String column, FeatureSpec spec) {
    ReferenceAggregator aggregator =
        new ReferenceAggregator(spec, spec.features().select(counter(texts, column, spec)));
    return aggregator.accumulator(gather(texts, column, aggregator)).fingerprinter();
  }

  /**
   * Returns the centroid of the texts of every label. A label of which no text can be measured has none.
   *
   * @param label a column of strings
   * @param column of strings, the texts
   * @throws IllegalArgumentException if a label is null
   */
  public static Map<String, Centroid> centroids(
      Dataset<Row> texts, String label, String column, Fingerprinter fingerprinter) {
    Column gathered = functions.udaf(new CentroidAggregator(fingerprinter), Encoders.STRING()).apply(texts.col(column));
    Map<String, Centroid> centroids = new TreeMap<>();
    for (Row row : texts.groupBy(texts.col(label)).agg(gathered).collectAsList()) {
      if (row.isNullAt(0)) {
        throw new IllegalArgumentException("there are texts without a \"" + label + "\"");
      }
      Centroid.Accumulator accumulator = fingerprinter.newCentroid((byte[]) row.get(1));
      if (accumulator.texts() > 0) {
        centroids.put(row.getString(0), accumulator.centroid(row.getString(0)));
      }
    }
    return centroids;
  }

  private static <T> byte[] gather(Dataset<Row> texts, String column, BytesAggregator<T> aggregator) {
    // As a function of the column, and not as a typed column: that would leave out texts that are null without a word.
    Column gathered = functions.udaf(aggregator, Encoders.STRING()).apply(texts.col(column));
    return (byte[]) texts.agg(gathered).first().get(0);
  }
}
