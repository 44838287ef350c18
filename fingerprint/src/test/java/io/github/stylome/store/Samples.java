package io.github.stylome.store;

import io.github.stylome.composition.LearntSources;
import io.github.stylome.composition.SeenText;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.language.Language;
import io.github.stylome.learn.HashedVocabulary;
import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.LinearModel;
import io.github.stylome.learn.TermStream;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ChannelSpec;
import io.github.stylome.verdict.ConformalSets;
import io.github.stylome.verdict.ConformalTable;
import io.github.stylome.verdict.DiscriminantNovelty;
import io.github.stylome.verdict.Doubts;
import io.github.stylome.verdict.LabelDiscriminants;
import io.github.stylome.verdict.LabelScores;
import io.github.stylome.verdict.LabelWeights;
import io.github.stylome.verdict.MatrixScaling;
import io.github.stylome.verdict.NoveltyModel;
import io.github.stylome.verdict.NoveltyModel.Logistic;
import io.github.stylome.verdict.PrecisionCurve;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.ProfileMethod;
import io.github.stylome.verdict.SelectiveThresholds;
import io.github.stylome.verdict.ShiftProfile;
import io.github.stylome.verdict.ShiftProfile.Expectation;
import io.github.stylome.verdict.StackedAttributor;
import io.github.stylome.verdict.SummedNovelty;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of every kind of file, made of given numbers and not of a fit, so that they change with the format
 * only. The golden files were written from these: do not change them.
 */
final class Samples {
  private static final LabelDiscriminants DISCRIMINANTS = LabelDiscriminants.of(
      new double[] {0.5, 0}, new double[][] {{1, -1, 0.5, 0}}, new double[][] {{1}, {-0.5}}, 0.0625);

  /** The hash of the word "the" alone in the first stream of the sample. */
  private static final long THE = 0x6F1C2E18DB9EDFF3L;

  private Samples() {}

  /** A term beyond the BMP, one with a lone surrogate, an empty one, and one without deviation. */
  static Fingerprinter fingerprinter() {
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Normalizer.of(NormalizationRule.NFC, NormalizationRule.UNIFY_QUOTES))
        .tokenizer(Tokenizers.wordsAndMarks())
        .features(MostFrequent.wordNGrams(2, 6).culledAt(0.25))
        .clip(2.5)
        .build();
    return Fingerprinter.of(spec,
        Vocabulary.copyOf(List.of("the rain", "\u00E9 \uD83D\uDE00", "\uD800 a", "", ". The", "x y")),
        new double[] {0.0625, 0.01, 0.003, 1e-9, 0.5, 0.25}, new double[] {0.01, 0.02, 0.001, 1e-10, 0.125, 0}, 300);
  }

  static Fingerprint fingerprint() {
    return fingerprinter().fingerprintOf("essay \u2116 7",
        new long[] {3, 0, 1, 128, 0, 70_000_000_000L}, 70_000_000_999L);
  }

  static ProfileAttributor attributor() {
    Fingerprinter pairs = fingerprinter();
    Fingerprinter words = Fingerprinter.of(FeatureSpec.mostFrequentWords(2), Vocabulary.copyOf(List.of("the", "of")),
        new double[] {0.05, 0.03}, new double[] {0.01, 0.005}, 2);
    return ProfileAttributor.of(
        new ProfileMethod("sample", List.of(
            new ChannelSpec("pairs", pairs.spec(), Distances.cosineDelta()),
            new ChannelSpec("words", words.spec(), Distances.burrowsDelta()))),
        List.of("ann", "bob"),
        List.of(pairs, words),
        List.of(
            List.of(
                Optional.of(pairs.centroidOf("ann", 4, new double[] {0.0625, 0.01, 0, 0, 0.25, 0.25},
                    new double[] {-0.5, 0.25, 2.5, -2.5, 0.125, 0})),
                Optional.empty()),
            List.of(
                Optional.of(words.centroidOf("ann", 5, new double[] {0.06, 0.03}, new double[] {1, 0})),
                Optional.of(words.centroidOf("bob", 1, new double[] {0.04, 0.03}, new double[] {-1, 0.1})))),
        new Calibration(12.5, 256, 0.14, 9));
  }

  /**
   * A channel of each kind of n-gram, one without features; what tells of novelty and shift, two conformal tables and two
   * curves of precision.
   */
  static StackedAttributor stackedAttributor() {
    return stackedAttributor(DiscriminantNovelty.of(
        DISCRIMINANTS.withScaling(MatrixScaling.of(new double[][] {{-0.125, 0.25}, {0.5, 0}})),
        new Logistic(0.5, -1), new Logistic(2, 0.125)));
  }

  /** The same as it was written when sums were not scaled. */
  static StackedAttributor stackedAttributorOfDiscriminants() {
    return stackedAttributor(
        DiscriminantNovelty.of(DISCRIMINANTS, new Logistic(0.5, -1), new Logistic(2, 0.125)));
  }

  /** The same as it was written when the unknown was told by sums of the channels. */
  static StackedAttributor stackedAttributorOfSums() {
    return stackedAttributor(SummedNovelty.of(
        new double[][] {{1, -1}, {-0.5, 0.5}}, new double[][] {{2, 0.25}, {0.25, 1}},
        new double[][] {{1, -0.5}, {-0.5, 1}}, new Logistic(0.5, -1), new Logistic(2, 0.125)));
  }

  private static StackedAttributor stackedAttributor(NoveltyModel novelty) {
    LearnedChannel words = LearnedChannel.of(
        LearnedChannelSpec.of("words", 80, TermStream.ofTokens(Tokenizers.wordsAndMarks(), 1, 3),
            TermStream.ofTokens(Shapes.masked(Set.of("the", "\u00E9", "\uD801\uDC28")), 2, 8)),
        HashedVocabulary.of(new long[] {THE, -5, Long.MAX_VALUE}, new int[] {300, 2, 2}, 300),
        LinearModel.of(new byte[] {127, -127, 0, 1, -1, 0}, new float[] {0.5f, 0, 1e-9f}, new float[] {-0.25f, 0.125f}));
    LearnedChannel characters = LearnedChannel.of(
        LearnedChannelSpec.of("characters \u2116", 1, TermStream.ofChars(2, 4)),
        HashedVocabulary.of(new long[0], new int[0], 300),
        LinearModel.of(new byte[0], new float[0], new float[] {0, 1e-3f}));
    Expectation expectation =
        new Expectation(0.75, -0.0625, 0.03125, List.of(-0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 1e3));
    return StackedAttributor.of("sample", List.of("ann", "bob"), List.of(words, characters),
        LabelWeights.of(new double[][] {{1.5, 0, -0.125}, {1.25, 0, 0.25}}),
        new Calibration(0.875, 64, 0.25, 300), new Doubts(
            Optional.of(novelty),
            new ShiftProfile(Set.of(Language.ENGLISH, Language.GERMAN), 12, 800.5, List.of(expectation, expectation),
                List.of(0.0, 0.25, 14.0)),
            ConformalSets.of(List.of(
                new ConformalTable(1, 3, List.of(0f, 0.25f, 1f)), new ConformalTable(5, 2, List.of(0.125f, 0.5f)))),
            SelectiveThresholds.of(List.of(
                new PrecisionCurve(1, 3, List.of(0.25f, 0.5f, 1f), List.of(0.5f, 0.75f, 0.75f)),
                new PrecisionCurve(2, 1, List.of(0.125f), List.of(0.875f))))));
  }

  /** A source that stood for a stranger once, and a label of which nothing was known. */
  static LearntSources learntSources() {
    return new LearntSources(attributor(), List.of("ann", "bob"), List.of(
        new SeenText(0, false, 4, List.of("ann", "bob"), new LabelScores(List.of(-0.25, -1.5), 0.125, List.of(0.5,
        0.0)),
            new int[] {1 << 20, 0, 300}),
        new SeenText(1, false, 0, List.of("ann", "bob"),
            new LabelScores(List.of(Double.NEGATIVE_INFINITY, 0.0), 0.5, List.of(1.0, 0.25)), new int[] {5, 6, 7}),
        new SeenText(1, true, 0, List.of("ann"), new LabelScores(List.of(0.0), 0.75, List.of(1.0)), new int[] {0, 0,
        0})),
        List.of("the", "\uD800"), List.of("th\u00E9"), "human", -3);
  }
}
