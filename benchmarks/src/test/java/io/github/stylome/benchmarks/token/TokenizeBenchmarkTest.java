package io.github.stylome.benchmarks.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenizeBenchmarkTest {
  @Test
  void words_areAsManyAsWereMade() {
    assertEquals(TokenizeBenchmark.WORDS, benchmark("words").stylome());
  }

  @Test
  void letters_areWhatTheExpressionFinds() {
    TokenizeBenchmark letters = benchmark("letters");
    assertEquals(letters.regex(), letters.stylome());
  }

  @Test
  void letters_areMoreThanWords_sinceApostrophesSeparateThem() {
    assertTrue(benchmark("letters").stylome() > benchmark("words").stylome());
  }

  private static TokenizeBenchmark benchmark(String tokenizer) {
    TokenizeBenchmark benchmark = new TokenizeBenchmark();
    benchmark.tokenizer = tokenizer;
    benchmark.text = "made-up";
    benchmark.setUp();
    return benchmark;
  }
}
