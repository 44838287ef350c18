package io.github.stylome.fingerprint;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.stylome.count.Vocabulary;
import io.github.stylome.feature.FeatureSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Relative frequencies of features in texts, from which features can be chosen: the first so many, those of a list, or
 * those that are on none. The texts are not read again. It is what the R package stylo calls a frequency table, and is
 * read from and written to its files.
 *
 * <p>Takes 8 bytes for every text and feature. Immutable and safe to share between threads.
 */
public final class FrequencyTable {
  private final ImmutableList<String> texts;
  private final ImmutableList<String> features;
  private final double[][] shares; // a row for every text

  private FrequencyTable(List<String> texts, List<String> features, double[][] shares) {
    this.texts = ImmutableList.copyOf(texts);
    this.features = ImmutableList.copyOf(features);
    this.shares = shares;
  }

  /**
   * Returns a table.
   *
   * @param texts distinct
   * @param features distinct, mostly the most frequent first
   * @param shares a row for every text, each in [0, 1]
   * @throws IllegalArgumentException if a name is there twice, the shares are not of this size, or one is out of range;
   *     the message names it
   */
  public static FrequencyTable of(List<String> texts, List<String> features, double[][] shares) {
    requireDistinct("text", texts);
    requireDistinct("feature", features);
    Preconditions.checkArgument(shares.length == texts.size(), "%s texts and %s rows", texts.size(), shares.length);
    double[][] copy = new double[texts.size()][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = shares[i].clone();
      Preconditions.checkArgument(copy[i].length == features.size(),
          "the row of \"%s\" has %s values for %s features", texts.get(i), copy[i].length, features.size());
      for (int j = 0; j < copy[i].length; j++) {
        if (!(copy[i][j] >= 0 && copy[i][j] <= 1)) {
          throw new IllegalArgumentException("the share of \"" + features.get(j) + "\" in \"" + texts.get(i) + "\" is "
              + copy[i][j] + ", not in [0, 1]");
        }
      }
    }
    return new FrequencyTable(texts, features, copy);
  }

  private static void requireDistinct(String what, List<String> names) {
    Map<String, Integer> seen = new HashMap<>();
    for (String name : names) {
      Preconditions.checkArgument(seen.put(name, seen.size()) == null, "the %s \"%s\" is there twice", what, name);
    }
  }

  /**
   * Returns the relative frequencies of vectors.
   *
   * @param features some of the terms of the fingerprinter that measured them, in the order that is wanted
   * @throws IllegalArgumentException if another measured one, or it has no such term
   */
  public static FrequencyTable from(
      Fingerprinter fingerprinter, List<? extends MeasuredVector> vectors, List<String> features) {
    Vocabulary vocabulary = fingerprinter.vocabulary();
    int[] places = features.stream().mapToInt(feature -> {
      int place = vocabulary.idOf(feature);
      Preconditions.checkArgument(place >= 0, "\"%s\" was not measured", feature);
      return place;
    }).toArray();
    double[][] shares = new double[vectors.size()][];
    for (int i = 0; i < shares.length; i++) {
      Preconditions.checkArgument(vectors.get(i).digest().equals(fingerprinter.digest()),
          "another fingerprinter measured \"%s\"", vectors.get(i).id());
      double[] all = vectors.get(i).relativeFrequencies();
      shares[i] = Arrays.stream(places).mapToDouble(place -> all[place]).toArray();
    }
    return of(vectors.stream().map(MeasuredVector::id).toList(), features, shares);
  }

  /** Returns the texts, which rows follow, unmodifiable. */
  public List<String> texts() {
    return texts;
  }

  /** Returns the features, which columns follow, unmodifiable. */
  public List<String> features() {
    return features;
  }

  /**
   * Returns the relative frequency of a feature in a text, in [0, 1].
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public double share(int text, int feature) {
    return shares[Objects.checkIndex(text, texts.size())][Objects.checkIndex(feature, features.size())];
  }

  /**
   * Returns the table of the first features.
   *
   * @throws IllegalArgumentException if there are not so many, or none is wanted
   */
  public FrequencyTable first(int limit) {
    Preconditions.checkArgument(
        limit >= 1 && limit <= features.size(), "the first %s of %s features", limit, features.size());
    return choose(IntStream.range(0, limit).toArray());
  }

  /**
   * Returns the table of the features that are on a list as well, in its order. Those that are not here are left out.
   */
  public FrequencyTable only(Collection<String> list) {
    Map<String, Integer> places = new HashMap<>();
    features.forEach(feature -> places.put(feature, places.size()));
    return choose(list.stream().distinct().filter(places::containsKey)
        .mapToInt(feature -> places.getOrDefault(feature, 0)).toArray());
  }

  /** Returns the table without the features that are on a list. */
  public FrequencyTable without(Collection<String> list) {
    Set<String> removed = ImmutableSet.copyOf(list);
    return choose(IntStream.range(0, features.size()).filter(i -> !removed.contains(features.get(i))).toArray());
  }

  private FrequencyTable choose(int[] places) {
    double[][] chosen = new double[shares.length][];
    for (int i = 0; i < chosen.length; i++) {
      double[] row = shares[i];
      chosen[i] = Arrays.stream(places).mapToDouble(place -> row[place]).toArray();
    }
    return new FrequencyTable(texts, Arrays.stream(places).mapToObj(features::get).toList(), chosen);
  }

  /**
   * Returns the texts as vectors that can be compared with each other, with z-scores over all texts of the table by the
   * sample deviation.
   *
   * @throws IllegalArgumentException if there are fewer than two texts, or one has none of the features; the message
   *     names it
   */
  public List<MeasuredVector> vectors() {
    Preconditions.checkArgument(texts.size() >= 2, "a reference corpus needs two texts or more, not %s", texts.size());
    Preconditions.checkArgument(!features.isEmpty(), "no feature is left");
    double[] means = new double[features.size()];
    double[] deviations = new double[features.size()];
    for (int j = 0; j < means.length; j++) {
      int feature = j;
      double[] column = Arrays.stream(shares).mapToDouble(row -> row[feature]).toArray();
      means[j] = mean(column);
      deviations[j] = deviation(column, means[j]);
    }
    Fingerprinter fingerprinter = Fingerprinter.of(
        FeatureSpec.mostFrequentWords(means.length), Vocabulary.copyOf(features), means, deviations, texts.size());
    List<MeasuredVector> vectors = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Preconditions.checkArgument(Arrays.stream(shares[i]).anyMatch(share -> share > 0),
          "\"%s\" has none of the %s features", texts.get(i), features.size());
      double[] zScores = new double[means.length];
      for (int j = 0; j < zScores.length; j++) {
        zScores[j] = deviations[j] == 0 ? 0 : (shares[i][j] - means[j]) / deviations[j];
      }
      vectors.add(fingerprinter.centroidOf(texts.get(i), 1, shares[i], zScores));
    }
    return vectors;
  }

  private static double mean(double[] column) {
    double sum = 0;
    for (double share : column) {
      sum += share;
    }
    return Math.min(1, sum / column.length);
  }

  private static double deviation(double[] column, double mean) {
    if (Arrays.stream(column).allMatch(share -> share == column[0])) {
      return 0; // and not what rounding of the mean would leave
    }
    double squares = 0;
    for (double share : column) {
      squares += (share - mean) * (share - mean);
    }
    return Math.sqrt(squares / (column.length - 1));
  }

  /**
   * Reads a file as stylo writes it, {@code table_with_frequencies.txt}: a line with the names of the texts, then one
   * for every feature, its name and how many percent of each text it is. Spaces or tabs stand between, and names in
   * double quotes, in which a backslash or a doubled quote stands for a quote. Above the features may stand a name as
   * well.
   *
   * @throws IllegalArgumentException if it is not such a table; the message says in which line, from 1
   */
  public static FrequencyTable parse(String file) {
    return new FrequencyTableReader(file).read();
  }

  /** Returns the file that {@link #parse} reads, with all digits. */
  public String format() {
    return FrequencyTableReader.format(this);
  }

  @Override
  public String toString() {
    return "FrequencyTable[" + texts.size() + " texts, " + features.size() + " features]";
  }
}
