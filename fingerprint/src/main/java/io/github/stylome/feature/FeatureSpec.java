package io.github.stylome.feature;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.Normalizers;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.Tokenizer;
import io.github.stylome.token.Tokenizers;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a text: how it is normalised and cut, which n-grams become features, and how far a z-score may
 * go.
 *
 * <p>Immutable and safe to share between threads. Two specs are equal if their descriptions are.
 */
public final class FeatureSpec {
  private static final Pattern DESCRIPTION =
      Pattern.compile("normalizer=([^;]*);tokenizer=([^;]*);features=([^;]*);clip=([^;]*)");

  private static final Set<NormalizationRule> WITHOUT_CAPITALS =
      Set.of(NormalizationRule.FOLD_CASE, NormalizationRule.LOWER_CASE);

  private final Normalizer normalizer;
  private final Tokenizer tokenizer;
  private final MostFrequent features;
  private final double clip;

  private FeatureSpec(Normalizer normalizer, Tokenizer tokenizer, MostFrequent features, double clip) {
    checkSentences(normalizer, features);
    this.normalizer = normalizer;
    this.tokenizer = tokenizer;
    this.features = features;
    this.clip = clip;
  }

  /** Returns a builder; what is not set is {@link Normalizers#standard}, {@link Tokenizers#words} and no clipping. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the spec of the most frequent words under the default normaliser and tokenizer. */
  public static FeatureSpec mostFrequentWords(int limit) {
    return builder().features(MostFrequent.words(limit)).build();
  }

  /**
   * Returns the spec that {@link #toString} describes.
   *
   * @throws IllegalArgumentException if the description is not one, names a tokenizer that Stylome does not have, or is
   *     of a spec that {@link Builder#build} refuses
   */
  public static FeatureSpec parse(String description) {
    Matcher matcher = DESCRIPTION.matcher(description);
    Preconditions.checkArgument(matcher.matches(), "not a feature spec: %s", description);
    return new FeatureSpec(
        Normalizer.parse(matcher.group(1)),
        Shapes.tokenizerNamed(matcher.group(2)),
        MostFrequent.parse(matcher.group(3)),
        checkedClip(matcher.group(4).equals("none") ? Double.POSITIVE_INFINITY : Double.parseDouble(matcher.group(4))));
  }

  private static double checkedClip(double clip) {
    Preconditions.checkArgument(clip > 0, "z-scores are clipped at a positive number, not %s", clip);
    return clip;
  }

  /** Refuses to look for sentences where their capitals are gone: nearly all would be taken for one. */
  private static void checkSentences(Normalizer normalizer, MostFrequent features) {
    Preconditions.checkArgument(
        features.ngrams().scope() != NGrams.Scope.SENTENCE || Collections.disjoint(normalizer.rules(), WITHOUT_CAPITALS),
        "sentences are found by their capitals, which the normalizer %s takes away; the features are %s",
        normalizer, features);
  }

  /** Returns how a text is normalised. */
  public Normalizer normalizer() {
    return normalizer;
  }

  /** Returns how a normalised text is cut into tokens. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** Returns which n-grams become features. */
  public MostFrequent features() {
    return features;
  }

  /** Returns the largest absolute z-score; positive infinity where z-scores are not clipped. */
  public double clip() {
    return clip;
  }

  /** Returns a text as this spec's tokenizer wants it. */
  public CharSequence normalize(CharSequence text) {
    return normalizer.normalize(text);
  }

  /** Returns whether a text has at least one of the n-grams that are counted. */
  public boolean canMeasure(CharSequence text) {
    return features.ngrams().anyIn(tokenizer, normalize(text));
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FeatureSpec other && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return Objects.hash(normalizer, tokenizer.name(), features, clip);
  }

  /** Returns a description that says everything and that {@link #parse} reads. */
  @Override
  public String toString() {
    return "normalizer=" + normalizer
        + ";tokenizer=" + tokenizer.name()
        + ";features=" + features
        + ";clip=" + (clip == Double.POSITIVE_INFINITY ? "none" : Double.toString(clip));
  }

  /** Gathers the parts of a spec. Not safe for concurrent use. */
  public static final class Builder {
    private @Nullable Normalizer normalizer;
    private @Nullable Tokenizer tokenizer;
    private @Nullable MostFrequent features;
    private double clip = Double.NaN;

    private Builder() {}

    /** Sets how a text is normalised. */
    public Builder normalizer(Normalizer normalizer) {
      Preconditions.checkState(this.normalizer == null, "the normalizer is set twice");
      this.normalizer = requireNonNull(normalizer, "normalizer");
      return this;
    }

    /** Sets how a text is cut. Only a tokenizer that comes with Stylome can be written to a file. */
    public Builder tokenizer(Tokenizer tokenizer) {
      Preconditions.checkState(this.tokenizer == null, "the tokenizer is set twice");
      this.tokenizer = requireNonNull(tokenizer, "tokenizer");
      return this;
    }

    /** Sets which n-grams become features. This one has no default. */
    public Builder features(MostFrequent features) {
      Preconditions.checkState(this.features == null, "the features are set twice");
      this.features = requireNonNull(features, "features");
      return this;
    }

    /**
     * Sets the largest absolute z-score. A rare word that one text happens to hold has a z-score of 20 and more;
     * clipped, it counts as "far more than usual" and no further. Evert et al., "Understanding and explaining Delta
     * measures for authorship attribution", DSH 32, 2017.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder clip(double zScore) {
      Preconditions.checkState(Double.isNaN(clip), "the clip is set twice");
      clip = checkedClip(zScore);
      return this;
    }

    /**
     * Returns the spec.
     *
     * @throws IllegalStateException if no features are set
     * @throws IllegalArgumentException if n-grams are to stay within sentences and the normalizer takes capitals away,
     *     as the standard one does: sentences could not be found
     */
    public FeatureSpec build() {
      MostFrequent chosen = features;
      Preconditions.checkState(chosen != null, "a feature spec needs features");
      return new FeatureSpec(
          normalizer == null ? Normalizers.standard() : normalizer,
          tokenizer == null ? Tokenizers.words() : tokenizer,
          chosen,
          Double.isNaN(clip) ? Double.POSITIVE_INFINITY : clip);
    }
  }
}
