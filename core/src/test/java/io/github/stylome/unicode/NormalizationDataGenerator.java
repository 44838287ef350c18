package io.github.stylome.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the table file of {@link NormalizationData} from ICU4J, which carries the Unicode Character Database.
 *
 * <p>Run {@link #main} after a change of the ICU4J version; {@code NormalizationDataTest} fails while the committed file
 * differs from what this program writes.
 */
final class NormalizationDataGenerator {
  private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;
  private static final int YES = 1;
  private static final int MAYBE = 2;

  private NormalizationDataGenerator() {}

  /** Writes the tables to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(NormalizationData.MAGIC);
      out.writeByte(UCharacter.getUnicodeVersion().getMajor());
      writeProperties(out);
      writeCompatible(out);
    }
    return bytes.toByteArray();
  }

  private static void writeProperties(DataOutputStream out) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    List<char[]> blocks = new ArrayList<>();
    int[] index = new int[CODE_POINTS >> NormalizationData.BLOCK_SHIFT];
    for (int i = 0; i < index.length; i++) {
      char[] block = new char[NormalizationData.BLOCK_SIZE];
      for (int j = 0; j < block.length; j++) {
        block[j] = (char) properties((i << NormalizationData.BLOCK_SHIFT) + j);
      }
      index[i] = seen.computeIfAbsent(Arrays.toString(block), key -> {
        blocks.add(block);
        return blocks.size() - 1;
      });
    }
    if (blocks.size() > 0xFF) {
      throw new IllegalStateException("more blocks than a byte can count: " + blocks.size());
    }
    out.writeByte(blocks.size());
    for (int block : index) {
      out.writeByte(block);
    }
    for (char[] block : blocks) {
      for (char value : block) {
        out.writeChar(value);
      }
    }
  }

  private static int properties(int codePoint) {
    if (isSurrogate(codePoint)) {
      return 0;
    }
    int bits = UCharacter.getCombiningClass(codePoint);
    for (NormalizationForm form : NormalizationForm.values()) {
      if (quickCheck(form, codePoint) != YES) {
        bits |= 1 << (NormalizationData.QUICK_CHECK_SHIFT + form.ordinal());
      }
      if (!startsSegment(form, codePoint)) {
        bits |= 1 << (NormalizationData.NO_BOUNDARY_SHIFT + form.ordinal());
      }
    }
    return bits;
  }

  /** A text can be cut before what decomposes to a starter first, if this composes with nothing before it. */
  private static boolean startsSegment(NormalizationForm form, int codePoint) {
    Normalizer2 decomposing = form.isCompatible() ? Normalizer2.getNFKDInstance() : Normalizer2.getNFDInstance();
    String parts = decomposing.getDecomposition(codePoint);
    int first = parts == null ? codePoint : parts.codePointAt(0);
    return UCharacter.getCombiningClass(first) == 0
        && (!form.composes() || quickCheck(NormalizationForm.NFC, first) != MAYBE);
  }

  private static int quickCheck(NormalizationForm form, int codePoint) {
    return UCharacter.getIntPropertyValue(codePoint, switch (form) {
      case NFC -> UProperty.NFC_QUICK_CHECK;
      case NFD -> UProperty.NFD_QUICK_CHECK;
      case NFKC -> UProperty.NFKC_QUICK_CHECK;
      case NFKD -> UProperty.NFKD_QUICK_CHECK;
    });
  }

  /** Full decompositions where the compatible one is not the canonical one. */
  private static void writeCompatible(DataOutputStream out) throws IOException {
    TreeMap<Integer, String> map = new TreeMap<>();
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      String compatible = isSurrogate(codePoint) ? null : Normalizer2.getNFKDInstance().getDecomposition(codePoint);
      if (compatible != null && !compatible.equals(Normalizer2.getNFDInstance().getDecomposition(codePoint))) {
        map.put(codePoint, compatible);
      }
    }
    out.writeShort(map.size());
    for (Map.Entry<Integer, String> entry : map.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
