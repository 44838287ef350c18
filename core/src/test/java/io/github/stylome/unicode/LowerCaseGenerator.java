package io.github.stylome.unicode;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the table file of {@link LowerCase} from ICU4J, which carries the Unicode Character Database.
 *
 * <p>Run {@link #main} after a change of the ICU4J version; {@code LowerCaseTest} fails while the committed file differs
 * from what this program writes.
 */
final class LowerCaseGenerator {
  private LowerCaseGenerator() {}

  /** Writes the table to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() throws IOException {
    TreeMap<Integer, Integer> pairs = new TreeMap<>();
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      int lower = UCharacter.toLowerCase(codePoint);
      if (lower != codePoint) {
        pairs.put(codePoint, lower);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(LowerCase.MAGIC);
      out.writeByte(UCharacter.getUnicodeVersion().getMajor());
      out.writeShort(pairs.size());
      for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
        out.writeInt(pair.getKey());
        out.writeInt(pair.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
