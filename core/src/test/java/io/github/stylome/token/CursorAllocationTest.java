package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A cursor that is used again allocates nothing, neither for a text nor for a token. */
class CursorAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int ROUNDS = 20;
  /** What a walk may cost: less than one small object for a text of some ten thousand tokens. */
  private static final long LIMIT = 16;
  private static final String TEXT = ("Mr. Hale didn't say \u201Cat once\u201D; he'd 3.14 reasons, na\u00EFve ones.\n"
      + "\u0643\u062A\u0628 \u0627\u0644\u0648\u0644\u062F \u0661\u0662\u061F \u6211\u5728\u5BB6\u3002 \u30AB\u30BF "
      + "\uD55C\uAD6D \uD83D\uDC68\u200D\uD83D\uDC69 \uD83C\uDDEB\uD83C\uDDF7 e\u0301 #tag @name a@b.org https://a.b/c\n\n")
      .repeat(400);
  private static final byte[] UTF_8 = TEXT.getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @MethodSource("tokenizers")
  void walk_ofACursorOverChars_allocatesNothing(Tokenizer tokenizer) {
    TextCursor cursor = tokenizer.open(TEXT);
    assertAllocatesNothing(tokenizer, cursor, () -> cursor.reset(TEXT));
  }

  @ParameterizedTest
  @MethodSource("tokenizersOfBytes")
  void walk_ofACursorOverBytes_allocatesNothing(Tokenizer tokenizer) {
    Utf8Cursor cursor = tokenizer.openUtf8(UTF_8, 0, UTF_8.length);
    assertAllocatesNothing(tokenizer, cursor, () -> cursor.reset(UTF_8, 0, UTF_8.length));
  }

  static Stream<Tokenizer> tokenizers() {
    return Stream.concat(Tokenizers.all().stream(), Stream.of(Shapes.masked(Set.of("at", "he'd")),
        Shapes.sentenceLengths(), Shapes.sentenceMarks(), Shapes.paragraphLengths(), Shapes.wordLengths(),
        Shapes.richness(), Shapes.moves(), Shapes.openers(TextPart.SENTENCE, 2), Shapes.closers(TextPart.TEXT, 2)));
  }

  /** Those that do not decode the text first. */
  static Stream<Tokenizer> tokenizersOfBytes() {
    return Stream.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.segments());
  }

  private static void assertAllocatesNothing(Tokenizer tokenizer, TokenCursor cursor, Runnable reset) {
    long tokens = 0;
    long least = Long.MAX_VALUE; // the first walks link and load what they use
    for (int round = 0; round < ROUNDS && least > LIMIT; round++) {
      long before = allocated();
      reset.run();
      tokens = walk(cursor);
      least = Math.min(least, allocated() - before);
    }
    assertTrue(least <= LIMIT, tokenizer.name() + " allocates " + least + " bytes for " + tokens + " tokens");
  }

  private static long walk(TokenCursor cursor) {
    long tokens = 0;
    while (cursor.next()) {
      tokens++;
    }
    return tokens;
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
