package io.github.stylome.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NormalizationFormTest {
  /** Code points that interact: Hangul, Indic vowels, stacked marks, singletons, composition exclusions, surrogates. */
  private static final int[] AWKWARD = {
    'a', 'e', 'o', 0x300, 0x301, 0x302, 0x308, 0x316, 0x323, 0x327, 0x345, 0x3B1, 0xE9, 0x1E69, 0x212B, 0x1100, 0x1161,
    0x11A8, 0xAC00, 0xAC01, 0x9C7, 0x9BE, 0x9D7, 0x958, 0x915, 0x93C, 0x1D15E, 0x110A5, 0x110BA, 0xD800, 0xDC00, 0x200D,
    0x5D0, 0x5B7, 0xF900, 0x16121, 0x1611E, 0x113B8, 0x113C9, 0xFB01, 0xFE81,
    0xFF21, 0xFDFA, 0x3131, 0xBD, 0x0F77, 0x0F73, 0x0344, 0x1D400
  };

  @Test
  void normalize_ofEveryLineOfTheOfficialTest_keepsEveryInvariant() throws IOException {
    Path file = SharedData.require("unicode-17.0.0/NormalizationTest.txt");
    BitSet listed = new BitSet();
    boolean characterByCharacter = false;
    int lines = 0;
    for (String line : Files.readAllLines(file)) {
      characterByCharacter = line.startsWith("@") ? line.startsWith("@Part1") : characterByCharacter;
      if (line.startsWith("#") || line.startsWith("@") || line.isBlank()) {
        continue;
      }
      String[] columns =
          Stream.of(line.split(";", -1)).limit(5).map(NormalizationFormTest::parse).toArray(String[]::new);
      for (int column = 0; column < 5; column++) {
        assertEquals(columns[column < 3 ? 1 : 3], apply(NormalizationForm.NFC, columns[column]), line);
        assertEquals(columns[column < 3 ? 2 : 4], apply(NormalizationForm.NFD, columns[column]), line);
        assertEquals(columns[3], apply(NormalizationForm.NFKC, columns[column]), line);
        assertEquals(columns[4], apply(NormalizationForm.NFKD, columns[column]), line);
      }
      if (characterByCharacter) {
        listed.set(columns[0].codePointAt(0));
      }
      lines++;
    }
    assertTrue(lines > 19_000 && listed.cardinality() > 16_000, "lines read: " + lines);
    assertUnlistedAreUnchanged(listed);
  }

  /** The file promises that a code point which its first part does not list is the same in every form. */
  private static void assertUnlistedAreUnchanged(BitSet listed) {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      if (!listed.get(codePoint)) {
        String text = Character.toString(codePoint);
        for (NormalizationForm form : NormalizationForm.values()) {
          assertSame(text, form.normalize(text), form + " of " + Integer.toHexString(codePoint));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void normalize_ofEveryCodePoint_isThatOfIcu(NormalizationForm form) {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      String text = Character.toString(codePoint);
      assertEquals(icu(form).normalize(text), apply(form, text));
    }
  }

  @ParameterizedTest
  @EnumSource
  void normalize_ofRandomText_isThatOfIcu(NormalizationForm form) {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.appendCodePoint(
            random.nextInt(8) == 0 ? random.nextInt(0x32000) : AWKWARD[random.nextInt(AWKWARD.length)]);
      }
      assertEquals(icu(form).normalize(text), apply(form, text.toString()), () -> text.codePoints()
          .mapToObj(Integer::toHexString).collect(Collectors.joining(" ")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void isInert_saysThatNeitherTheCharNorWhatStandsBeforeItChanges(NormalizationForm form) {
    for (char c = 0; c < 0xFFFF; c++) {
      if (form.isInert(c)) {
        for (int before : new int[] {'a', 0x1100, 0xAC00, 0x9C7, 0x301, 0x110A5}) {
          String text = Character.toString(before) + c;
          assertEquals(apply(form, Character.toString(before)) + c, apply(form, text));
        }
      }
    }
  }

  @Test
  void inertMarkClass_ofAMarkThatComposesNever_isItsClass() {
    assertEquals(30, NormalizationForm.NFC.inertMarkClass('\u064E'));
    assertEquals(0, NormalizationForm.NFC.inertMarkClass('\u0301'));
    assertEquals(230, NormalizationForm.NFD.inertMarkClass('\u0301'));
    assertEquals(0, NormalizationForm.NFC.inertMarkClass('a'));
  }

  @Test
  void normalize_ofTextInTheForm_isTheSameObject() {
    String text = "Caf\u00E9 \u0643\u062A\u0627\u0628 \u0643\u064E \uD83D\uDE00 \u4E2D";
    assertSame(text, NormalizationForm.NFC.normalize(text));
    assertSame(text, NormalizationForm.NFKC.normalize(text));
  }

  @Test
  void nfc_ofAVeryLongRunOfMarks_isInOrder() {
    String text = "a" + "\u0301\u0323".repeat(500_000);
    assertEquals("\u1EA1" + "\u0323".repeat(499_999) + "\u0301".repeat(500_000), apply(NormalizationForm.NFC, text));
    assertEquals("a" + "\u0323".repeat(500_000) + "\u0301".repeat(500_000), apply(NormalizationForm.NFD, text));
  }

  private static Normalizer2 icu(NormalizationForm form) {
    return switch (form) {
      case NFC -> Normalizer2.getNFCInstance();
      case NFD -> Normalizer2.getNFDInstance();
      case NFKC -> Normalizer2.getNFKCInstance();
      case NFKD -> Normalizer2.getNFKDInstance();
    };
  }

  private static String apply(NormalizationForm form, String text) {
    return form.normalize(text).toString();
  }

  private static String parse(String column) {
    return Stream.of(column.trim().split(" "))
        .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
        .collect(Collectors.joining());
  }
}
