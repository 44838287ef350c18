package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import com.google.common.io.BaseEncoding;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The mean of the fingerprints of one label's texts: the profile of an author or a model. Every text counts alike,
 * however long.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Centroid implements MeasuredVector {
  private final String label;
  private final String digest;
  private final Scaling scaling;
  private final int texts;
  private final double[] relativeFrequencies;
  private final double[] zScores;

  Centroid(String label, Scaling scaling, int texts, double[] relativeFrequencies, double[] zScores) {
    this.label = label;
    digest = scaling.digest();
    this.scaling = scaling;
    this.texts = texts;
    this.relativeFrequencies = relativeFrequencies;
    this.zScores = zScores;
  }

  /** Returns the label whose texts were averaged. */
  @Override
  public String id() {
    return label;
  }

  @Override
  public String digest() {
    return digest;
  }

  @Override
  public int features() {
    return zScores.length;
  }

  @Override
  public int scaledFeatures() {
    return scaling.scaledFeatures();
  }

  /** Returns how many texts were averaged, at least 1. */
  public int texts() {
    return texts;
  }

  @Override
  public double[] relativeFrequencies() {
    return relativeFrequencies.clone();
  }

  @Override
  public double[] zScores() {
    return zScores.clone();
  }

  @Override
  public double[] zScoresOfAbsence() {
    return scaling.zScoresOfAbsence();
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Centroid other
        && label.equals(other.label)
        && digest.equals(other.digest)
        && texts == other.texts
        && Arrays.equals(relativeFrequencies, other.relativeFrequencies)
        && Arrays.equals(zScores, other.zScores);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + Arrays.hashCode(zScores);
  }

  @Override
  public String toString() {
    return "Centroid[" + label + ", " + texts + " texts, " + features() + " features]";
  }

  /**
   * Gathers fingerprints for a centroid. Sums are exact, so that {@link #merge} is associative and commutative to the
   * bit and {@link #subtract} undoes it.
   *
   * <p>Not safe for concurrent use; make one per thread and merge them.
   */
  public static final class Accumulator {
    private static final int FREQUENCY_SCALE = 90;
    private static final int Z_SCORE_SCALE = 70; // unclipped z-scores reach 10^4

    private final Scaling scaling;
    private final ExactSums frequencies;
    private final ExactSums excesses; // z-score less that of a feature which does not occur
    private int texts;

    Accumulator(Scaling scaling) {
      this.scaling = scaling;
      frequencies = new ExactSums(scaling.features(), FREQUENCY_SCALE);
      excesses = new ExactSums(scaling.features(), Z_SCORE_SCALE);
    }

    /**
     * Adds a text. O(features that it has).
     *
     * @throws IllegalArgumentException if another fingerprinter measured it
     */
    public void add(Fingerprint fingerprint) {
      Preconditions.checkArgument(fingerprint.digest().equals(scaling.digest()),
          "\"%s\" was measured by another fingerprinter", fingerprint.id());
      SparseCounts counts = fingerprint.sparseCounts();
      for (int i = 0; i < counts.size(); i++) {
        int feature = counts.idAt(i);
        double frequency = counts.relativeFrequencyAt(i);
        frequencies.add(feature, frequency);
        excesses.add(feature, scaling.zScore(feature, frequency) - scaling.zScoreOfNothing(feature));
      }
      texts++;
    }

    /**
     * Adds all the texts of another accumulator, which is left as it is.
     *
     * @throws IllegalArgumentException if it belongs to another fingerprinter
     */
    public void merge(Accumulator other) {
      requireComparable(other);
      frequencies.merge(other.frequencies);
      excesses.merge(other.excesses);
      texts += other.texts;
    }

    /**
     * Takes away all the texts of another accumulator, which must have been added before.
     *
     * @throws IllegalArgumentException if it belongs to another fingerprinter or has more texts
     */
    public void subtract(Accumulator other) {
      requireComparable(other);
      Preconditions.checkArgument(other.texts <= texts, "%s texts taken from %s", other.texts, texts);
      frequencies.subtract(other.frequencies);
      excesses.subtract(other.excesses);
      texts -= other.texts;
    }

    private void requireComparable(Accumulator other) {
      Preconditions.checkArgument(other.scaling.digest().equals(scaling.digest()),
          "accumulators of two fingerprinters, with digests %s and %s", scaling.digest(), other.scaling.digest());
    }

    /**
     * Returns what was gathered as bytes, for another process: {@link Fingerprinter#newCentroid(byte[])} makes an equal
     * accumulator of them. Equal accumulators give equal bytes, 32 for every feature.
     */
    public byte[] toBytes() {
      ByteBuffer out = ByteBuffer.allocate(size());
      out.put(BaseEncoding.base16().lowerCase().decode(scaling.digest())).putInt(texts);
      frequencies.writeTo(out);
      excesses.writeTo(out);
      return out.array();
    }

    private int size() {
      return scaling.digest().length() / 2 + Integer.BYTES + frequencies.bytes() + excesses.bytes();
    }

    /** Replaces all that was gathered, which is nothing yet. */
    void restore(byte[] bytes) {
      Preconditions.checkArgument(bytes.length == size(), "%s bytes for an accumulator of %s features", bytes.length,
          scaling.features());
      ByteBuffer in = ByteBuffer.wrap(bytes);
      byte[] digest = new byte[scaling.digest().length() / 2];
      in.get(digest);
      Preconditions.checkArgument(BaseEncoding.base16().lowerCase().encode(digest).equals(scaling.digest()),
          "an accumulator of another fingerprinter");
      texts = in.getInt();
      Preconditions.checkArgument(texts >= 0, "%s texts", texts);
      frequencies.readFrom(in);
      excesses.readFrom(in);
    }

    /** Returns how many texts have been added. */
    public int texts() {
      return texts;
    }

    /**
     * Returns the mean so far.
     *
     * @throws IllegalStateException if no text has been added
     */
    public Centroid centroid(String label) {
      Preconditions.checkState(texts > 0, "the centroid of \"%s\" has no text", label);
      double[] meanFrequencies = new double[scaling.features()];
      double[] meanZScores = new double[scaling.features()];
      for (int i = 0; i < meanFrequencies.length; i++) {
        meanFrequencies[i] = frequencies.get(i) / texts;
        meanZScores[i] = scaling.zScoreOfNothing(i) + excesses.get(i) / texts;
      }
      return new Centroid(label, scaling, texts, meanFrequencies, meanZScores);
    }
  }
}
