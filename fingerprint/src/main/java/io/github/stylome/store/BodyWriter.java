package io.github.stylome.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes the values that bodies are made of. Integers are unsigned LEB128, strings a count of chars and then their
 * UTF-16 code units as LEB128 (a term may hold a lone surrogate, which UTF-8 cannot), doubles eight bytes.
 */
final class BodyWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteBuffer eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

  void writeCount(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("negative count " + value);
    }
    long rest = value;
    while (rest >= 0x80) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }

  void writeDouble(double value) {
    out.writeBytes(eight.putDouble(0, value).array());
  }

  void writeFloat(float value) {
    out.write(eight.putFloat(0, value).array(), 0, Float.BYTES);
  }

  void writeLong(long value) {
    out.writeBytes(eight.putLong(0, value).array());
  }

  void writeByte(int value) {
    out.write(value);
  }

  void writeShort(int value) {
    out.write(value);
    out.write(value >> 8);
  }

  void writeString(String value) {
    writeCount(value.length());
    for (int i = 0; i < value.length(); i++) {
      writeCount(value.charAt(i));
    }
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
