package io.github.stylome.cli;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.Iterator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which features of texts are measured. How many is an option of the command. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class FeatureOptions {
  /** What n-grams are made of. */
  enum Unit {
    /** Tokens. */
    WORD,
    /** Code points of the tokens, joined by single spaces. */
    CHAR,
    /** Grapheme clusters of the tokens, joined by single spaces. */
    GRAPHEME
  }

  /** The names that the help lists. */
  static final class TokenizerNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Tokenizers.all().stream().map(Tokenizer::name).iterator();
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      defaultValue = "WORD",
      description = "word (the default), or char or grapheme for those of the words, joined by single spaces.")
  private Unit unit;

  @Option(names = "--n", paramLabel = "K", description = "Units to a feature (default: ${DEFAULT-VALUE}).")
  private int n = 1;

  @Option(
      names = "--tokenizer",
      paramLabel = "NAME",
      defaultValue = "words",
      completionCandidates = TokenizerNames.class,
      description = "How texts are cut: ${COMPLETION-CANDIDATES}, or a tokenizer of layout "
          + "(default: ${DEFAULT-VALUE}).")
  private String tokenizer;

  @Option(
      names = "--normalizer",
      paramLabel = "RULES",
      defaultValue = "nfc,fold-case,unify-quotes,unify-dashes",
      description = "Rules of normalisation, joined by commas in their order, or none (default: ${DEFAULT-VALUE}).")
  private String normalizer;

  @Option(
      names = "--culling",
      paramLabel = "X",
      description = "Share of the texts that a feature must be in, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double culling;

  /** Returns what is measured, with at most so many features; wrong values are wrong usage. */
  FeatureSpec of(int limit) {
    return of(unit, n, limit);
  }

  /** Returns what is measured in a channel that has its own units. */
  FeatureSpec of(Unit unit, int n, int limit) {
    try {
      NGrams ngrams = switch (unit) {
        case WORD -> NGrams.ofWords(n);
        case CHAR -> NGrams.ofCharacters(n);
        case GRAPHEME -> NGrams.ofGraphemes(n);
      };
      return FeatureSpec.builder()
          .normalizer(Normalizer.parse(normalizer))
          .tokenizer(Shapes.tokenizerNamed(tokenizer))
          .features(new MostFrequent(ngrams, limit, culling))
          .build();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
