package io.github.stylome.monitor;

import io.github.stylome.learn.HashedTerms;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.MaskedTokenizer;
import io.github.stylome.shape.Shapes;
import io.github.stylome.shape.TextPart;
import io.github.stylome.text.Document;
import io.github.stylome.token.Tokenizers;
import io.github.stylome.verdict.FrequentWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns texts into vectors: each channel's n-grams, damped, weighed by how few of the texts learnt from have them, and
 * brought to unit length; and the length of the text. Not safe for concurrent use.
 */
final class StyleReader {
  /** What lies behind is not read: memory is bounded whatever comes. */
  static final int MOST_CHARS = 1 << 15;

  private static final int STYLE_CHANNELS = 5;
  private static final double MOST_WEIGHT = 3;
  private static final double LENGTH_WEIGHT = 0.5;
  private static final double FARTHEST = 3;
  private static final int MASK = StyleVector.DIMENSIONS - 1;

  private final List<HashedTerms> channels;
  private final Habits habits;
  private final float[] weights = new float[StyleVector.DIMENSIONS];
  private final Lengths lengths;

  /** Learns from texts what is frequent and how long texts are. */
  StyleReader(List<Document> texts) {
    MaskedTokenizer masked = Shapes.masked(FrequentWords.mostFrequent(
        texts.stream().map(text -> text.withText(head(text.text()))).toList(), Workers.caller()));
    channels = channels(masked).stream().map(HashedTerms::new).toList();
    habits = new Habits(masked);
    lengths = Lengths.of(texts);
    int[] having = new int[StyleVector.DIMENSIONS];
    int[] last = new int[StyleVector.DIMENSIONS];
    for (int i = 0; i < texts.size(); i++) {
      for (HashedTerms terms : channels) {
        terms.read(head(texts.get(i).text()));
        for (int place = 0; place < terms.size(); place++) {
          int index = (int) terms.term(place) & MASK;
          having[index] += last[index] == i + 1 ? 0 : 1;
          last[index] = i + 1;
        }
      }
    }
    for (int index = 0; index < weights.length; index++) {
      double rarity = StrictMath.log((texts.size() + 1.0) / (having[index] + 1.0));
      weights[index] = (float) (0.1 + Math.min(rarity, MOST_WEIGHT));
    }
  }

  private static List<List<TermStream>> channels(MaskedTokenizer masked) {
    return List.of(
        List.of(TermStream.ofTokens(masked, 1, 3)),
        List.of(TermStream.ofTokens(Shapes.markdown(), 1, 3)),
        List.of(TermStream.ofTokens(Shapes.typography(), 1, 2)),
        List.of(
            TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 1), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.TEXT, 2), 1, 1),
            TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 1), 1, 1),
            TermStream.ofTokens(Shapes.closers(TextPart.TEXT, 2), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.LINE, 1), 1, 1),
            TermStream.ofTokens(Shapes.openers(TextPart.SENTENCE, 1), 1, 2)),
        List.of(
            TermStream.ofTokens(Shapes.sentenceLengths(), 1, 2),
            TermStream.ofTokens(Shapes.paragraphLengths(), 1, 2),
            TermStream.ofTokens(Shapes.sentenceMarks(), 1, 1),
            TermStream.ofTokens(Shapes.wordLengths(), 1, 1),
            TermStream.ofTokens(Shapes.richness(), 1, 1)),
        List.of(TermStream.ofTokens(Tokenizers.words(), 1, 2)),
        List.of(TermStream.ofChars(3, 3)));
  }

  private static String head(String text) {
    return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
  }

  /** Returns the vector of a text. O(length) time. */
  StyleVector read(Document text) {
    String head = head(text.text());
    int[] indices = new int[1024];
    float[] values = new float[1024];
    double[] length = lengths.deviations(text.text());
    int size = 0;
    for (double deviation : length) {
      indices[size] = size;
      double clipped = Math.max(-FARTHEST, Math.min(FARTHEST, deviation));
      values[size++] = (float) (LENGTH_WEIGHT * clipped / Math.sqrt(length.length));
    }
    int styleEnd = size;
    for (int channel = 0; channel < channels.size(); channel++) {
      HashedTerms terms = channels.get(channel);
      terms.read(head);
      if (indices.length < size + terms.size()) {
        indices = Arrays.copyOf(indices, (size + terms.size()) * 2);
        values = Arrays.copyOf(values, indices.length);
      }
      fill(terms, indices, values, size);
      size += terms.size();
      styleEnd = channel < STYLE_CHANNELS ? size : styleEnd;
    }
    return new StyleVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size), styleEnd, text.group(),
        habits.of(head));
  }

  private void fill(HashedTerms terms, int[] indices, float[] values, int from) {
    double squares = 0;
    for (int place = 0; place < terms.size(); place++) {
      int index = (int) terms.term(place) & MASK;
      float value = (float) (1 + StrictMath.log(terms.count(place))) * weights[index];
      indices[from + place] = index;
      values[from + place] = value;
      squares += (double) value * value;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares * channels.size()));
    for (int place = 0; place < terms.size(); place++) {
      values[from + place] *= scale;
    }
  }

  /** Returns the vectors of texts, in their order. */
  List<StyleVector> readAll(List<Document> texts) {
    List<StyleVector> vectors = new ArrayList<>(texts.size());
    for (Document text : texts) {
      vectors.add(read(text));
    }
    return vectors;
  }
}
