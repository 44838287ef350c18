package io.github.stylome.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assertions;

/**
 * Files that were written once, when their version of the format was new, and that every later release reads. No build
 * writes them; a file that is there is never overwritten.
 */
final class GoldenFiles {
  static final String FINGERPRINT = "fingerprint-v1.bin";
  static final String FINGERPRINTER = "fingerprinter-v1.bin";
  static final String ATTRIBUTOR = "attributor-v1.bin";
  static final String STACKED_ATTRIBUTOR = "stacked-attributor-v1.bin";
  static final String STACKED_ATTRIBUTOR_OF_DISCRIMINANTS = "stacked-attributor-v1-discriminants.bin";
  static final String STACKED_ATTRIBUTOR_SCALED = "stacked-attributor-v1-scaled.bin";
  static final String COMPOSER = "composer-v1.bin";

  private GoldenFiles() {}

  /** Returns a golden file; one that is missing fails the calling test. */
  static byte[] read(String name) throws IOException {
    try (InputStream in = GoldenFiles.class.getResourceAsStream(name)) {
      return in == null ? Assertions.fail("the golden file " + name + " is missing") : in.readAllBytes();
    }
  }

  /** Writes the files into the folder that the argument names, for a new version of the format or a new kind. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder.resolve(FINGERPRINT), FingerprintWriter.toBytes(Samples.fingerprint()));
    write(folder.resolve(FINGERPRINTER), FingerprinterWriter.toBytes(Samples.fingerprinter()));
    write(folder.resolve(ATTRIBUTOR), AttributorWriter.toBytes(Samples.attributor()));
    write(folder.resolve(STACKED_ATTRIBUTOR), AttributorWriter.toBytes(Samples.stackedAttributorOfSums()));
    write(folder.resolve(STACKED_ATTRIBUTOR_OF_DISCRIMINANTS),
        AttributorWriter.toBytes(Samples.stackedAttributorOfDiscriminants()));
    write(folder.resolve(STACKED_ATTRIBUTOR_SCALED), AttributorWriter.toBytes(Samples.stackedAttributor()));
    write(folder.resolve(COMPOSER), ComposerWriter.toBytes(Samples.learntSources()));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
  }
}
