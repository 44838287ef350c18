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
 * Attribution by the nearest centroid in one channel, or by the mean score over several. It learns from very little: a
 * few texts a label are enough.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name the name used on the command line and in files
 * @param channels at least one, with distinct names
 */
public record ProfileMethod(String name, List<ChannelSpec> channels) implements AttributionMethod {
  /** How many most frequent words the Delta methods take by default. */
  public static final int DEFAULT_WORDS = 2000;

  private static final double CLIP = 2;

  /**
   * Checks the channels.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public ProfileMethod {
    channels = ImmutableList.copyOf(channels);
    Preconditions.checkArgument(!channels.isEmpty(), "the method \"%s\" has no channel", name);
    Preconditions.checkArgument(channels.stream().map(ChannelSpec::name).distinct().count() == channels.size(),
        "two channels of the method \"%s\" have one name", name);
  }

  /** Returns the nearest centroid by Cosine Delta over the most frequent words. */
  public static ProfileMethod cosineDelta(int words) {
    return delta(Distances.cosineDelta(), words);
  }

  /** Returns the nearest centroid by Burrows's Delta over the most frequent words. */
  public static ProfileMethod burrowsDelta(int words) {
    return delta(Distances.burrowsDelta(), words);
  }

  /**
   * Returns the nearest centroid by any distance over the most frequent words.
   *
   * @param words how many, at least 1
   */
  public static ProfileMethod delta(Distance distance, int words) {
    return new ProfileMethod(
        distance.label(), ImmutableList.of(new ChannelSpec("words", FeatureSpec.mostFrequentWords(words), distance)));
  }

  /**
   * Returns the default: three channels compared by Cosine Delta with z-scores clipped at ±2. The first sees words as
   * they are written, with punctuation and line breaks; the second pairs of words; the third three characters at a
   * time, spaces and line breaks included. Typography and layout tell authors apart that use the same words, and
   * language models above all.
   */
  public static ProfileMethod standard() {
    Normalizer asWritten = Normalizer.of(NormalizationRule.NFC);
    return new ProfileMethod("standard", ImmutableList.of(
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

  @Override
  public boolean canMeasure(CharSequence text) {
    return channels.stream().anyMatch(channel -> channel.spec().canMeasure(text));
  }
}
