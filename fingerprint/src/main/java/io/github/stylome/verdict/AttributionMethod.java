package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.Tokenizers;
import java.util.List;

/**
 * How texts are attributed: by the nearest centroid in one channel, or by the mean score over several.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name the name used on the command line and in files
 * @param channels at least one, with distinct names
 */
public record AttributionMethod(String name, List<ChannelSpec> channels) {
  /** The names that {@link #named} knows. */
  public static final List<String> NAMES = ImmutableList.of("standard", "cosine-delta", "burrows-delta");

  /** How many most frequent words the Delta methods take by default. */
  public static final int DEFAULT_WORDS = 2000;

  private static final double CLIP = 2;

  /**
   * Checks the channels.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public AttributionMethod {
    channels = ImmutableList.copyOf(channels);
    Preconditions.checkArgument(!channels.isEmpty(), "the method \"%s\" has no channel", name);
    Preconditions.checkArgument(channels.stream().map(ChannelSpec::name).distinct().count() == channels.size(),
        "two channels of the method \"%s\" have one name", name);
  }

  /** Returns the nearest centroid by Cosine Delta over the most frequent words. */
  public static AttributionMethod cosineDelta(int words) {
    return delta(Distances.cosineDelta(), words);
  }

  /** Returns the nearest centroid by Burrows's Delta over the most frequent words. */
  public static AttributionMethod burrowsDelta(int words) {
    return delta(Distances.burrowsDelta(), words);
  }

  /**
   * Returns the nearest centroid by any distance over the most frequent words.
   *
   * @param words how many, at least 1
   */
  public static AttributionMethod delta(Distance distance, int words) {
    return new AttributionMethod(
        distance.label(), ImmutableList.of(new ChannelSpec("words", FeatureSpec.mostFrequentWords(words), distance)));
  }

  /**
   * Returns the default: three channels compared by Cosine Delta with z-scores clipped at ±2. The first sees words as
   * they are written, with punctuation and line breaks; the second pairs of words; the third three characters at a
   * time, spaces and line breaks included. Typography and layout tell authors apart that use the same words, and
   * language models above all.
   */
  public static AttributionMethod standard() {
    Normalizer asWritten = Normalizer.of(NormalizationRule.NFC);
    return new AttributionMethod("standard", ImmutableList.of(
        new ChannelSpec("tokens", FeatureSpec.builder()
            .normalizer(asWritten)
            .tokenizer(Tokenizers.wordsAndMarks())
            .features(MostFrequent.words(2000))
            .clip(CLIP)
            .build(), Distances.cosineDelta()),
        new ChannelSpec("word-pairs", FeatureSpec.builder()
            .normalizer(Normalizers.standard())
            .tokenizer(Tokenizers.words())
            .features(MostFrequent.wordNGrams(2, 5000))
            .clip(CLIP)
            .build(), Distances.cosineDelta()),
        new ChannelSpec("characters", FeatureSpec.builder()
            .normalizer(asWritten)
            .tokenizer(Tokenizers.wholeText())
            .features(MostFrequent.characterNGrams(3, 5000))
            .clip(CLIP)
            .build(), Distances.cosineDelta())));
  }

  /**
   * Returns the method of this name, with its default settings.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static AttributionMethod named(String name) {
    return switch (name) {
      case "standard" -> standard();
      case "cosine-delta" -> cosineDelta(DEFAULT_WORDS);
      case "burrows-delta" -> burrowsDelta(DEFAULT_WORDS);
      default -> throw new IllegalArgumentException(
          "unknown method \"" + name + "\"; known are " + String.join(", ", NAMES));
    };
  }
}
