package io.github.stylome.fuzz;

import com.google.common.io.BaseEncoding;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.store.FingerprintFormatException;
import io.github.stylome.store.FingerprintReader;
import io.github.stylome.store.FingerprintWriter;
import java.util.List;
import java.util.Locale;

/** A file of a fingerprint is read as a whole or refused by its own exception. */
public final class FingerprintReaderTarget {
  /** The one that made every fingerprint here: a fingerprint is read only with its own. */
  private static final Fingerprinter FINGERPRINTER = Fingerprinter.of(
      FeatureSpec.mostFrequentWords(3), Vocabulary.copyOf(List.of("the", "of", "and")),
      new double[] {0.05, 0.03, 0.02}, new double[] {0.01, 0.005, 0}, 2);
  private static final byte[] DIGEST =
      BaseEncoding.base16().decode(FINGERPRINTER.digest().toUpperCase(Locale.ROOT));

  private FingerprintReaderTarget() {}

  /** Reads the bytes as they are, and as a body; what could be read is written and read again. */
  public static void fuzzerTestOneInput(byte[] data) throws FingerprintFormatException {
    read(data);
    read(StylomeFile.of(StylomeFile.FINGERPRINT, DIGEST, data));
  }

  private static void read(byte[] file) throws FingerprintFormatException {
    Fingerprint fingerprint;
    try {
      fingerprint = FingerprintReader.read(file, FINGERPRINTER);
    } catch (FingerprintFormatException e) {
      return; // the documented answer
    }
    byte[] written = FingerprintWriter.toBytes(fingerprint);
    Claims.equal(fingerprint, FingerprintReader.read(written, FINGERPRINTER), "the fingerprint read again");
  }
}
