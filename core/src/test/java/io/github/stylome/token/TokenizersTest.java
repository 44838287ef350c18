package io.github.stylome.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizersTest {
  @Test
  void named_findsEveryTokenizerByItsName() {
    for (Tokenizer tokenizer : List.of(Tokenizers.words(), Tokenizers.wordsAndMarks(), Tokenizers.segments(),
        Tokenizers.wordsAndAddresses(), Tokenizers.wordsMarksAndAddresses(), Tokenizers.arabicWords(),
        Tokenizers.letters(), Tokenizers.whitespace(), Tokenizers.wholeText(), Tokenizers.sentences(),
        Tokenizers.graphemes())) {
      assertSame(tokenizer, Tokenizers.named(tokenizer.name()));
    }
  }

  @Test
  void named_ofAnUnknownName_listsTheNames() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Tokenizers.named("Words"));
    assertEquals("unknown tokenizer \"Words\"; known are "
            + Tokenizers.all().stream().map(Tokenizer::name).toList(),
        e.getMessage());
  }
}
