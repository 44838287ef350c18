package io.github.stylome.fuzz;

import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a fuzzer may choose from. A choice is a place in a list, and means another rule or tokenizer when the list has
 * grown; a target that can try them all does so, and its finds stay what they are.
 */
final class Choices {
  private Choices() {}

  static Tokenizer tokenizer(FuzzInput input) {
    return input.oneOf(Tokenizers.all());
  }

  /** Returns a chain of up to four rules. */
  static Normalizer normalizer(FuzzInput input) {
    Set<NormalizationRule> chain = new LinkedHashSet<>();
    for (int rules = input.choice(5); rules > 0; rules--) {
      chain.add(input.oneOf(List.of(NormalizationRule.values())));
    }
    return Normalizer.of(chain.toArray(new NormalizationRule[0]));
  }

  /** Returns word or character n-grams, the longest that are allowed now and then. */
  static NGrams ngrams(FuzzInput input) {
    int n = 1 + input.choice(6);
    return new NGrams(input.oneOf(List.of(NGrams.Unit.values())), n == 6 ? NGrams.MAX_N : n);
  }
}
