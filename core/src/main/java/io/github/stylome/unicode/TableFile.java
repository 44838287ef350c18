package io.github.stylome.unicode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A table file of this package: a resource that a program in the tests makes from ICU4J, read front to back. Numbers are
 * big-endian, and arrays are read in bulk: the first text of a program should not wait on interpreted loops.
 *
 * <p>Not safe for concurrent use.
 */
final class TableFile {
  private final ByteBuffer bytes;

  private TableFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * Opens a table file behind its head: four bytes that tell its kind, one for the version of Unicode.
   *
   * @throws IllegalStateException if the jar has none of this name, or it is of another kind or version
   */
  static TableFile open(String name, int magic) {
    TableFile file = new TableFile(ByteBuffer.wrap(read(name)));
    if (file.bytes.getInt() != magic || file.unsignedByte() != UnicodeData.VERSION) {
      throw new IllegalStateException("resource " + name + " is not that table of Unicode " + UnicodeData.VERSION);
    }
    return file;
  }

  private static byte[] read(String name) {
    try (InputStream in = TableFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int unsignedByte() {
    return bytes.get() & 0xFF;
  }

  int unsignedShort() {
    return bytes.getChar();
  }

  int integer() {
    return bytes.getInt();
  }

  long longInteger() {
    return bytes.getLong();
  }

  byte[] bytes(int count) {
    byte[] values = new byte[count];
    bytes.get(values);
    return values;
  }

  char[] chars(int count) {
    char[] values = new char[count];
    bytes.asCharBuffer().get(values);
    bytes.position(bytes.position() + Character.BYTES * count);
    return values;
  }

  int[] integers(int count) {
    int[] values = new int[count];
    bytes.asIntBuffer().get(values);
    bytes.position(bytes.position() + Integer.BYTES * count);
    return values;
  }

  /** Reads what {@link java.io.DataOutputStream#writeUTF} wrote: each char by itself, in one to three bytes. */
  String string() {
    int end = unsignedShort();
    end += bytes.position();
    StringBuilder chars = new StringBuilder();
    while (bytes.position() < end) {
      int first = bytes.get();
      if (first >= 0) {
        chars.append((char) first);
      } else if ((first & 0xE0) == 0xC0) {
        chars.append((char) (((first & 0x1F) << 6) | next()));
      } else {
        chars.append((char) (((first & 0xF) << 12) | (next() << 6) | next()));
      }
    }
    return chars.toString();
  }

  private int next() {
    return bytes.get() & 0x3F;
  }
}
