package io.github.stylome.lineage;

import com.google.common.collect.ImmutableList;
import io.github.stylome.learn.TermStream;
import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import io.github.stylome.token.Tokenizers;
import java.util.List;
import java.util.Set;

/**
 * One way to look at texts.
 *
 * @param name what it is called
 * @param streams the n-grams that are counted
 * @param content whether answers to the same prompt are compared by it
 * @param style whether all texts of a model are compared by it
 */
record LineageChannel(String name, ImmutableList<TermStream> streams, boolean content, boolean style) {
  /** Returns all channels. Masked text keeps the words given, the most frequent ones. */
  static List<LineageChannel> standard(Set<String> kept) {
    return List.of(
        of("words", true, true, TermStream.ofTokens(Tokenizers.wordsAndMarks(), 1, 2)),
        of("phrases", true, false, TermStream.ofTokens(Tokenizers.wordsAndMarks(), 3, 3)),
        of("characters", true, false, TermStream.ofChars(4, 4)),
        of("masked", true, true, TermStream.ofTokens(Shapes.masked(kept), 1, 4)),
        of("edges", true, true,
            TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 1), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 2), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 3), 1, 1),
            TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 1), 1, 1),
            TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 2), 1, 1),
            TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 3), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 1), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 2), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 3), 1, 1)),
        of("layout", false, true,
            TermStream.ofTokens(Shapes.markdown(), 1, 4),
            TermStream.ofTokens(Shapes.typography(), 1, 3)));
  }

  private static LineageChannel of(String name, boolean content, boolean style, TermStream... streams) {
    return new LineageChannel(name, ImmutableList.copyOf(streams), content, style);
  }
}
