package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.testing.RandomTexts;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextChunksTest {
  @TempDir
  Path folder;

  @Test
  void pieces_endBehindALineFeed_elseBeforeAWordBehindASpace() throws IOException {
    assertEquals(List.of("one two\n", "three ", "four five"), pieces("one two\nthree four five", 10));
  }

  @Test
  void pieces_doNotPartWhatBelongsTogether() throws IOException {
    String text = "a\r\n\n\r\nb\n\u0301 \u0301 c\n&#10; &amp;\n\n\uD83D\uDE00 \uFF9E \"d\" e".repeat(3);
    List<String> beginnings = new ArrayList<>();
    for (int size = 1; size < text.length(); size++) {
      pieces(text, size).forEach(piece -> beginnings.add(piece.substring(0, 1)));
    }
    assertEquals(List.of("a", "b", "c", "e", "\uD83D"), beginnings.stream().distinct().sorted().toList());
  }

  @Property(tries = 1000)
  void pieces_areTheText_andTheNormalisedTextAfterEachOfTheirRules(
      @ForAll("texts") String text, @ForAll("sizes") int size, @ForAll("rules") List<NormalizationRule> rules)
      throws IOException {
    Normalizer normalizer = Normalizer.of(rules.toArray(NormalizationRule[]::new));
    List<String> pieces = pieces(
        TextChunks.builder().normalizer(normalizer).size(size).open("x", new StringReader(text)));
    assertEquals(normalizer.normalize(text).toString(), String.join("", pieces));
    assertTrue(pieces.stream().noneMatch(String::isEmpty), pieces.toString());
  }

  @Property(tries = 300)
  void pieces_areNeverLongerThanTheLimit(@ForAll("texts") String text, @ForAll("sizes") int limit) throws IOException {
    try {
      for (String piece : pieces(TextChunks.builder().limit(limit).open("x", new StringReader(text)))) {
        assertTrue(piece.length() <= limit, piece);
      }
    } catch (IOException e) {
      assertTrue(text.length() > limit, e.getMessage());
    }
  }

  @Test
  void textOfAsManyCharsAsTheLimit_isRead_andOneMoreIsRefusedByName() throws IOException {
    TextChunks.Builder builder = TextChunks.builder().size(2).limit(8);
    assertEquals(List.of("aaaaaaaa"), pieces(builder.open("x", new StringReader("aaaaaaaa"))));
    TextChunks chunks = builder.open("long.txt", new StringReader("a\naaaaaaaaa"));
    assertEquals("a\n", chunks.next().orElseThrow().toString());
    IOException e = assertThrows(IOException.class, chunks::next);
    assertEquals("long.txt has no line end and no space before a word in 8 chars from char 2 on: it cannot be counted in "
        + "pieces of that size", e.getMessage());
  }

  @Test
  void textOfWhichTheRulesLeaveNothing_hasNoPieces() throws IOException {
    Normalizer normalizer = Normalizer.of(NormalizationRule.SOFT_HYPHENS);
    assertEquals(List.of(),
        pieces(TextChunks.builder().normalizer(normalizer).size(1).open("x", new StringReader("\u00AD\u00AD"))));
  }

  @Test
  void longText_isReadInPiecesOfTheSize() throws IOException {
    String text = ("The harbour lay still. " + "Nobody spoke.\n").repeat(20_000);
    List<String> pieces = pieces(TextChunks.builder().size(1000).open("x", new StringReader(text)));
    assertEquals(text, String.join("", pieces));
    assertTrue(pieces.stream().allMatch(piece -> piece.length() <= 1000 && piece.endsWith("\n")));
    assertTrue(pieces.size() < text.length() / 900, "" + pieces.size());
  }

  @Test
  void onlyOneLineFeedEarlyOn_doesNotMakeTheTimeQuadratic() throws IOException {
    // Each char is searched a bounded number of times: a piece that has no place to cut grows, and is not searched again.
    int[] reads = {0};
    Reader counting = new StringReader("a\n" + "a".repeat(10_000_000)) {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        reads[0]++;
        return super.read(buffer, offset, length);
      }
    };
    List<String> pieces = pieces(TextChunks.builder().size(16).open("x", counting));
    assertEquals(List.of(2, 10_000_000), pieces.stream().map(String::length).toList());
    assertTrue(reads[0] < 100, "" + reads[0]);
  }

  @Test
  void ruleThatLooksAcrossLines_isRefusedByName() {
    for (NormalizationRule rule : List.of(NormalizationRule.TIDY_LAYOUT, NormalizationRule.UNWRAP_LINES,
        NormalizationRule.DEHYPHENATE, NormalizationRule.GUTENBERG_FRAME)) {
      IllegalArgumentException e = assertThrows(
          IllegalArgumentException.class, () -> TextChunks.builder().normalizer(Normalizer.of(rule)));
      assertTrue(e.getMessage().contains("the rule " + rule.label() + " needs the whole text"), e.getMessage());
    }
  }

  @Test
  void optionsThatContradict_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> TextChunks.builder().size(0));
    assertThrows(IllegalArgumentException.class, () -> TextChunks.builder().size(1).size(1));
    assertThrows(IllegalArgumentException.class, () -> TextChunks.builder().limit(-1));
    assertThrows(IllegalArgumentException.class, () -> TextChunks.builder().limit(Integer.MAX_VALUE));
    assertThrows(IllegalArgumentException.class,
        () -> TextChunks.builder().size(9).limit(8).open("x", new StringReader("")));
    assertThrows(IllegalArgumentException.class,
        () -> TextChunks.builder().decoder(TextDecoder.lenient()).open("x", new StringReader("")));
  }

  @Test
  void file_isDecodedAndUnpacked_andDamageIsNeverTheEnd() throws IOException {
    Path file = folder.resolve("a.txt.gz");
    byte[] packed = Gzip.of(Gzip.join("\uFEFFOne.\n".getBytes(StandardCharsets.UTF_8), new byte[] {-1}));
    Files.write(file, packed);
    try (TextChunks chunks = TextChunks.builder().decoder(TextDecoder.lenient()).open(file)) {
      assertEquals(List.of("One.\n\uFFFD"), pieces(chunks));
      assertEquals(1, chunks.replacements());
    }
    assertThrows(MalformedTextException.class, () -> pieces(TextChunks.open(file)));
    Files.write(file, Arrays.copyOf(packed, packed.length - 1));
    assertThrows(GzipFormatException.class,
        () -> pieces(TextChunks.builder().decoder(TextDecoder.lenient()).open(file)));
  }

  @Provide
  Arbitrary<String> texts() {
    // Random texts, with enough places to cut and with what must not be parted from what is before it.
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, RandomTexts.ofUpTo(6)),
            net.jqwik.api.Tuple.of(3, RuleTexts.ofUpTo(3)),
            net.jqwik.api.Tuple.of(4, Arbitraries.of("\n", " ", "\n\n", "a ", "b\n", "\u00C9 e", "1,5 ", "\u2014", "\u201C")),
            net.jqwik.api.Tuple.of(1, Arbitraries.of("&amp;", "&#10;", "&#13;", "&#769;", "&", "\n\u0301", " \u0338",
                "\n\uFF9E", " \uFF9E", "\r\n", "\n\u200D", "\u000B", "\u0085", " \u0E33", "\n\u0640", "\n\u06E5", "\n\uFE70",
                " \uFE71\u0301", "\n\uFF06", "#10;", "\n\u200B", "\n\u0E33", "\n\u00A8", "\n\t", "\u066B1",
                "-\n")))
        .list().ofMaxSize(20).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 40);
  }

  @Provide
  Arbitrary<List<NormalizationRule>> rules() {
    return Arbitraries.of(RuleTexts.LOCAL_RULES).list().uniqueElements().ofMaxSize(8);
  }

  private static List<String> pieces(String text, int size) throws IOException {
    return pieces(TextChunks.builder().size(size).open("x", new StringReader(text)));
  }

  private static List<String> pieces(TextChunks chunks) throws IOException {
    List<String> pieces = new ArrayList<>();
    for (Optional<CharSequence> piece = chunks.next(); piece.isPresent(); piece = chunks.next()) {
      pieces.add(piece.get().toString());
    }
    return pieces;
  }
}
