package io.github.stylome.spark.work;

import java.nio.ByteBuffer;

/**
 * Strings as the bytes of their UTF-16 code units: half a surrogate pair stays what it is, which it does in no
 * encoding.
 */
final class CodeUnits {
  private CodeUnits() {}

  static byte[] toBytes(String string) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(string.length(), Character.BYTES));
    bytes.asCharBuffer().put(string);
    return bytes.array();
  }

  static String toString(byte[] bytes) {
    return ByteBuffer.wrap(bytes).asCharBuffer().toString();
  }
}
