package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTokensTest {
  @Test
  void sentences_endWithTheSpaceBehindThem() {
    assertSentences("It rains. Does it?  Yes! ", "It rains. ", "Does it?  ", "Yes! ");
  }

  @Test
  void sentences_keepClosingMarksBehindTheTerminator() {
    assertSentences("(It rains.) \"Does it?\" she said. 'No.'\u00A0So.",
        "(It rains.) ", "\"Does it?\" ", "she said. ", "'No.'\u00A0", "So.");
  }

  @Test
  void sentences_goOnBehindAFullStopBeforeALowerCaseLetter() {
    assertSentences("It weighs 3.5 kg, i.e. more (approx. 1 (one) unit). Well.",
        "It weighs 3.5 kg, i.e. more (approx. 1 (one) unit). ", "Well.");
    assertSentences("See p. 7. Then go.", "See p. ", "7. ", "Then go.");
  }

  @Test
  void sentences_endBehindAbbreviationsBeforeACapital() {
    assertSentences("Mr. Smith of the U.S. Army", "Mr. ", "Smith of the U.S. ", "Army");
  }

  @Test
  void sentences_goOnBehindAFullStopBetweenLetters() {
    assertSentences("The U.S.A. and e\u0301.A. of it.", "The U.S.A. and e\u0301.A. of it.");
  }

  @Test
  void sentences_goOnBeforeACommaAndEndAtTheLastOfSeveralTerminators() {
    assertSentences("What?! No... Yes., yes!", "What?! ", "No... ", "Yes., yes!");
  }

  @Test
  void sentences_endAtEveryLineBreak() {
    assertSentences("A line\nand one\r\nand.\r\n\nno more", "A line\n", "and one\r\n", "and.\r\n", "\n", "no more");
  }

  @Test
  void sentences_ofArabic_endAtTheQuestionMarkAndTheFullStops() {
    // "Where is the book? I saw it here, then it was gone. Did you take it?!" and the same with the Urdu full stop.
    assertSentences("أين الكتاب؟ رأيته هنا، ثم اختفى. هل أخذته؟!", "أين الكتاب؟ ", "رأيته هنا، ثم اختفى. ", "هل أخذته؟!");
    assertSentences("رأيته هنا۔ ثم اختفى۔", "رأيته هنا۔ ", "ثم اختفى۔");
    assertSentences("قال: «أين الكتاب؟» ثم سكت.", "قال: «أين الكتاب؟» ", "ثم سكت.");
  }

  @Test
  void sentences_ofArabic_goOnAtTheCommaAndTheSemicolon() {
    assertSentences("جاء، ثم ذهب؛ ثم عاد.", "جاء، ثم ذهب؛ ثم عاد.");
  }

  @Test
  void sentences_ofChinese_needNoSpace() {
    assertSentences("\u4E0B\u96E8\u3002\u662F\u5417\uFF1F\u201D\u662F\uFF01\u597D",
        "\u4E0B\u96E8\u3002", "\u662F\u5417\uFF1F\u201D", "\u662F\uFF01", "\u597D");
  }

  @Test
  void sentences_takeEvenAnOpeningQuotationMarkRightBehindTheTerminator() {
    assertSentences("\u4E0B\u96E8\u3002\u201C\u662F\u201D", "\u4E0B\u96E8\u3002\u201C", "\u662F\u201D");
  }

  @Test
  void sentences_beyondU10000_endAtTheirTerminators() {
    String chakmaQuestion = "\uD804\uDD43";
    assertSentences("a" + chakmaQuestion + " \uD835\uDC1A.\uD835\uDC00 b. \uD835\uDC00",
        "a" + chakmaQuestion + " ", "\uD835\uDC1A.\uD835\uDC00 b. ", "\uD835\uDC00");
  }

  @Test
  void type_isSentence() {
    assertEquals(List.of(TokenType.SENTENCE), Tokens.types(Tokenizers.sentences(), "\uD800"));
    assertEquals(List.of(), Tokens.types(Tokenizers.sentences(), ""));
  }

  private static void assertSentences(String text, String... sentences) {
    assertEquals(List.of(sentences), Tokens.texts(Tokenizers.sentences(), text));
  }
}
