package io.github.stylome.monitor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something by which texts of the stream differ from those of the reference. It describes, after the alarm, and is no
 * test of its own.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name what it is: {@code word the}, {@code markdown …} or {@code typography …} as in docs/shape.md, or
 *     {@code length in tokens}
 * @param reference its mean in texts of the reference, per thousand tokens, or in tokens for the length
 * @param stream its mean in texts of the stream
 * @param z how many standard errors the stream's mean is above the reference's; negative if below
 */
public record DriftFeature(String name, double reference, double stream, double z) {
  private static final int MOST = 10;
  private static final double LEAST_Z = 2;

  /** Returns the ten that differ most, the most first. */
  static List<DriftFeature> strongest(Collection<StyleVector> reference, Collection<StyleVector> stream) {
    Map<String, double[]> before = sums(reference);
    Map<String, double[]> after = sums(stream);
    List<DriftFeature> features = new ArrayList<>();
    before.keySet().forEach(name -> after.computeIfAbsent(name, each -> new double[2]));
    after.forEach((name, sums) -> features.add(
        of(name, before.getOrDefault(name, new double[2]), reference.size(), sums, stream.size())));
    return features.stream()
        .filter(feature -> Math.abs(feature.z) >= LEAST_Z)
        .sorted(Comparator.comparingDouble((DriftFeature feature) -> -Math.abs(feature.z))
            .thenComparing(DriftFeature::name))
        .limit(MOST)
        .toList();
  }

  /** Returns the sum of the values and of their squares, by name. */
  private static Map<String, double[]> sums(Collection<StyleVector> texts) {
    Map<String, double[]> sums = new TreeMap<>();
    for (StyleVector text : texts) {
      text.habits().forEach((name, value) -> {
        double[] own = sums.computeIfAbsent(name, each -> new double[2]);
        own[0] += value;
        own[1] += value * value;
      });
    }
    return sums;
  }

  private static DriftFeature of(String name, double[] before, int reference, double[] after, int stream) {
    double from = before[0] / reference;
    double to = after[0] / stream;
    // One variance for both: a feature that few texts of the stream have would else have none to speak of.
    double squares = before[1] - reference * from * from + after[1] - stream * to * to;
    double variance = Math.max(0, squares) / Math.max(1, reference + stream - 2);
    double error = Math.sqrt(variance * (1.0 / reference + 1.0 / stream));
    return new DriftFeature(name, from, to, error == 0 ? 0 : (to - from) / error);
  }
}
