package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizersTest {
  @Test
  void named_findsEveryTokenizerByItsName() {
    for (Tokenizer tokenizer : List.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.letters(),
        Tokenizers.whitespace(), Tokenizers.wholeText(), Tokenizers.sentences(), Tokenizers.graphemes())) {
      assertSame(tokenizer, Tokenizers.named(tokenizer.name()));
    }
  }

  @Test
  void named_ofAnUnknownName_listsTheNames() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tokenizers.named("Words"));
    assertEquals("unknown tokenizer \"Words\"; known are [words, words-and-marks, letters, whitespace, whole-text, "
        + "sentences, graphemes]", e.getMessage());
  }
}
