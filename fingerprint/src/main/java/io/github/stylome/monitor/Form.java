package io.github.stylome.monitor;

import io.github.stylome.learn.HashedTerms;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.FrequentWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of requests, whatever they are about: n-grams of their masked words, weighed by how few requests of the
 * crowd have them. Not safe for concurrent use.
 */
final class Form {
  private static final int DIMENSIONS = 1 << 16;

  private final HashedTerms terms;
  private final float[] weights = new float[DIMENSIONS];
  private final float[] scratch = new float[DIMENSIONS];

  /** What a request looks like: weights of hashed n-grams, of unit length. */
  static final class Shape {
    private final int[] indices;
    private final float[] values;

    private Shape(int size) {
      indices = new int[size];
      values = new float[size];
    }
  }

  /** Learns from requests of a crowd which words are frequent and which n-grams are common. */
  Form(List<RequestWords> crowd) {
    List<Document> texts = new ArrayList<>();
    for (RequestWords request : crowd) {
      texts.add(Document.of(Integer.toString(texts.size()), request.text()));
    }
    terms = new HashedTerms(List.of(
        TermStream.ofTokens(Shapes.masked(FrequentWords.mostFrequent(texts, Workers.caller())), 1, 3)));
    int[] having = new int[DIMENSIONS];
    for (RequestWords request : crowd) {
      terms.read(request.text());
      for (int place = 0; place < terms.size(); place++) {
        having[index(place)]++;
      }
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      weights[i] = (float) StrictMath.log((crowd.size() + 2.0) / (Math.min(having[i], crowd.size()) + 1.0));
    }
  }

  private int index(int place) {
    return (int) terms.term(place) & (DIMENSIONS - 1);
  }

  Shape shape(RequestWords request) {
    terms.read(request.text());
    Shape shape = new Shape(terms.size());
    int[] indices = shape.indices;
    float[] values = shape.values;
    double squares = 0;
    for (int place = 0; place < indices.length; place++) {
      indices[place] = index(place);
      values[place] = weights[indices[place]];
      squares += (double) values[place] * values[place];
    }
    for (int place = 0; place < values.length; place++) {
      values[place] *= squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    }
    return shape;
  }

  /** Returns the mean cosine of two of these requests; 0 if there are fewer. O(n-grams) time. */
  double likeness(List<Shape> shapes) {
    for (Shape shape : shapes) {
      for (int i = 0; i < shape.indices.length; i++) {
        scratch[shape.indices[i]] += shape.values[i];
      }
    }
    double sum = 0;
    for (Shape shape : shapes) {
      for (int i = 0; i < shape.indices.length; i++) {
        sum += (double) shape.values[i] * scratch[shape.indices[i]];
      }
    }
    for (Shape shape : shapes) {
      for (int index : shape.indices) {
        scratch[index] = 0;
      }
    }
    int n = shapes.size();
    return n < 2 ? 0 : Math.max(0, (sum - n) / ((double) n * (n - 1)));
  }
}
