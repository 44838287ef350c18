package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.ibm.icu.text.Normalizer2;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalCompositionTest {
  /** Code points that interact: Hangul, Indic vowels, stacked marks, singletons, composition exclusions, surrogates. */
  private static final int[] AWKWARD = {
    'a', 'e', 'o', 0x300, 0x301, 0x302, 0x308, 0x316, 0x323, 0x327, 0x345, 0x3B1, 0xE9, 0x1E69, 0x212B, 0x1100, 0x1161,
    0x11A8, 0xAC00, 0xAC01, 0x9C7, 0x9BE, 0x9D7, 0x958, 0x915, 0x93C, 0x1D15E, 0x110A5, 0x110BA, 0xD800, 0xDC00, 0x200D,
    0x5D0, 0x5B7, 0xF900, 0x16121, 0x1611E, 0x113B8, 0x113C9
  };

  @Test
  void nfc_ofEveryLineOfTheOfficialTest_isItsSecondColumn() throws IOException {
    Path file = SharedData.require("unicode-17.0.0/NormalizationTest.txt");
    int lines = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#") || line.startsWith("@") || line.isBlank()) {
        continue;
      }
      String[] columns =
          Stream.of(line.split(";", -1)).limit(5).map(CanonicalCompositionTest::parse).toArray(String[]::new);
      assertEquals(columns[1], nfc(columns[0]), line);
      assertEquals(columns[1], nfc(columns[1]), line);
      assertEquals(columns[1], nfc(columns[2]), line);
      assertEquals(columns[3], nfc(columns[3]), line);
      assertEquals(columns[3], nfc(columns[4]), line);
      lines++;
    }
    assertEquals(true, lines > 19_000, "lines read: " + lines);
  }

  @Test
  void nfc_ofRandomText_isThatOfIcu() {
    Normalizer2 icu = Normalizer2.getNFCInstance();
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.appendCodePoint(
            random.nextInt(8) == 0 ? random.nextInt(0x32000) : AWKWARD[random.nextInt(AWKWARD.length)]);
      }
      assertEquals(icu.normalize(text), nfc(text), () -> text.codePoints().mapToObj(Integer::toHexString)
          .collect(Collectors.joining(" ")));
    }
  }

  @Test
  void nfc_ofTextInNfc_isTheSameObject() {
    String text = "Caf\u00E9 \u0643\u062A\u0627\u0628 \uD83D\uDE00 \u4E2D";
    assertSame(text, CanonicalComposition.nfc(text));
  }

  @Test
  void nfc_ofAVeryLongRunOfMarks_isSortedInTime() {
    String text = "a" + "\u0301\u0323".repeat(500_000);
    CharSequence result = CanonicalComposition.nfc(text);
    assertEquals("\u1EA1" + "\u0323".repeat(499_999) + "\u0301".repeat(500_000), result.toString());
  }

  private static String nfc(CharSequence text) {
    return CanonicalComposition.nfc(text).toString();
  }

  private static String parse(String column) {
    return Stream.of(column.trim().split(" "))
        .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
        .collect(Collectors.joining());
  }
}
