package io.github.stylome.classify;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Relative frequencies of the same features in many labelled texts: one row per text in the order given, one column per
 * feature, most frequent first where a {@link Fingerprinter} chose them.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class FeatureTable {
  private final ImmutableList<String> features;
  private final ImmutableList<TableRow> rows;
  private final ImmutableSortedSet<String> labels;

  private FeatureTable(ImmutableList<String> features, ImmutableList<TableRow> rows) {
    this.features = features;
    this.rows = rows;
    labels = rows.stream().map(TableRow::label).collect(
        ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  /**
   * Returns the table of rows. There may be none.
   *
   * @throws IllegalArgumentException if a row has another number of features, or two have the same id
   */
  public static FeatureTable of(List<String> features, List<TableRow> rows) {
    Set<String> ids = new HashSet<>();
    for (TableRow row : rows) {
      Preconditions.checkArgument(row.features() == features.size(),
          "\"%s\" has %s features, not %s", row.id(), row.features(), features.size());
      Preconditions.checkArgument(ids.add(row.id()), "two rows have the id \"%s\"", row.id());
    }
    return new FeatureTable(ImmutableList.copyOf(features), ImmutableList.copyOf(rows));
  }

  /**
   * Measures labelled texts with a fitted fingerprinter. O(length).
   *
   * @throws IllegalArgumentException if a document has no label or cannot be measured; the message names it
   */
  public static FeatureTable measure(Fingerprinter fingerprinter, Corpus corpus, Workers workers) {
    List<TableRow> rows = workers.map(corpus.documents(), document -> row(fingerprinter, document));
    return of(fingerprinter.vocabulary().terms(), rows);
  }

  /**
   * Returns a table of frequencies with the labels of its texts. A table that stylo wrote comes in by
   * {@link FrequencyTable#parse}; its labels are what stands before the first {@code _} of a text's name.
   *
   * @param labels one per text, in their order
   * @throws IllegalArgumentException if there are more or fewer labels than texts
   */
  public static FeatureTable of(FrequencyTable frequencies, List<String> labels) {
    Preconditions.checkArgument(labels.size() == frequencies.texts().size(),
        "%s labels for %s texts", labels.size(), frequencies.texts().size());
    int features = frequencies.features().size();
    List<TableRow> rows = IntStream.range(0, labels.size())
        .mapToObj(text -> TableRow.of(frequencies.texts().get(text), labels.get(text),
            IntStream.range(0, features).mapToDouble(feature -> frequencies.share(text, feature)).toArray()))
        .toList();
    return of(frequencies.features(), rows);
  }

  private static TableRow row(Fingerprinter fingerprinter, Document document) {
    String label = document.label().orElseThrow(
        () -> new IllegalArgumentException("\"" + document.id() + "\" has no label"));
    Fingerprint fingerprint = fingerprinter.fingerprint(document);
    TableRow row = TableRow.of(document.id(), label, fingerprint.relativeFrequencies());
    return document.group().map(row::inGroup).orElse(row);
  }

  /** Returns the features, which the columns follow, unmodifiable. */
  public List<String> features() {
    return features;
  }

  /** Returns the rows in order, unmodifiable. */
  public List<TableRow> rows() {
    return rows;
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.size();
  }

  /**
   * Returns a row by its place.
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public TableRow row(int i) {
    return rows.get(i);
  }

  /** Returns the distinct labels in natural order, unmodifiable. */
  public List<String> labels() {
    return labels.asList();
  }

  /** Returns the label of every row as its place in {@link #labels}. A new array. */
  int[] labelIndices() {
    List<String> sorted = labels.asList();
    return rows.stream().mapToInt(row -> Collections.binarySearch(sorted, row.label())).toArray();
  }

  /**
   * Returns the table of some of the rows, in the order of their places as given.
   *
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public FeatureTable rowsAt(IntStream places) {
    return new FeatureTable(
        features, places.mapToObj(rows::get).collect(ImmutableList.toImmutableList()));
  }

  void requireSameFeatures(FeatureTable other) {
    Preconditions.checkArgument(features.equals(other.features),
        "tables of different features: %s and %s of them", features.size(), other.features.size());
  }

  /** Refuses a table that nothing can be learnt from. */
  void requireTraining() {
    Preconditions.checkArgument(!rows.isEmpty(), "there is no text to learn from");
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FeatureTable other && features.equals(other.features) && rows.equals(other.rows);
  }

  @Override
  public int hashCode() {
    return 31 * features.hashCode() + rows.hashCode();
  }

  @Override
  public String toString() {
    return "FeatureTable[" + size() + " texts of " + labels.size() + " labels, " + features.size() + " features]";
  }
}
