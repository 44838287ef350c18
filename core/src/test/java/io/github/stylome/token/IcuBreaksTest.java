package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import com.ibm.icu.util.ULocale;
import io.github.stylome.testing.SharedData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * ICU4J's break iterators of the root locale find the same graphemes and sentences, and the same words but for what
 * {@link #TAILORED} lists.
 *
 * <p>The build reads every file of the corpora, and of files of JSON lines every {@value #EVERY_LINE}th line. With
 * {@code -Dstylome.wholeCorpora=true} it reads every line.
 */
@Tag("once") // says the same on any JDK
class IcuBreaksTest {
  private static final int ROUNDS = 60_000;
  private static final int EVERY_LINE = 8;

  /**
   * The code points around which ICU's words are not those of UAX #29. Its rules depart from the standard in these
   * places and in no other, as {@code RuleBasedBreakIterator.toString()} shows:
   *
   * <ul>
   *   <li>Runs of Han, Hiragana and Katakana are cut by a dictionary. The standard cuts at every Han and Hiragana and
   *       keeps Katakana together. The prolonged sound marks U+30FC and U+FF70 behind such a run go with it.
   *   <li>Runs of Hangul syllables go to the same dictionary: ICU does not count them among ALetter, so they do not
   *       join Latin letters, digits, low lines or apostrophes, nor each other across marks.
   *   <li>Thai, Lao, Khmer, Burmese and the other scripts of Line_Break=Complex_Context are cut by dictionaries or, where
   *       there is none, kept together as ALetter. The standard cuts at every letter.
   *   <li>U+16FF0 and U+16FF1, marks of script Han with Word_Break=Extend, are Han and not Extend.
   * </ul>
   */
  private static final UnicodeSet TAILORED = new UnicodeSet(
       "[[:Han:][:Hiragana:][:Katakana:][\\u30FC\\uFF70\\uAC00-\\uD7A3][:Line_Break=Complex_Context:]]").freeze();

  private final BreakIterator graphemes = BreakIterator.getCharacterInstance(ULocale.ROOT);
  private final BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.ROOT);
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
  private final TextCursor ourGraphemes = Tokenizers.graphemes().open("");
  private final TextCursor ourSentences = Tokenizers.sentences().open("");
  private long chars;

  @Test
  void breaks_ofRandomText_areThoseOfIcu() {
    compareRandom(UnaryOperator.identity());
  }

  @Test
  void breaks_ofRandomTextWithoutWhatIcuTailors_areThoseOfIcu() {
    UnicodeSetSpanner spanner = new UnicodeSetSpanner(TAILORED);
    compareRandom(text -> spanner.deleteFrom(text));
  }

  @Test
  void breaks_ofAllCorpora_areThoseOfIcu() throws IOException {
    Path corpora = SharedData.require("corpora");
    int everyLine = Boolean.getBoolean("stylome.wholeCorpora") ? 1 : EVERY_LINE;
    CorpusTexts.forEach(corpora, everyLine, this::compare);
    assertTrue(chars > 40_000_000, "chars read: " + chars);
  }

  private void compareRandom(UnaryOperator<String> change) {
    SplittableRandom random = new SplittableRandom(78);
    for (int round = 0; round < ROUNDS; round++) {
      compare(change.apply(BreakTexts.random(random, 15)));
    }
    assertTrue(chars > ROUNDS, "chars read: " + chars);
  }

  private void compare(String text) {
    chars += text.length();
    ourGraphemes.reset(text);
    assertSame("graphemes", text, Boundaries.of(graphemes, text), Boundaries.of(ourGraphemes));
    ourSentences.reset(text);
    assertSame("sentences", text, Boundaries.of(sentences, text), Boundaries.of(ourSentences));
    BitSet icu = Boundaries.of(words, text);
    BitSet ours = Boundaries.of(Tokenizers.segments().open(text));
    BitSet different = (BitSet) icu.clone();
    different.xor(ours);
    for (int i = different.nextSetBit(0); i >= 0; i = different.nextSetBit(i + 1)) {
      assertTailored(text, i, icu, ours);
    }
  }

  private static void assertSame(String what, String text, BitSet expected, BitSet actual) {
    assertEquals(expected, actual, () -> what + " of " + text.substring(0, Math.min(200, text.length())));
  }

  /** The smallest piece between boundaries of both kinds that has the difference must have a cause for it. */
  private static void assertTailored(String text, int place, BitSet icu, BitSet ours) {
    BitSet common = (BitSet) icu.clone();
    common.and(ours);
    String piece = text.substring(common.previousSetBit(place), common.nextSetBit(place));
    assertTrue(TAILORED.containsSome(piece), () -> "words of " + piece);
  }
}
