package io.github.stylome.verdict;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.TermStream;
import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Set;

/**
 * Attribution by a linear model for each of several channels. What the channels say is weighed by how well each tells
 * held-out texts apart: stacking. Wolpert, "Stacked generalization", Neural Networks 5(2), 1992.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name the name used on the command line and in files
 * @param channels at least one, with distinct names. A masked tokenizer that keeps no word stands for one that keeps the
 *     most frequent words of the training texts
 * @param densities whether where the texts of a label lie counts as well ({@link LabelDiscriminants}), and what the sum
 *     of one label says of another ({@link MatrixScaling}). That makes answers sharper among texts of the kind that was learnt from, and worse where scores are compared from domain to domain
 */
public record StackedMethod(String name, List<LearnedChannelSpec> channels, boolean densities)
    implements AttributionMethod {
  /** Texts are read as they were written, but for the ways in which Unicode writes one letter. */
  static final Normalizer NORMALIZER = Normalizer.of(NormalizationRule.NFC);

  private static final StackedMethod STANDARD = new StackedMethod("stacked", ImmutableList.of(
      LearnedChannelSpec.of("words", 60_000, TermStream.ofTokens(Tokenizers.wordsAndMarks(), 1, 3)),
      LearnedChannelSpec.of("characters", 60_000, TermStream.ofChars(2, 4)),
      LearnedChannelSpec.of("masked", 40_000, TermStream.ofTokens(Shapes.masked(Set.of()), 1, 4)),
      LearnedChannelSpec.of("markdown", 4_000, TermStream.ofTokens(Shapes.markdown(), 1, 4)),
      LearnedChannelSpec.of("typography", 4_000, TermStream.ofTokens(Shapes.typography(), 1, 3)),
      LearnedChannelSpec.of("edges", 30_000,
          TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 1), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 2), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 3), 1, 1),
          TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 1), 1, 1),
          TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 2), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.LINE, 1), 1, 2),
          TermStream.ofTokens(Shapes.openers(TextPart.PARAGRAPH, 2), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 1), 1, 2),
          TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 2), 1, 1),
          TermStream.ofTokens(Shapes.closers(TextPart.SENTENCE, 1), 1, 1)),
      LearnedChannelSpec.of("rhythm", 2_000,
          TermStream.ofTokens(Shapes.sentenceLengths(), 1, 3),
          TermStream.ofTokens(Shapes.paragraphLengths(), 1, 3),
          TermStream.ofTokens(Shapes.sentenceMarks(), 1, 2)),
      LearnedChannelSpec.of("richness", 1_000,
          TermStream.ofTokens(Shapes.wordLengths(), 1, 1),
          TermStream.ofTokens(Shapes.richness(), 1, 1))));

  private static final StackedMethod REASONING = new StackedMethod("reasoning", ImmutableList.of(
      LearnedChannelSpec.of("words", 40_000, TermStream.ofTokens(Tokenizers.wordsAndMarks(), 1, 3)),
      LearnedChannelSpec.of("characters", 60_000, TermStream.ofChars(3, 5)),
      LearnedChannelSpec.of("masked", 40_000, TermStream.ofTokens(Shapes.masked(Set.of()), 1, 4)),
      LearnedChannelSpec.of("moves", 4_000, TermStream.ofTokens(Shapes.moves(), 1, 4)),
      LearnedChannelSpec.of("openings", 10_000,
          TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 1), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 3), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.PARAGRAPH, 1), 1, 2),
          TermStream.ofTokens(Shapes.openers(TextPart.PARAGRAPH, 2), 1, 1),
          TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 1), 1, 2),
          TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 2), 1, 1)),
      LearnedChannelSpec.of("layout", 4_000,
          TermStream.ofTokens(Shapes.markdown(), 1, 3),
          TermStream.ofTokens(Shapes.typography(), 1, 2)),
      LearnedChannelSpec.of("rhythm", 2_000,
          TermStream.ofTokens(Shapes.sentenceLengths(), 1, 3),
          TermStream.ofTokens(Shapes.paragraphLengths(), 1, 2),
          TermStream.ofTokens(Shapes.sentenceMarks(), 1, 2))), false);

  /**
   * Checks the channels.
   *
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  public StackedMethod {
    channels = ImmutableList.copyOf(channels);
    Preconditions.checkArgument(!channels.isEmpty(), "the method \"%s\" has no channel", name);
    Preconditions.checkArgument(channels.stream().map(LearnedChannelSpec::name).distinct().count() == channels.size(),
        "two channels of the method \"%s\" have one name", name);
  }

  /** Makes a method in which densities count. */
  public StackedMethod(String name, List<LearnedChannelSpec> channels) {
    this(name, channels, true);
  }

  /** Returns the same without densities. */
  public StackedMethod withoutDensities() {
    return new StackedMethod(name, channels, false);
  }

  /** Returns the method with all channels. */
  public static StackedMethod standard() {
    return STANDARD;
  }

  /**
   * Returns the method for reasoning traces: words, characters, masked words, the {@linkplain Shapes#moves moves} of
   * reasoning, openings, layout and rhythm. Nothing in it looks at where a trace ends, which is often where it was cut.
   * It has no densities, since two halves of one model's traces must not be told apart by them.
   */
  public static StackedMethod reasoning() {
    return REASONING;
  }

  /** Returns the text of a document as it is read: the very string of the document where nothing changes. */
  static String normalized(Document document) {
    String normalized = NORMALIZER.normalize(document.text()).toString();
    return normalized.equals(document.text()) ? document.text() : normalized;
  }

  @Override
  public boolean canMeasure(CharSequence text) {
    return !Document.of("", text.toString()).isBlank() && Tokenizers.wordsAndMarks().open(text).next();
  }
}
