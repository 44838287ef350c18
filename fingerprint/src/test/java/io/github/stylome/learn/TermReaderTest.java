package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermReaderTest {
  private static final TermSink IGNORED = block -> {};
  private static final String PROSE = "The rain, the rain!\n\n# Harbour\n\n- We sang; *low*, and **low**.\n- No boat came...";
  private static final List<TermStream> STREAMS = List.of(
      TermStream.ofTokens(Tokenizers.wordsAndMarks(), 1, 3),
      TermStream.ofChars(2, 4),
      TermStream.ofChars(1, 8),
      TermStream.ofTokens(Shapes.masked(Set.of("the", "and")), 1, 4),
      TermStream.ofTokens(Shapes.markdown(), 2, 2),
      TermStream.ofTokens(Shapes.typography(), 8, 8),
      TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 2), 1, 2),
      TermStream.ofTokens(Shapes.richness(), 1, 1));

  @Test
  void ngrams_ofEveryKindOfStream_areThoseOfAListOfStrings() {
    for (TermStream stream : STREAMS) {
      assertReads(PROSE, List.of(stream));
    }
    assertReads(PROSE, STREAMS);
  }

  @Property(tries = 200)
  void ngrams_ofRandomTexts_areThoseOfAListOfStrings(@ForAll("texts") String text) {
    assertReads(text, STREAMS);
  }

  @Test
  void aReader_isUsedAgainForLongerAndShorterTexts() {
    TermReader reader = new TermReader(STREAMS);
    for (String text : List.of(PROSE, "", PROSE.repeat(300), "a", " ", PROSE)) {
      assertEquals(expected(text, STREAMS), actual(reader, text));
    }
  }

  @Test
  void units_areThoseOfTheFirstStream() {
    assertEquals(6, new TermReader(List.of(STREAMS.get(0), STREAMS.get(1))).read("The rain, the rain!", IGNORED));
    assertEquals(19, new TermReader(List.of(STREAMS.get(1), STREAMS.get(0))).read("The rain, the rain!", IGNORED));
    assertEquals(0, new TermReader(STREAMS).read("", IGNORED));
  }

  @Test
  void theSameNgrams_ofAnotherStream_areOthers() {
    TermReader reader = new TermReader(List.of(
        TermStream.ofTokens(Tokenizers.words(), 1, 1), TermStream.ofTokens(Tokenizers.words(), 1, 2)));
    assertEquals(2, actual(reader, "rain").size());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab  .,!\n\n-*#'\u00E9\u4E2D\uD83D\uDE00\u0301\u2014\0").ofMaxLength(60);
  }


  private static void assertReads(String text, List<TermStream> streams) {
    assertEquals(expected(text, streams), actual(new TermReader(streams), text));
    new TermReader(streams).read(text, each((term, start, end) ->
        assertTrue(0 <= start && start < end && end <= text.length())));
  }

  /** Returns the distinct n-grams as they first occur: start, end and count by hash. */
  private static Map<Long, List<Integer>> actual(TermReader reader, String text) {
    Map<Long, List<Integer>> terms = new LinkedHashMap<>();
    reader.read(text, each((term, start, end) -> terms.merge(
        term, List.of(start, end, 1), (first, more) -> List.of(first.get(0), first.get(1), first.get(2) + 1))));
    return terms;
  }

  private interface Each {
    void take(long term, int start, int end);
  }

  private static TermSink each(Each each) {
    return block -> {
      block.layOut();
      for (int i = 0; i < block.size; i++) {
        each.take(block.terms[i], block.start(i), block.end(i));
      }
    };
  }

  /** Makes lists of tokens, and n-grams of their sublists: slow and plain. */
  private static Map<Long, List<Integer>> expected(String text, List<TermStream> streams) {
    Map<List<Object>, List<Integer>> ngrams = new LinkedHashMap<>();
    Map<List<Object>, Long> hashes = new LinkedHashMap<>();
    for (TermStream stream : streams) {
      List<String> tokens = new ArrayList<>();
      List<int[]> spans = new ArrayList<>();
      if (stream.unit() == TermStream.Unit.CHAR) {
        for (int i = 0; i < text.length(); i++) {
          tokens.add(text.substring(i, i + 1));
          spans.add(new int[] {i, i + 1});
        }
      } else {
        addTokens(stream.tokenizer(), text, tokens, spans);
      }
      for (int end = 1; end <= tokens.size(); end++) {
        for (int n = stream.shortest(); n <= Math.min(end, stream.longest()); n++) {
          List<String> ngram = tokens.subList(end - n, end);
          List<Object> key = List.of(stream.toString(), List.copyOf(ngram));
          hashes.putIfAbsent(key, hash(stream, ngram));
          int start = spans.get(end - n)[0];
          int until = spans.get(end - 1)[1];
          ngrams.merge(key, List.of(start, until, 1), (one, other) -> List.of(one.get(0), one.get(1), one.get(2) + 1));
        }
      }
    }
    Map<Long, List<Integer>> terms = new LinkedHashMap<>();
    ngrams.forEach((key, value) -> terms.put(hashes.get(key), value));
    assertEquals(ngrams.size(), terms.size(), "two n-grams have one hash");
    return terms;
  }

  private static void addTokens(Tokenizer tokenizer, String text, List<String> tokens, List<int[]> spans) {
    TextCursor cursor = tokenizer.open(text);
    while (cursor.next()) {
      String name = cursor.name();
      tokens.add(name == null ? text.substring(cursor.start(), cursor.end()) : name);
      spans.add(new int[] {cursor.start(), cursor.end()});
    }
  }

  private static long hash(TermStream stream, List<String> ngram) {
    long polynomial = 0;
    for (String unit : ngram) {
      polynomial = polynomial * TermHash.BASE
          + (stream.unit() == TermStream.Unit.CHAR ? unit.charAt(0) + 1 : TermHash.token(unit));
    }
    return TermHash.term(polynomial, ngram.size(), TermHash.token(stream.toString()));
  }
}
