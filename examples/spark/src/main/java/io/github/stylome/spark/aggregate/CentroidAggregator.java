package io.github.stylome.spark.aggregate;

import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.UnmeasurableTextException;
import io.github.stylome.store.FingerprintFormatException;
import io.github.stylome.store.FingerprinterReader;
import io.github.stylome.store.FingerprinterWriter;
import io.github.stylome.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the fingerprints of texts for their centroid. The result are the bytes of a {@link Centroid.Accumulator},
 * which {@link Fingerprinter#newCentroid(byte[])} reads. A text with nothing to measure is no part of it, and the
 * accumulator says how many are.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CentroidAggregator extends BytesAggregator<Centroid.Accumulator> {
  private static final long serialVersionUID = 1;

  private final byte[] file;
  private transient volatile @Nullable Fingerprinter fingerprinter; // read when first asked for

  /**
   * Makes an aggregator of texts that a fingerprinter measures.
   *
   * @throws IllegalArgumentException if it has a tokenizer that is not one of Stylome's
   */
  public CentroidAggregator(Fingerprinter fingerprinter) {
    file = FingerprinterWriter.toBytes(fingerprinter);
    this.fingerprinter = fingerprinter;
  }

  private Fingerprinter fingerprinter() {
    Fingerprinter known = fingerprinter;
    if (known == null) {
      try {
        known = FingerprinterReader.read(file);
      } catch (FingerprintFormatException e) {
        throw new IllegalStateException("what was written cannot be read", e);
      }
      fingerprinter = known;
    }
    return known;
  }

  @Override
  Centroid.Accumulator empty() {
    return fingerprinter().newCentroid();
  }

  @Override
  Gathered.Form<Centroid.Accumulator> form() {
    return new Gathered.Form<>() {
      @Override
      public byte[] toBytes(Centroid.Accumulator accumulator) {
        return accumulator.toBytes();
      }

      @Override
      public Centroid.Accumulator ofBytes(byte[] bytes) {
        return fingerprinter().newCentroid(bytes);
      }
    };
  }

  @Override
  void add(Centroid.Accumulator accumulator, String text) {
    try {
      accumulator.add(fingerprinter().fingerprint(Document.of("text", text)));
    } catch (UnmeasurableTextException e) {
      // It has no fingerprint, and the accumulator counts those that have one.
    }
  }

  @Override
  void addAll(Centroid.Accumulator accumulator, Centroid.Accumulator other) {
    accumulator.merge(other);
  }
}
