package io.github.stylome.store;

import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import java.util.Optional;

/**
 * A centroid within a body: the number of its texts, 0 for none; then its encoding; then its numbers, either relative
 * frequencies and z-scores as doubles, or z-scores alone as signed 16-bit numbers that count a step which comes first.
 */
final class CentroidBody {
  private static final int EXACT = 0;
  private static final int SIXTEEN_BIT = 1;
  private static final int LARGEST = Short.MAX_VALUE;

  private CentroidBody() {}

  static void write(Optional<Centroid> centroid, boolean compact, BodyWriter out) {
    out.writeCount(centroid.map(Centroid::texts).orElse(0));
    centroid.ifPresent(present -> {
      out.writeByte(compact ? SIXTEEN_BIT : EXACT);
      if (compact) {
        writeSixteenBit(present.zScores(), out);
      } else {
        writeAll(present.relativeFrequencies(), out);
        writeAll(present.zScores(), out);
      }
    });
  }

  static Optional<Centroid> read(String label, Fingerprinter fingerprinter, BodyReader in)
      throws FingerprintFormatException {
    int texts = in.readInt();
    if (texts == 0) {
      return Optional.empty();
    }
    int features = fingerprinter.vocabulary().size();
    int encoding = in.readByte();
    return switch (encoding) {
      case EXACT -> {
        double[] relativeFrequencies = readAll(features, in);
        yield Optional.of(fingerprinter.centroidOf(label, texts, relativeFrequencies, readAll(features, in)));
      }
      case SIXTEEN_BIT -> {
        double[] zScores = readSixteenBit(features, in);
        yield Optional.of(fingerprinter.centroidOf(label, texts, frequencies(zScores, fingerprinter), zScores));
      }
      default -> throw new FingerprintFormatException("unknown encoding " + encoding + " of the centroid of " + label);
    };
  }

  private static void writeSixteenBit(double[] zScores, BodyWriter out) {
    double largest = 0;
    for (double zScore : zScores) {
      largest = Math.max(largest, Math.abs(zScore));
    }
    double step = largest / LARGEST;
    out.writeDouble(step);
    for (double zScore : zScores) {
      out.writeShort(step == 0 ? 0 : (int) Math.rint(zScore / step));
    }
  }

  private static double[] readSixteenBit(int size, BodyReader in) throws FingerprintFormatException {
    double step = in.readDouble();
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readShort() * step;
    }
    return values;
  }

  /** The frequencies that have these z-scores; not quite the mean frequencies, since z-scores may have been clipped. */
  private static double[] frequencies(double[] zScores, Fingerprinter fingerprinter) {
    double[] frequencies = new double[zScores.length];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] =
          Math.max(0, Math.min(1, fingerprinter.mean(i) + zScores[i] * fingerprinter.deviation(i)));
    }
    return frequencies;
  }

  private static void writeAll(double[] values, BodyWriter out) {
    for (double value : values) {
      out.writeDouble(value);
    }
  }

  private static double[] readAll(int size, BodyReader in) throws FingerprintFormatException {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }
}
