package io.github.stylome.verification;

import com.google.common.base.Preconditions;
import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.fingerprint.RowScaling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A questioned text and the texts it is compared with: what all rounds and all candidates have in common. */
final class Contest {
  private static final int SHOWN = 10;

  final FeatureTable texts;
  private final Distance distance;
  private final double[] own;
  private final double[][] rows;
  private final double[] distances;

  /**
   * Prepares the comparison by all features, which says what decided.
   *
   * @param copies how often the questioned text counts in the z-scores
   */
  Contest(Distance distance, TableRow question, FeatureTable texts, int copies) {
    Preconditions.checkArgument(question.features() == texts.features().size(),
        "\"%s\" has %s features, not %s", question.id(), question.features(), texts.features().size());
    Preconditions.checkArgument(texts.rows().stream().noneMatch(row -> row.id().equals(question.id())),
        "the questioned text \"%s\" is among those it is compared with", question.id());
    this.texts = texts;
    this.distance = distance;
    List<double[]> all = new ArrayList<>();
    texts.rows().forEach(row -> all.add(row.relativeFrequencies()));
    for (int i = 0; i < copies; i++) {
      all.add(question.relativeFrequencies());
    }
    RowScaling scaling = RowScaling.fit(all);
    own = distance.row(scaling.scale(question.id(), question.relativeFrequencies()));
    rows = texts.rows().stream()
        .map(row -> distance.row(scaling.scale(row.id(), row.relativeFrequencies())))
        .toArray(double[][]::new);
    distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      distances[i] = distance.betweenRows(own, rows[i]);
    }
  }

  /**
   * Returns the places of the candidate's texts.
   *
   * @throws IllegalArgumentException if there are none, or no others
   */
  int[] of(String candidate) {
    int[] places = places(candidate, true);
    Preconditions.checkArgument(places.length > 0, "there is no text by the candidate \"%s\"", candidate);
    Preconditions.checkArgument(places.length < texts.size(), "all texts are by the candidate \"%s\"", candidate);
    return places;
  }

  /** Returns the places of all other texts. */
  int[] against(String candidate) {
    return places(candidate, false);
  }

  private int[] places(String candidate, boolean own) {
    return IntStream.range(0, texts.size())
        .filter(i -> texts.row(i).label().equals(candidate) == own)
        .toArray();
  }

  /** Returns the nearest of some texts by all features, the first of several equally near. */
  int nearest(int[] places) {
    int nearest = places[0];
    for (int place : places) {
      nearest = distances[place] < distances[nearest] ? place : nearest;
    }
    return nearest;
  }

  /** Returns how far a text is from the questioned one by all features. */
  double distance(int place) {
    return distances[place];
  }

  /** Returns how far every text is from one of them, by all features. */
  double[] distancesFrom(int place) {
    double[] from = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      from[i] = distance.betweenRows(rows[place], rows[i]);
    }
    return from;
  }

  /** Returns the features with the largest leads of one text over another, to either side. */
  List<DecidingFeature> decided(int near, int far) {
    double[] lead = new double[own.length];
    distance.addLead(own, rows[near], rows[far], 1, lead);
    return IntStream.range(0, lead.length)
        .mapToObj(i -> new DecidingFeature(texts.features().get(i), lead[i]))
        .sorted(Comparator.comparingDouble((DecidingFeature feature) -> -Math.abs(feature.lead())))
        .limit(SHOWN)
        .toList();
  }
}
