package io.github.stylome.distance;

import com.google.common.base.Preconditions;
import io.github.stylome.parallel.Workers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The normalised compression distance of texts themselves, {@code (C(xy) − min(C(x), C(y))) / max(C(x), C(y))}, where C
 * is the number of bits that a text takes when it is coded alone, and C(xy) when one is coded behind the other, in that
 * order of the two that takes less. About 0 for texts that say the same, about 1 for such as have nothing in common;
 * symmetric and at least 0; above 1 where texts hold very little, such as one letter again and again. Cilibrasi and Vitányi, "Clustering by Compression", IEEE Transactions on
 * Information Theory 51(4), 2005.
 *
 * <p>The compressor is Stylome's own, a mixture of models of the last 0 to 5 bytes and of repetitions, so that no result
 * depends on the JDK or the machine. It has no window as those of zip have, which forget the one text before they
 * have read the other if both are longer than 32 KB: all of a text is known while the next is coded, though contexts
 * that are rare get mixed up in texts of many megabytes.
 *
 * <p>Texts are compared as they are given: what is not to count, such as capitals or layout, is to be normalised before.
 * Bytes are those of UTF-8.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class CompressionDistance {
  private static final CompressionDistance STANDARD = new CompressionDistance();

  private CompressionDistance() {}

  /** Returns the distance. */
  public static CompressionDistance standard() {
    return STANDARD;
  }

  /** Returns the name used on the command line. */
  public String label() {
    return "compression";
  }

  /**
   * Returns the distance of two texts. Linear time; about 70 MB.
   *
   * @throws IllegalArgumentException if one is empty
   */
  public double between(String one, String other) {
    return matrix(List.of("one", "other"), List.of(one, other), Workers.caller()).between(0, 1);
  }

  /**
   * Returns how far texts are from each other. Every text is coded alone and behind every other, from a copy of what
   * was learnt from the first: O(texts × (length of all + texts × length of the longest)) time, and for every worker
   * about 70 MB. Between a text and itself the distance is 0.
   *
   * @param labels of the texts, distinct and not empty
   * @throws IllegalArgumentException if there are not as many labels as texts, or a text is empty; the message names it
   */
  public LabelDistances matrix(List<String> labels, List<String> texts, Workers workers) {
    int size = texts.size();
    Preconditions.checkArgument(labels.size() == size, "%s labels and %s texts", labels.size(), size);
    for (int i = 0; i < size; i++) {
      Preconditions.checkArgument(!texts.get(i).isEmpty(), "the text \"%s\" is empty", labels.get(i));
    }
    // Row by row: on the diagonal the bits of a text alone, beside it those of the others behind it.
    long longest = texts.stream().mapToLong(String::length).max().orElse(0);
    List<double[]> bits = workers.map(IntStream.range(0, size).boxed().toList(), i -> bits(texts, i, 2 * longest));
    double[][] distances = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double one = bits.get(i)[i];
        double other = bits.get(j)[j];
        double both = Math.min(one + bits.get(i)[j], other + bits.get(j)[i]);
        distances[i][j] = Math.max(0, (both - Math.min(one, other)) / Math.max(one, other));
        distances[j][i] = distances[i][j];
      }
    }
    return LabelDistances.of(labels, distances);
  }

  private static double[] bits(List<String> texts, int first, long room) {
    ByteModel model = new ByteModel(room);
    double[] bits = new double[texts.size()];
    bits[first] = model.code(texts.get(first).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < bits.length; i++) {
      if (i != first) {
        bits[i] = model.copy().code(texts.get(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bits;
  }

  @Override
  public String toString() {
    return "CompressionDistance[]";
  }
}
