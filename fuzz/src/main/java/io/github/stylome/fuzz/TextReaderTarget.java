package io.github.stylome.fuzz;

import io.github.stylome.text.MalformedTextException;
import io.github.stylome.text.TextDecoder;
import io.github.stylome.text.TextReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes are read to the last one or refused by the first that is wrong; where no mark says else, they are UTF-8. */
public final class TextReaderTarget {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextReaderTarget() {}

  /** Decodes the bytes strictly, and encodes what they said. */
  public static void fuzzerTestOneInput(byte[] data) throws MalformedTextException {
    if (!TextDecoder.lenient().decode("input", data).charset().equals(StandardCharsets.UTF_8)) {
      return; // a mark says another encoding
    }
    try {
      byte[] again = TextReader.decode("input", data).getBytes(StandardCharsets.UTF_8);
      Claims.holds(Arrays.equals(withoutMark(data), again), () -> "the text is not that of the bytes");
    } catch (MalformedTextException e) {
      Claims.holds(e.offset() >= 0 && e.offset() < data.length, () -> "no such offset: " + e.getMessage());
      byte[] before = Arrays.copyOf(data, (int) e.offset());
      Claims.holds(isWellFormed(before), () -> "an earlier byte is wrong: " + e.getMessage());
      Claims.holds(!isWellFormed(data), () -> "no byte is wrong: " + e.getMessage());
    }
  }

  private static boolean isWellFormed(byte[] bytes) {
    return Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
