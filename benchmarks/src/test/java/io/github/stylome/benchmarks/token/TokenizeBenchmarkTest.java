package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenizeBenchmarkTest {
  @Test
  void words_areAsManyAsWereMade() {
    assertEquals(TokenizeBenchmark.WORDS, tokenize("words"));
  }

  @Test
  void letters_areWhatTheExpressionFinds() {
    assertEquals(tokenize("regex"), tokenize("letters"));
  }

  @Test
  void letters_areMoreThanWords_sinceApostrophesSeparateThem() {
    assertTrue(tokenize("letters") > tokenize("words"));
  }

  private static long tokenize(String tokenizer) {
    TokenizeBenchmark benchmark = new TokenizeBenchmark();
    benchmark.tokenizer = tokenizer;
    benchmark.text = "made-up";
    benchmark.setUp();
    return benchmark.tokenize();
  }
}
