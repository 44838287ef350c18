package io.github.stylome.composition;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import io.github.stylome.verdict.Attributor;
import io.github.stylome.verdict.LabelTree;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a {@link Composer} learnt, from which {@link Composer#of} makes it again. All the rest of it follows from this.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param attributor that learnt the sources from all references; its labels are sources
 * @param sources in ascending order, two or more
 * @param texts the references as they were seen when they were held out, in that order: sums are of doubles
 * @param words the words and marks that style is measured by
 * @param characters the strings of three characters that it is measured by
 * @param human the source of texts by people; it need not occur
 * @param seed of the bootstrap
 */
public record LearntSources(
    Attributor attributor,
    List<String> sources,
    List<SeenText> texts,
    List<String> words,
    List<String> characters,
    String human,
    long seed) {
  /**
   * Checks that the parts fit together, and copies the lists.
   *
   * @throws IllegalArgumentException if they do not
   */
  public LearntSources {
    requireNonNull(attributor, "attributor");
    requireNonNull(human, "human");
    sources = ImmutableList.copyOf(sources);
    texts = ImmutableList.copyOf(texts);
    words = ImmutableList.copyOf(words);
    characters = ImmutableList.copyOf(characters);
    Preconditions.checkArgument(sources.size() >= 2 && Ordering.natural().isStrictlyOrdered(sources)
        && !sources.contains(Composition.NONE), "these are no sources in ascending order: %s", sources);
    Preconditions.checkArgument(
        sources.containsAll(attributor.labels()), "labels that are no sources: %s", attributor.labels());
    for (SeenText text : texts) {
      require(text, sources, words.size() + characters.size());
    }
    for (int s = 0; s < sources.size(); s++) {
      int source = s;
      Preconditions.checkArgument(texts.stream().anyMatch(text -> text.source() == source && !text.isStranger()),
          "no text of the source \"%s\" was held out", sources.get(s));
    }
  }

  private static void require(SeenText text, List<String> sources, int measurements) {
    Preconditions.checkElementIndex(text.source(), sources.size(), "source");
    Preconditions.checkElementIndex(text.fold(), SeenText.FOLDS, "fold");
    List<Double> logarithms = text.scores().logProbabilities();
    Preconditions.checkArgument(sources.containsAll(text.labels()), "labels that are no sources: %s", text.labels());
    Preconditions.checkArgument(logarithms.size() == text.labels().size() && !text.scores().unseen().isEmpty()
            && text.style().length == measurements, "%s labels, %s scores, %s channels and %s measurements, not %s",
        text.labels().size(), logarithms.size(), text.scores().unseen().size(), text.style().length, measurements);
    Preconditions.checkArgument(text.isStranger() != text.labels().contains(sources.get(text.source())),
        "a stranger that is known, or the other way round: %s", sources.get(text.source()));
    Preconditions.checkArgument(logarithms.stream().allMatch(value -> value < 1)
        && text.scores().unseen().stream().allMatch(value -> value >= 0 && value <= 1), "scores of %s", text.scores());
    Preconditions.checkArgument(IntStream.of(text.style()).allMatch(value -> value >= 0 && value <= StyleMeasure.PARTS),
        "a measurement that is not in [0, %s]", StyleMeasure.PARTS);
  }

  /** Returns the options of a composer of this: its labels are the sources. */
  ComposerOptions options() {
    return new ComposerOptions(attributor.method(), human, LabelTree.of(ImmutableMap.of()), seed);
  }
}
