package io.github.stylome.fuzz;

import io.github.stylome.text.GzipFormatException;
import io.github.stylome.text.GzipStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What is compressed comes back whole, or is refused by its own exception, never in part. */
public final class GzipStreamTarget {
  private GzipStreamTarget() {}

  /** Unpacks the bytes as they are, and what has been packed of them, whole, cut off and with one byte changed. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    FuzzInput input = new FuzzInput(data);
    int share = input.choice(256);
    int change = input.choice(256);
    int atMost = 1 + input.choice(16);
    byte[] bytes = input.rest();
    unpackAsIs(bytes, atMost);

    int half = bytes.length * share / 256;
    byte[] packed = pack(Arrays.copyOf(bytes, half), Arrays.copyOfRange(bytes, half, bytes.length));
    Claims.holds(Arrays.equals(bytes, unpack(packed, atMost)), () -> "two members are not what was packed");
    int place = packed.length * share / 256;
    // Cut off behind its first member, a file is whole.
    refuseUnless(Arrays.copyOf(bytes, half), Arrays.copyOf(packed, place), atMost);
    packed[place] ^= (byte) change;
    refuseUnless(bytes, packed, atMost);
  }

  private static void unpackAsIs(byte[] bytes, int atMost) throws IOException {
    byte[] unpacked;
    try {
      unpacked = unpack(bytes, atMost);
    } catch (GzipFormatException e) {
      return; // the documented answer
    }
    try (GZIPInputStream jdk = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      Claims.holds(Arrays.equals(jdk.readAllBytes(), unpacked), () -> "the JDK unpacks something else");
    }
  }

  private static void refuseUnless(byte[] expected, byte[] packed, int atMost) throws IOException {
    byte[] unpacked;
    try {
      unpacked = unpack(packed, atMost);
    } catch (GzipFormatException e) {
      return; // the documented answer
    }
    Claims.holds(Arrays.equals(expected, unpacked), () -> "a damaged file was unpacked to something else");
  }

  private static byte[] unpack(byte[] packed, int atMost) throws IOException {
    try (GzipStream stream = GzipStream.of("input", new TricklingStream(packed, atMost))) {
      return stream.readAllBytes();
    }
  }

  private static byte[] pack(byte[]... members) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(member);
      }
    }
    return packed.toByteArray();
  }
}
