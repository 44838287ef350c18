package io.github.stylome.fingerprint;

import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mean and sample standard deviation of the relative frequency of every feature over a reference corpus. Exact sums
 * make {@link #merge} associative and commutative to the bit.
 *
 * <p>Not safe for concurrent use; make one per thread and merge them.
 */
final class Moments {
  // Relative frequencies are in [0, 1]: 2^31 texts fit, and a frequency of 10^-9 still has all its bits.
  private static final int SCALE = 90;

  private final ExactSums sums;
  private final ExactSums squares;
  private final double[] least;
  private final double[] most;
  private final int[] present;
  private int documents;

  Moments(int features) {
    sums = new ExactSums(features, SCALE);
    squares = new ExactSums(features, SCALE);
    least = new double[features];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    most = new double[features];
    present = new int[features];
  }

  void add(SparseCounts counts) {
    documents++;
    for (int i = 0; i < counts.size(); i++) {
      int feature = counts.idAt(i);
      double frequency = counts.relativeFrequencyAt(i);
      sums.add(feature, frequency);
      double square = frequency * frequency;
      squares.add(feature, square);
      squares.add(feature, Math.fma(frequency, frequency, -square)); // what rounding took: deviations may be tiny
      least[feature] = Math.min(least[feature], frequency);
      most[feature] = Math.max(most[feature], frequency);
      present[feature]++;
    }
  }

  void merge(Moments other) {
    sums.merge(other.sums);
    squares.merge(other.squares);
    for (int i = 0; i < present.length; i++) {
      least[i] = Math.min(least[i], other.least[i]);
      most[i] = Math.max(most[i], other.most[i]);
      present[i] += other.present[i];
    }
    documents = Math.addExact(documents, other.documents);
  }

  /** Returns how many bytes {@link #writeTo} writes. */
  int bytes() {
    return Integer.BYTES + sums.bytes() + squares.bytes() + present.length * (2 * Double.BYTES + Integer.BYTES);
  }

  void writeTo(ByteBuffer out) {
    out.putInt(documents);
    sums.writeTo(out);
    squares.writeTo(out);
    for (int i = 0; i < present.length; i++) {
      out.putDouble(least[i]).putDouble(most[i]).putInt(present[i]);
    }
  }

  /** Replaces all by what {@link #writeTo} wrote for as many features. */
  void readFrom(ByteBuffer in) {
    documents = in.getInt();
    sums.readFrom(in);
    squares.readFrom(in);
    for (int i = 0; i < present.length; i++) {
      least[i] = in.getDouble();
      most[i] = in.getDouble();
      present[i] = in.getInt();
    }
  }

  int documents() {
    return documents;
  }

  /** Returns the fingerprinter of two texts or more. */
  Fingerprinter fingerprinter(FeatureSpec spec, Vocabulary vocabulary) {
    double[] means = IntStream.range(0, vocabulary.size()).mapToDouble(this::mean).toArray();
    double[] deviations = IntStream.range(0, vocabulary.size()).mapToDouble(this::deviation).toArray();
    return Fingerprinter.of(spec, vocabulary, means, deviations, documents);
  }

  double mean(int feature) {
    return sums.get(feature) / documents;
  }

  /** Returns the sample standard deviation (n − 1): exactly 0 if all texts agree, and NaN for fewer than two texts. */
  double deviation(int feature) {
    if (documents < 2) {
      return Double.NaN;
    }
    double smallest = present[feature] < documents ? 0 : least[feature];
    if (smallest == most[feature]) {
      return 0;
    }
    // n Σf² − (Σf)² in whole numbers: where all frequencies are nearly equal, doubles would leave nothing but rounding.
    BigInteger sum = sums.exact(feature);
    BigInteger square = squares.exact(feature).shiftLeft(SCALE).multiply(BigInteger.valueOf(documents));
    double spread = Math.scalb(square.subtract(sum.multiply(sum)).doubleValue(), -2 * SCALE);
    return Math.sqrt(Math.max(0, spread) / ((double) documents * (documents - 1)));
  }
}
