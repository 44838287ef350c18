package io.github.stylome.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, a reader returns what they hold or throws FingerprintFormatException, and nothing else. */
class DamagedFilesTest {
  private static final List<Sample> SAMPLES = List.of(
      new Sample(Kind.FINGERPRINT, FingerprintWriter.toBytes(Samples.fingerprint()),
          bytes -> FingerprintReader.read(bytes, Samples.fingerprinter())),
      new Sample(Kind.FINGERPRINTER, FingerprinterWriter.toBytes(Samples.fingerprinter()), FingerprinterReader::read),
      new Sample(Kind.ATTRIBUTOR, AttributorWriter.toBytes(Samples.attributor()), AttributorReader::read),
      new Sample(Kind.ATTRIBUTOR, AttributorWriter.toCompactBytes(Samples.attributor()), AttributorReader::read),
      new Sample(Kind.STACKED_ATTRIBUTOR, AttributorWriter.toBytes(Samples.stackedAttributor()),
          AttributorReader::read),
      new Sample(Kind.COMPOSER, ComposerWriter.toBytes(Samples.learntSources()), ComposerReader::readLearnt));

  @Test
  void everyTruncation_isAFormatException() {
    for (Sample sample : SAMPLES) {
      for (int length = 0; length < sample.bytes.length; length++) {
        sample.assertRefused(Arrays.copyOf(sample.bytes, length), "cut to " + length);
      }
      sample.assertRefused(Arrays.copyOf(sample.bytes, sample.bytes.length + 1), "one byte added");
    }
  }

  @Test
  void everyFlippedBit_isAFormatException() {
    for (Sample sample : SAMPLES) {
      for (int bit = 0; bit < sample.bytes.length * 8; bit++) {
        byte[] flipped = sample.bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        sample.assertRefused(flipped, "bit " + bit);
      }
    }
  }

  @Test
  void everyChangedByteUnderAValidChecksum_isReadOrAFormatException() {
    for (Sample sample : SAMPLES) {
      byte[] body = sample.body();
      for (int i = 0; i < body.length; i++) {
        for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF, body[i] ^ 1, body[i] ^ 0x40}) {
          byte[] changed = body.clone();
          changed[i] = (byte) value;
          sample.assertReadOrRefused(changed);
        }
      }
    }
  }

  @Test
  void randomBodiesUnderAValidChecksum_areReadOrAFormatException() {
    SplittableRandom random = new SplittableRandom(11);
    for (Sample sample : SAMPLES) {
      for (int round = 0; round < 3000; round++) {
        byte[] body = sample.body();
        if (round % 3 == 0) {
          body = new byte[random.nextInt(100)];
          random.nextBytes(body);
        } else {
          for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
          }
          body = Arrays.copyOf(body, body.length - random.nextInt(2) * random.nextInt(body.length));
        }
        sample.assertReadOrRefused(body);
      }
    }
  }

  @Test
  void aHugeClaimedSize_isRefusedBeforeAnythingIsAllocated() {
    for (Sample sample : SAMPLES) {
      byte[] body = sample.body();
      for (int i = 0; i < body.length; i++) {
        // 2^31 - 1 and 2^62, wherever a size may stand.
        sample.assertReadOrRefused(replaced(body, i, 0xFF, 0xFF, 0xFF, 0xFF, 0x07));
        sample.assertReadOrRefused(replaced(body, i, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40));
      }
    }
  }

  private static byte[] replaced(byte[] body, int at, int... by) {
    byte[] result = Arrays.copyOf(body, body.length + by.length - 1);
    System.arraycopy(body, at + 1, result, at + by.length, body.length - at - 1);
    for (int i = 0; i < by.length; i++) {
      result[at + i] = (byte) by[i];
    }
    return result;
  }

  /** Reads one kind of file. */
  private interface Reader {
    Object read(byte[] bytes) throws FingerprintFormatException;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Sample(Kind kind, byte[] bytes, Reader reader) {
    byte[] body() {
      return Arrays.copyOfRange(bytes, Preamble.SIZE, bytes.length);
    }

    void assertRefused(byte[] damaged, String what) {
      Exception e = assertThrows(FingerprintFormatException.class, () -> reader.read(damaged), kind + ", " + what);
      assertTrue(!e.getMessage().isBlank());
    }

    /** A reader may find nothing wrong with a body that somebody made up; it may not fail in any other way. */
    void assertReadOrRefused(byte[] body) {
      String digest = switch (kind) {
        case FINGERPRINT -> Samples.fingerprinter().digest();
        case FINGERPRINTER, ATTRIBUTOR, STACKED_ATTRIBUTOR, COMPOSER, PROFILES ->
            Hashing.sha256().hashBytes(body).toString();
      };
      try {
        reader.read(Preamble.wrap(kind, digest, body));
      } catch (FingerprintFormatException e) {
        assertTrue(!e.getMessage().isBlank());
      }
    }
  }
}
