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
        Tokenizers.segments(), Tokenizers.wordsAndAddresses(), Tokenizers.wordsMarksAndAddresses(),
        Tokenizers.arabicWords(), Tokenizers.letters(), Tokenizers.whitespace(), Tokenizers.wholeText(),
        Tokenizers.sentences(), Tokenizers.graphemes())));
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
    assertEquals("unknown tokenizer \"Words\"; known are "
            + Tokenizers.all().stream().map(Tokenizer::name).toList(),
        e.getMessage());
  }
}
