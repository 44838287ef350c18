package io.github.stylome.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Writes the table file of {@link BreakData} from ICU4J, which carries the Unicode Character Database.
 *
 * <p>Run {@link #main} after a change of the ICU4J version; {@code BreakDataTest} fails while the committed file
 * differs from what this program writes.
 */
final class BreakDataGenerator {
  private BreakDataGenerator() {}

  /** Writes the tables to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(BreakData.MAGIC);
      out.writeByte(UCharacter.getUnicodeVersion().getMajor());
      write(out, BreakDataGenerator::graphemeBreak);
      write(out, BreakDataGenerator::sentenceBreak);
    }
    return bytes.toByteArray();
  }

  /** Writes the number of blocks, the block of every 128 code points, and the blocks in the order of first use. */
  private static void write(DataOutputStream out, IntUnaryOperator property) throws IOException {
    Map<ByteBuffer, Integer> seen = new HashMap<>();
    ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    byte[] index = new byte[CodePointBytes.INDEX_SIZE];
    for (int i = 0; i < index.length; i++) {
      byte[] block = new byte[CodePointBytes.BLOCK_SIZE];
      for (int j = 0; j < block.length; j++) {
        block[j] = (byte) property.applyAsInt((i << CodePointBytes.BLOCK_SHIFT) + j);
      }
      Integer number = seen.get(ByteBuffer.wrap(block));
      if (number == null) {
        number = seen.size();
        seen.put(ByteBuffer.wrap(block), number);
        blocks.write(block);
      }
      index[i] = number.byteValue();
    }
    if (seen.size() > 256) {
      throw new IllegalStateException(seen.size() + " blocks do not fit an index of bytes");
    }
    out.writeShort(seen.size());
    out.write(index);
    out.write(blocks.toByteArray());
  }

  private static int graphemeBreak(int codePoint) {
    String cluster = value(codePoint, UProperty.GRAPHEME_CLUSTER_BREAK);
    String conjunct = value(codePoint, UProperty.INDIC_CONJUNCT_BREAK);
    boolean pictographic = UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC);
    return switch (cluster + " " + conjunct + (pictographic ? " pictographic" : "")) {
      case "Other None" -> GraphemeBreak.OTHER;
      case "CR None" -> GraphemeBreak.CR;
      case "LF None" -> GraphemeBreak.LF;
      case "Control None" -> GraphemeBreak.CONTROL;
      case "Extend None" -> GraphemeBreak.EXTEND;
      case "Extend Extend" -> GraphemeBreak.CONJUNCT_EXTEND;
      case "Extend Linker" -> GraphemeBreak.CONJUNCT_LINKER;
      case "ZWJ Extend" -> GraphemeBreak.ZWJ;
      case "Regional_Indicator None" -> GraphemeBreak.REGIONAL_INDICATOR;
      case "Prepend None" -> GraphemeBreak.PREPEND;
      case "SpacingMark None" -> GraphemeBreak.SPACING_MARK;
      case "L None" -> GraphemeBreak.L;
      case "V None" -> GraphemeBreak.V;
      case "T None" -> GraphemeBreak.T;
      case "LV None" -> GraphemeBreak.LV;
      case "LVT None" -> GraphemeBreak.LVT;
      case "Other None pictographic" -> GraphemeBreak.PICTOGRAPHIC;
      case "Other Consonant" -> GraphemeBreak.CONJUNCT_CONSONANT;
      // A new combination needs a new class and a look at the rules.
      default -> throw unknown(codePoint, cluster + " " + conjunct);
    };
  }

  private static int sentenceBreak(int codePoint) {
    String value = value(codePoint, UProperty.SENTENCE_BREAK);
    return switch (value) {
      case "Other" -> SentenceBreak.OTHER;
      case "Extend", "Format" -> SentenceBreak.EXTEND_OR_FORMAT;
      case "Sp" -> SentenceBreak.SP;
      case "Lower" -> SentenceBreak.LOWER;
      case "Upper" -> SentenceBreak.UPPER;
      case "OLetter" -> SentenceBreak.OLETTER;
      case "Numeric" -> SentenceBreak.NUMERIC;
      case "SContinue" -> SentenceBreak.SCONTINUE;
      case "Close" -> SentenceBreak.CLOSE;
      case "Sep" -> SentenceBreak.SEP;
      case "CR" -> SentenceBreak.CR;
      case "LF" -> SentenceBreak.LF;
      case "ATerm" -> SentenceBreak.ATERM;
      case "STerm" -> SentenceBreak.STERM;
      default -> throw unknown(codePoint, value);
    };
  }

  private static String value(int codePoint, int property) {
    int value = UCharacter.getIntPropertyValue(codePoint, property);
    return UCharacter.getPropertyValueName(property, value, UProperty.NameChoice.LONG);
  }

  private static IllegalStateException unknown(int codePoint, String value) {
    return new IllegalStateException("U+" + Integer.toHexString(codePoint) + " is " + value);
  }
}
