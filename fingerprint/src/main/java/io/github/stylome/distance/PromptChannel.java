package io.github.stylome.distance;

import com.google.common.collect.ImmutableList;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One way to look at the texts of labels when they are compared prompt by prompt. */
public enum PromptChannel {
  /** Words and punctuation marks, capitals folded. */
  WORDS,
  /** Four characters in a row, as they were written. */
  CHARACTERS,
  /** Pairs of words and marks, all but the 200 most frequent words masked by their shape and ending. */
  MASKED,
  /** Markdown. */
  MARKDOWN,
  /** Punctuation, spaces, numbers and symbols. */
  TYPOGRAPHY,
  /**
   * What PhyloLM calls genes and alleles, from texts that are there: a gene is a frequent word, its alleles are the
   * first four characters of the word that follows.
   */
  ALLELES;

  private static final int MASKED_KEEPS = 200;
  private static final ImmutableList<PromptChannel> STANDARD = ImmutableList.of(MASKED);

  /** Returns the channels to take unless there is a reason: masked text alone, as the page on trees says why. */
  public static List<PromptChannel> standard() {
    return STANDARD;
  }

  /** Returns the name, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns what is counted of the texts of a table. */
  FeatureSpec spec(PromptTable table, Workers workers) {
    return switch (this) {
      case WORDS -> spec(Normalizers.standard(), Tokenizers.wordsAndMarks(), MostFrequent.words(5000));
      case CHARACTERS -> asWritten(Tokenizers.wholeText(), MostFrequent.characterNGrams(4, 5000));
      case MASKED -> {
        FeatureSpec words = FeatureSpec.mostFrequentWords(MASKED_KEEPS);
        Set<String> kept = Set.copyOf(FrequentTerms.of(words, table.residentTexts(), workers).terms());
        yield asWritten(Shapes.masked(kept), MostFrequent.wordNGrams(2, 5000));
      }
      case MARKDOWN -> asWritten(Shapes.markdown(), MostFrequent.words(500));
      case TYPOGRAPHY -> asWritten(Shapes.typography(), MostFrequent.words(500));
      case ALLELES -> spec(Normalizers.standard(), Tokenizers.words(), MostFrequent.of(NGrams.ofWords(1), 128));
    };
  }

  private static FeatureSpec asWritten(Tokenizer tokenizer, MostFrequent features) {
    return spec(Normalizer.of(NormalizationRule.NFC), tokenizer, features);
  }

  private static FeatureSpec spec(Normalizer normalizer, Tokenizer tokenizer, MostFrequent features) {
    return FeatureSpec.builder().normalizer(normalizer).tokenizer(tokenizer).features(features).build();
  }
}
