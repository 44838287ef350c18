package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TokenizersTest {
  @Test
  void named_findsEveryTokenizerByItsName() {
    assertTrue(Tokenizers.all().containsAll(List.of(Tokenizers.words(), Tokenizers.wordsAndMarks(),
        Tokenizers.letters(), Tokenizers.whitespace(), Tokenizers.wholeText(), Tokenizers.sentences(),
        Tokenizers.graphemes())));
    for (Tokenizer tokenizer : Tokenizers.all()) {
      assertSame(tokenizer, Tokenizers.named(tokenizer.name()));
    }
    for (StyloRules rules : StyloRules.values()) {
      assertSame(
          Tokenizers.stylo(rules), Tokenizers.named("stylo-" + rules.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
  }

  @Test
  void named_ofAnUnknownName_listsTheNames() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tokenizers.named("Words"));
    assertEquals("unknown tokenizer \"Words\"; known are [words, words-and-marks, letters, whitespace, whole-text, "
        + "sentences, graphemes, stylo-english, stylo-english-contr, stylo-english-all, stylo-other, stylo-latin-corr, stylo-cjk]",
        e.getMessage());
  }
}
