package io.github.stylome.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
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
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the table file of {@link UnicodeData} from ICU4J, which carries the Unicode Character Database.
 *
 * <p>Run {@link #main} after a change of the ICU4J version; {@code UnicodeDataTest} fails while the committed file
 * differs from what this program writes.
 */
final class UnicodeDataGenerator {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final int CODE_POINTS = Character.MAX_CODE_POINT + 1;

  private UnicodeDataGenerator() {}

  /** Writes the tables to the file named by the only argument. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(UnicodeData.MAGIC);
      out.writeByte(UCharacter.getUnicodeVersion().getMajor());
      writeTrie(out);
      writeMappings(out, foldings());
      writeMappings(out, decompositions());
      writeCompositions(out);
    }
    return bytes.toByteArray();
  }

  private static void writeTrie(DataOutputStream out) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    List<short[]> blocks = new ArrayList<>();
    int[] index = new int[CODE_POINTS >> UnicodeData.BLOCK_SHIFT];
    for (int i = 0; i < index.length; i++) {
      short[] block = new short[UnicodeData.BLOCK_SIZE];
      for (int j = 0; j < block.length; j++) {
        block[j] = (short) properties((i << UnicodeData.BLOCK_SHIFT) + j);
      }
      index[i] = seen.computeIfAbsent(Arrays.toString(block), key -> {
        blocks.add(block);
        return blocks.size() - 1;
      });
    }
    out.writeShort(blocks.size());
    for (int block : index) {
      out.writeShort(block);
    }
    for (short[] block : blocks) {
      for (short value : block) {
        out.writeShort(value);
      }
    }
  }

  private static int properties(int codePoint) {
    int bits = wordBreak(codePoint).ordinal();
    bits |= kind(codePoint).ordinal() << UnicodeData.KIND_SHIFT;
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC)) {
      bits |= UnicodeData.PICTOGRAPHIC;
    }
    if (folding(codePoint) != null) {
      bits |= UnicodeData.FOLDS;
    }
    boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (!surrogate && NFC.getDecomposition(codePoint) != null) {
      bits |= UnicodeData.DECOMPOSES;
    }
    return bits;
  }

  private static WordBreak wordBreak(int codePoint) {
    int value = UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK);
    String name = UCharacter.getPropertyValueName(UProperty.WORD_BREAK, value, UProperty.NameChoice.LONG);
    return switch (name) {
      // Never assigned since Unicode 11; ICU still lists them.
      case "E_Base", "E_Base_GAZ", "E_Modifier", "Glue_After_Zwj" -> throw new IllegalStateException(name);
      default -> WordBreak.valueOf(name.replace("Newline", "NEWLINE").toUpperCase(java.util.Locale.ROOT));
    };
  }

  private static CharacterKind kind(int codePoint) {
    int script = UScript.getScript(codePoint);
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.UPPERCASE_LETTER, UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER, UCharacterCategory.MODIFIER_LETTER, UCharacterCategory.OTHER_LETTER ->
          switch (script) {
            case UScript.HAN -> CharacterKind.HAN;
            case UScript.HIRAGANA, UScript.KATAKANA -> CharacterKind.KANA;
            case UScript.HANGUL -> CharacterKind.HANGUL;
            // The prolonged sound mark belongs to no script, but to Katakana words.
            default -> wordBreak(codePoint) == WordBreak.KATAKANA ? CharacterKind.KANA : CharacterKind.LETTER;
          };
      case UCharacterCategory.NON_SPACING_MARK, UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK -> CharacterKind.MARK;
      // Two letters by script, numbers by category: the ideographic zero and the Hangzhou numerals.
      case UCharacterCategory.LETTER_NUMBER -> script == UScript.HAN ? CharacterKind.HAN : CharacterKind.NUMBER;
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER, UCharacterCategory.OTHER_NUMBER -> CharacterKind.NUMBER;
      case UCharacterCategory.DASH_PUNCTUATION, UCharacterCategory.START_PUNCTUATION,
          UCharacterCategory.END_PUNCTUATION, UCharacterCategory.CONNECTOR_PUNCTUATION,
          UCharacterCategory.OTHER_PUNCTUATION, UCharacterCategory.INITIAL_PUNCTUATION,
          UCharacterCategory.FINAL_PUNCTUATION -> CharacterKind.PUNCTUATION;
      case UCharacterCategory.MATH_SYMBOL, UCharacterCategory.CURRENCY_SYMBOL, UCharacterCategory.MODIFIER_SYMBOL,
          UCharacterCategory.OTHER_SYMBOL -> CharacterKind.SYMBOL;
      default -> UCharacter.isUWhiteSpace(codePoint) ? CharacterKind.SPACE : CharacterKind.OTHER;
    };
  }

  private static String folding(int codePoint) {
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return null;
    }
    String before = Character.toString(codePoint);
    String after = UCharacter.foldCase(before, true);
    return after.equals(before) ? null : after;
  }

  private static SortedMap<Integer, String> foldings() {
    TreeMap<Integer, String> map = new TreeMap<>();
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      String folded = folding(codePoint);
      if (folded != null) {
        map.put(codePoint, folded);
      }
    }
    return map;
  }

  /** Full canonical decompositions; Hangul syllables are left out, since they are decomposed by arithmetic. */
  private static SortedMap<Integer, String> decompositions() {
    TreeMap<Integer, String> map = new TreeMap<>();
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      boolean hangul = codePoint >= 0xAC00 && codePoint <= 0xD7A3;
      String decomposed = hangul ? null : NFC.getDecomposition(codePoint);
      if (decomposed != null) {
        map.put(codePoint, decomposed);
      }
    }
    return map;
  }

  private static void writeMappings(DataOutputStream out, SortedMap<Integer, String> map) throws IOException {
    out.writeShort(map.size());
    for (Map.Entry<Integer, String> entry : map.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static void writeCompositions(DataOutputStream out) throws IOException {
    TreeMap<Long, Integer> pairs = new TreeMap<>();
    for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
      boolean hangul = codePoint >= 0xAC00 && codePoint <= 0xD7A3;
      String raw = hangul ? null : NFC.getRawDecomposition(codePoint);
      if (raw == null || raw.codePointCount(0, raw.length()) != 2) {
        continue;
      }
      int first = raw.codePointAt(0);
      int second = raw.codePointBefore(raw.length());
      if (NFC.composePair(first, second) == codePoint) {
        pairs.put((long) first << 32 | second, codePoint);
      }
    }
    out.writeShort(pairs.size());
    for (Map.Entry<Long, Integer> entry : pairs.entrySet()) {
      out.writeLong(entry.getKey());
      out.writeInt(entry.getValue());
    }
  }
}
