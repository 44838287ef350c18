package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.text.Document;

/**
 * How few bits a character model of the one text needs for the other: minus the mean of both cross-entropies, in bits a
 * character. The model is of order 5 and has no escapes: a character has its relative frequency in the longest context
 * in which it was seen. Teahan and Harper, "Using Compression-Based Language Models for Text Categorization", 2003, in
 * the form of the baseline of PAN 2020 to 2023. Characters are in lower case, white space is one space, and the first
 * 524,288 of a text are read.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class PpmCrossEntropy implements PairScorer {
  private static final PpmCrossEntropy STANDARD = new PpmCrossEntropy();

  private PpmCrossEntropy() {}

  /** Returns the measure. */
  public static PpmCrossEntropy standard() {
    return STANDARD;
  }

  @Override
  public String name() {
    return "ppm";
  }

  /** Returns minus the mean of both cross-entropies, at most 0. */
  @Override
  public double score(Document questioned, Document known) {
    int[] one = characters(questioned);
    int[] other = characters(known);
    return -(PpmModel.of(one).crossEntropy(other) + PpmModel.of(other).crossEntropy(one)) / 2;
  }

  private static int[] characters(Document text) {
    int[] characters = ReadCharacters.of(text.text());
    Preconditions.checkArgument(characters.length > 0, "the text %s has no characters", text.id());
    return characters;
  }

  @Override
  public String toString() {
    return name();
  }
}
