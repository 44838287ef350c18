package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import io.github.stylome.testing.SharedData;
import io.github.stylome.unicode.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the masks to the official test and to the rules, code point by code point. */
class WordCursorTest {
  @Test
  void segments_ofEveryLineOfTheOfficialTest_areThoseMarked() throws IOException {
    int lines = 0;
    for (String line : Files.readAllLines(SharedData.require("unicode-17.0.0/WordBreakTest.txt"))) {
      String marked = line.replaceAll("#.*", "").trim();
      if (marked.isEmpty()) {
        continue;
      }
      StringBuilder text = new StringBuilder();
      List<Integer> breaks = new ArrayList<>();
      List<Integer> byteBreaks = new ArrayList<>();
      for (String part : marked.split("\\s+", -1)) {
        switch (part) {
          case "\u00F7" -> {
            breaks.add(text.length());
            byteBreaks.add(utf8(text.toString()).length);
          }
          case "\u00D7" -> { }
          default -> text.appendCodePoint(Integer.parseInt(part, 16));
        }
      }
      assertEquals(breaks, boundaries(Tokenizers.segments().open(text)), line);
      byte[] bytes = utf8(text.toString());
      assertEquals(byteBreaks, boundaries(Tokenizers.segments().openUtf8(bytes, 0, bytes.length)), line);
      lines++;
    }
    assertTrue(lines > 1_800, "lines read: " + lines);
  }

  @Property(tries = 3000)
  void segments_areThoseOfTheRules(@ForAll("longTexts") String text) {
    assertEquals(byRules(text), Tokens.of(Tokenizers.segments(), text));
  }

  /** Blocks have 64 chars and the window 1,024: what matters must be met on both sides of each edge. */
  @ParameterizedTest
  @ValueSource(strings = {"don't", "3.14", "a_b", "x\u0301\u0301y", "\r\n\r\n", "  ", "a'\u0301b", "\uD83D\uDE00",
      "\uD83D\uDC69\u200D\uD83D\uDC69", "\u0627\u064E\u0628", "\u4E2D\u6587", "\u05D0\"\u05D0", "\u30A2\u30FC", "1,a",
      "\uD83C\uDDE6\uD83C\uDDFA\uD83C\uDDE6", "\uD800", "\n\u0301", "._.", "a.", "_'_"})
  void segments_atEveryPlaceOfABlockAndOfTheWindow_areThoseOfTheRules(String part) {
    for (String filler : List.of("a", " ", "ab ", "\u0301", "\n", "1", "\u0627")) {
      for (int before = 0; before < 1100; before += before == 140 ? 860 : 1) {
        StringBuilder text = new StringBuilder();
        while (text.length() < before) {
          text.append(filler);
        }
        String whole = text + part + "." + part;
        assertEquals(byRules(whole), Tokens.of(Tokenizers.segments(), whole), () -> filler + " before " + part);
      }
    }
  }

  @Property(tries = 1000)
  void words_areTheSegmentsThatAreWords(@ForAll("longTexts") String text) {
    assertEquals(
        byRules(text).stream().filter(t -> UnicodeTokenizer.Kept.WORDS.keeps(t.type())).toList(),
        Tokens.of(Tokenizers.words(), text));
  }

  @Property(tries = 1000)
  void wordsAndMarks_areTheSegmentsButWhiteSpaceWithRunsOfLineBreaksJoined(@ForAll("longTexts") String text) {
    List<Tokens> expected = new ArrayList<>();
    for (Tokens token : byRules(text)) {
      Tokens before = expected.isEmpty() ? null : expected.get(expected.size() - 1);
      if (token.type() == TokenType.LINE_BREAK && before != null && before.type() == token.type()
          && before.end() == token.start()) {
        expected.set(expected.size() - 1,
            new Tokens(before.start(), token.end(), token.type(), before.text() + token.text()));
      } else if (token.type() != TokenType.SPACE) {
        expected.add(token);
      }
    }
    assertEquals(expected, Tokens.of(Tokenizers.wordsAndMarks(), text));
  }

  private static List<Tokens> byRules(String text) {
    WordRules rules = new WordRules() {
      @Override
      int decode(int offset) {
        int codePoint = text.codePointAt(offset);
        return Utf8.pack(codePoint, Character.charCount(codePoint));
      }

      @Override
      int limit() {
        return text.length();
      }
    };
    List<Tokens> tokens = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = rules.endOfSegment(start);
      tokens.add(new Tokens(start, end, rules.type(), text.substring(start, end)));
      start = end;
    }
    return tokens;
  }

  /** Prose with awkward characters in it, now and then long enough for several windows. */
  @Provide
  Arbitrary<String> longTexts() {
    Arbitrary<String> prose = Arbitraries.strings().withChars("aeiou st .,'\n1").ofMaxLength(150);
    return Arbitraries.oneOf(prose, RandomTexts.ofUpTo(100), RandomTexts.ofUpTo(3)).list().ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private static List<Integer> boundaries(TokenCursor cursor) {
    List<Integer> boundaries = new ArrayList<>(List.of(0));
    while (cursor.next()) {
      boundaries.add(cursor.end());
    }
    return boundaries;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
