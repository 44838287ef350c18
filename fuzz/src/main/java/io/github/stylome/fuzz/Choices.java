package io.github.stylome.fuzz;

import io.github.stylome.shape.Shapes;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a fuzzer may choose from. */
final class Choices {
  /** All tokenizers that there are, but of openers and closers those of one, two and the most words. */
  static final List<Tokenizer> TOKENIZERS = Stream.concat(Tokenizers.all().stream(), shapes().stream()).toList();

  /** Chains seen of late, since a fresh one makes tables of all chars at its first text: slow while being watched. */
  private static final Map<List<NormalizationRule>, Normalizer> CHAINS = new HashMap<>();
  private static final int MOST_CHAINS = 256;

  private Choices() {}

  static List<Tokenizer> shapes() {
    Stream<String> edges = Stream.of("text", "paragraph", "line", "sentence")
        .flatMap(part -> Stream.of(part + "-openers-", part + "-closers-"))
        .flatMap(edge -> Stream.of(edge + 1, edge + 2, edge + 16));
    return Stream.concat(Stream.of("markdown", "typography", "moves"), edges).map(Shapes::named).toList();
  }

  static Tokenizer tokenizer(FuzzInput input) {
    return named(input, TOKENIZERS, Tokenizer::name);
  }

  /** Returns a chain of up to four rules. */
  static Normalizer normalizer(FuzzInput input) {
    List<NormalizationRule> rules = List.of(NormalizationRule.values());
    Set<NormalizationRule> chain = new LinkedHashSet<>();
    for (int left = input.choice(5); left > 0; left--) {
      chain.add(named(input, rules, NormalizationRule::label));
    }
    synchronized (CHAINS) {
      if (CHAINS.size() == MOST_CHAINS) {
        CHAINS.clear();
      }
      return CHAINS.computeIfAbsent(List.copyOf(chain), key -> Normalizer.of(key.toArray(new NormalizationRule[0])));
    }
  }

  /** Returns n-grams that reach over the whole text, the longest that are allowed now and then. */
  static NGrams ngrams(FuzzInput input) {
    int n = 1 + input.choice(6);
    return new NGrams(input.oneOf(List.of(NGrams.Unit.values())), n == 6 ? NGrams.MAX_N : n);
  }

  /**
   * Returns the value whose name goes best with the next byte. When the list grows, a choice stays what it was or is now
   * one of the new values, wherever these stand: so kept finds keep their meaning, as they would not with places.
   */
  private static <T> T named(FuzzInput input, List<T> values, Function<T, String> name) {
    int choice = input.choice(256);
    return values.stream().max(Comparator.comparingInt(value -> affinity(name.apply(value), choice))).orElseThrow();
  }

  private static int affinity(String name, int choice) {
    int mixed = (name.hashCode() ^ choice * 0x9E3779B9) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 15)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 13);
  }
}
