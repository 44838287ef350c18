package io.github.stylome.verdict;

import io.github.stylome.distance.OneToMany;
import io.github.stylome.distance.UndefinedDistanceException;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A fitted channel: the fingerprinter, and every label's centroid; none for a label whose texts this channel cannot
 * measure.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Channel {
  private static final double[] NO_ROW = {};

  private final ChannelSpec spec;
  private final Fingerprinter fingerprinter;
  private final List<Optional<Centroid>> centroids;
  private final double[][] rows; // NO_ROW where there is no centroid
  private final int[] labels; // those that have a centroid
  private final OneToMany present; // in the order of those labels

  Channel(ChannelSpec spec, Fingerprinter fingerprinter, List<Optional<Centroid>> centroids) {
    this.spec = spec;
    this.fingerprinter = fingerprinter;
    this.centroids = List.copyOf(centroids);
    rows = centroids.stream().map(c -> c.map(spec.distance()::row).orElse(NO_ROW)).toArray(double[][]::new);
    labels = IntStream.range(0, rows.length).filter(label -> rows[label] != NO_ROW).toArray();
    present = spec.distance().oneToMany(centroids.stream().flatMap(Optional::stream).toList());
  }

  ChannelSpec spec() {
    return spec;
  }

  Fingerprinter fingerprinter() {
    return fingerprinter;
  }

  List<Optional<Centroid>> centroids() {
    return centroids;
  }

  /** Returns the row of a fingerprint. */
  double[] row(Fingerprint fingerprint) {
    return spec.distance().row(fingerprint);
  }

  /**
   * Adds the score of every label to {@code sums} and 1 to its {@code counts}; a label without centroid gets neither.
   *
   * @throws UndefinedDistanceException if the text cannot be compared; nothing is added then
   */
  void addScores(Fingerprint fingerprint, double[] sums, int[] counts) {
    double[] distances = present.distances(fingerprint);
    for (int i = 0; i < labels.length; i++) {
      sums[labels[i]] -= distances[i];
      counts[labels[i]]++;
    }
  }

  /** Adds what each feature gives to the lead of one label's score over another's, times a weight. */
  void addLead(double[] row, int leader, int follower, double weight, double[] lead) {
    double[] near = rows[leader];
    double[] far = rows[follower];
    if (near.length == 0 || far.length == 0) {
      return;
    }
    spec.distance().addLead(row, near, far, weight, lead);
  }

  static List<Optional<Centroid>> centroids(List<String> labels, List<Centroid.Accumulator> accumulators) {
    List<Optional<Centroid>> centroids = new ArrayList<>();
    for (int label = 0; label < labels.size(); label++) {
      Centroid.Accumulator accumulator = accumulators.get(label);
      centroids.add(accumulator.texts() == 0 ? Optional.empty() : Optional.of(accumulator.centroid(labels.get(label))));
    }
    return centroids;
  }
}
