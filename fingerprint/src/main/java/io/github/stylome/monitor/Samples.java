package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The newest texts of two samples, the endpoint as it was and the stream, with the inner products of them all. A text
 * that comes when a sample is full takes the place of its oldest. Not safe for concurrent use.
 */
final class Samples {
  private final Centre centre;
  private final StyleVector[] texts;
  private final float[][] styleProducts;
  private final float[][] products;
  private final double[] styleLikeness;
  private final double[] likeness;
  private final float[] scratch = new float[StyleVector.DIMENSIONS];
  private final int mostBefore;
  private int before; // how many there have been
  private int stream;

  Samples(Centre centre, int mostBefore, int mostStream) {
    this.centre = centre;
    this.mostBefore = mostBefore;
    int slots = mostBefore + mostStream;
    texts = new StyleVector[slots];
    styleProducts = new float[slots][slots];
    products = new float[slots][slots];
    styleLikeness = new double[slots];
    likeness = new double[slots];
  }

  /** Adds a text of the endpoint as it was. O(texts × features) time, as has adding one of the stream. */
  void addBefore(StyleVector text) {
    put(before++ % mostBefore, text);
  }

  void addStream(StyleVector text) {
    put(mostBefore + stream++ % (texts.length - mostBefore), text);
  }

  private void put(int slot, StyleVector text) {
    texts[slot] = text;
    styleLikeness[slot] = centre.likeness(text, true);
    likeness[slot] = centre.likeness(text, false);
    text.addTo(scratch, 1, false);
    for (int i = 0; i < Math.min(before, mostBefore); i++) {
      multiply(slot, i);
    }
    for (int i = mostBefore; i < mostBefore + streamSize(); i++) {
      multiply(slot, i);
    }
    text.clearFrom(scratch);
  }

  private void multiply(int slot, int other) {
    StyleVector text = texts[other];
    // Channels share one space of hashes; that one of content meets one of style there is rare and does no harm.
    double style = text.dot(scratch, 0, text.styleEnd());
    double all = style + text.dot(scratch, text.styleEnd(), text.length());
    styleProducts[slot][other] = (float) style;
    styleProducts[other][slot] = (float) style;
    products[slot][other] = (float) all;
    products[other][slot] = (float) all;
  }

  private int streamSize() {
    return Math.min(stream, texts.length - mostBefore);
  }

  List<StyleVector> before() {
    return Arrays.asList(texts).subList(0, Math.min(before, mostBefore));
  }

  List<StyleVector> stream() {
    return Arrays.asList(texts).subList(mostBefore, mostBefore + streamSize());
  }

  /** Returns the direction from the texts before to the newest of the stream. O(n² + n³ / 3 + n × features) time. */
  Direction direction(boolean styleOnly, int newest) {
    List<Integer> slots = new ArrayList<>();
    for (int i = 0; i < Math.min(before, mostBefore); i++) {
      slots.add(i);
    }
    int from = slots.size();
    for (int i = 0; i < Math.min(newest, streamSize()); i++) {
      slots.add(mostBefore + (stream - 1 - i) % (texts.length - mostBefore));
    }
    int n = slots.size();
    double[][] a = new double[n][n];
    double[] likenesses = styleOnly ? styleLikeness : likeness;
    for (int i = 0; i < n; i++) {
      float[] row = (styleOnly ? styleProducts : products)[slots.get(i)];
      double constant = 1 + centre.norm(styleOnly) - likenesses[slots.get(i)];
      for (int j = 0; j < n; j++) {
        a[i][j] = row[slots.get(j)] + constant - likenesses[slots.get(j)];
      }
    }
    return Direction.of(slots.stream().map(slot -> texts[slot]).toList(), from, a, styleOnly, centre);
  }
}
