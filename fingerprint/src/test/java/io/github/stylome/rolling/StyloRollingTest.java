package io.github.stylome.rolling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.LinearSvm;
import io.github.stylome.classify.NearestCentroid;
import io.github.stylome.classify.NearestNeighbors;
import io.github.stylome.classify.Neighbor;
import io.github.stylome.classify.Prediction;
import io.github.stylome.classify.ScalingRows;
import io.github.stylome.classify.TableRow;
import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SharedData;
import io.github.stylome.testing.StyloNovels;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextReader;
import io.github.stylome.token.StyloRules;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text spliced from four passages: what rolling.classify and rolling.delta of stylo 0.7.7 say of it. */
class StyloRollingTest {
  private static RollingStylometry fitted(ReferenceForm form, int words) throws IOException {
    FeatureSpec spec = FeatureSpec.builder()
        .normalizer(Normalizer.of(NormalizationRule.LOWER_CASE))
        .tokenizer(Tokenizers.stylo(StyloRules.ENGLISH))
        .features(MostFrequent.words(words))
        .build();
    Set<String> names = StyloNovels.read("rolling/reference_texts.tsv").stream().map(row -> row.get(0))
        .collect(Collectors.toSet());
    List<Document> references = TextReader.readFolder(SharedData.require("corpora/british-fiction")).stream()
        .filter(novel -> names.contains(novel.id()))
        .map(novel -> novel.withLabel(StyloNovels.author(novel.id())))
        .toList();
    return RollingStylometry.fit(
        RollingSettings.of(spec).withReferences(form), Corpus.copyOf(references), Workers.caller());
  }

  private static Document splice() throws IOException {
    return Document.of("splice", TextReader.read(SharedData.require("golden/stylo/rolling/Splice_Test.txt")));
  }

  @ParameterizedTest
  @CsvSource({"delta, TRAINING", "wurzburg, TRAINING_AND_TEST"})
  void distancesToReferences_areThoseOfRollingClassify(String name, ScalingRows scaling) throws IOException {
    RollingStylometry rolling = fitted(ReferenceForm.WHOLE, 200);
    assertEquals(
        StyloNovels.read("rolling/classify_delta_features.tsv").stream().map(row -> row.get(1)).toList(),
        rolling.references().features());
    Distance distance = name.equals("delta") ? Distances.burrowsDelta() : Distances.cosineDelta();
    FeatureTable windows = rolling.windows(splice());
    List<List<Neighbor>> neighbors = NearestNeighbors.of(distance).scaledOver(scaling)
        .neighbors(rolling.references(), windows);
    String file = "rolling/classify_" + name + "_distances.tsv";
    List<String> header = List.of(
        Files.readAllLines(SharedData.require("golden/stylo/" + file)).get(0).split("\t", -1));
    List<List<String>> rows = StyloNovels.read(file);
    assertEquals(rows.size(), windows.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Double> own = new HashMap<>();
      neighbors.get(i).forEach(neighbor -> own.put(neighbor.text().id(), neighbor.distance()));
      for (int column = 1; column < header.size(); column++) {
        double expected = Double.parseDouble(rows.get(i).get(column));
        assertEquals(expected, own.get(header.get(column)), 1e-9 * expected, header.get(column) + " " + rows.get(i));
      }
    }
    ranks("rolling/classify_" + name + ".tsv", neighbors);
  }

  /** Ranks are of texts, so first and second can be one author. */
  private static void ranks(String path, List<List<Neighbor>> neighbors) throws IOException {
    for (List<String> row : StyloNovels.read(path)) {
      int window = Integer.parseInt(row.get(0)) - 1;
      for (int rank = 0; rank < 3; rank++) {
        Neighbor neighbor = neighbors.get(window).get(rank);
        double expected = Double.parseDouble(row.get(5 + rank));
        assertEquals(row.get(2 + rank), neighbor.text().label(), row.toString());
        assertEquals(expected, neighbor.distance(), 1e-9 * expected);
      }
    }
  }

  @Test
  void scoresOfTheSupportVectorMachine_areThoseOfRollingClassify() throws IOException {
    RollingStylometry rolling = fitted(ReferenceForm.SLICES, 200);
    assertEquals(StyloNovels.read("rolling/classify_svm_features.tsv").stream().map(row -> row.get(1)).toList(),
        rolling.references().features());
    List<Prediction> predictions = LinearSvm.stylo().predict(rolling.references(), rolling.windows(splice()));
    List<List<String>> rows = StyloNovels.read("rolling/classify_svm.tsv");
    assertEquals(rows.size(), predictions.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(rows.get(i).get(2), predictions.get(i).best().orElseThrow(), rows.get(i).toString());
      for (int rank = 0; rank < 3; rank++) {
        assertEquals(Double.parseDouble(rows.get(i).get(5 + rank)),
            predictions.get(i).score(rows.get(i).get(2 + rank)), 1e-2, rows.get(i).toString());
      }
    }
  }

  @Test
  void changesOfTheSplice_areFoundWithinTheirIntervals() throws IOException {
    RollingAnswer answer = fitted(ReferenceForm.SLICES, 500)
        .roll(NearestCentroid.of(Distances.cosineDelta()).scaledOver(ScalingRows.TRAINING), splice());
    List<Integer> truth = StyloNovels.read("rolling/splice_segments.tsv").stream()
        .map(row -> Integer.parseInt(row.get(5))).limit(3).toList();
    assertEquals(3, answer.changes().size(), answer.changes().toString());
    for (int i = 0; i < 3; i++) {
      StyleChange change = answer.changes().get(i);
      assertTrue(change.interval().first() <= truth.get(i) && truth.get(i) <= change.interval().end(),
          change + " " + truth.get(i));
      assertTrue(change.interval().size() <= 10_000, change.toString());
    }
    assertEquals(List.of("Thackeray", "Dickens", "Thackeray", "Trollope"),
        answer.segments().stream().map(segment -> segment.best().orElse("")).toList());
  }

  /** rolling.delta goes by distances to the mean of a text's windows, in plain percentages. */
  @Test
  void distancesToMeanWindows_areThoseOfRollingDelta() throws IOException {
    List<String> words =
        StyloNovels.read("rolling/rolling_delta_words.tsv").stream().map(row -> row.get(1)).toList();
    List<String> header = List.of(Files.readAllLines(
        SharedData.require("golden/stylo/rolling/rolling_delta.tsv")).get(0).split("\t", -1));
    List<TableRow> primary = new ArrayList<>();
    for (String name : header.subList(2, header.size())) {
      String text = TextReader.read(SharedData.require("corpora/british-fiction/" + name + ".txt"));
      int number = 0;
      for (double[] row : windows(StyloRollingDelta.primary(text), words)) {
        primary.add(TableRow.of(name + "_" + number++, name, row));
      }
    }
    List<TableRow> test = new ArrayList<>();
    for (double[] row : windows(StyloRollingDelta.letters(splice().text()), words)) {
      test.add(TableRow.of(Integer.toString(test.size()), "", row));
    }
    List<List<String>> rows = StyloNovels.read("rolling/rolling_delta.tsv");
    assertEquals(rows.size(), test.size());
    List<Prediction> predictions = NearestCentroid.of(Distances.manhattan())
        .predict(FeatureTable.of(words, primary), FeatureTable.of(words, test));
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 2; column < header.size(); column++) {
        double expected = Double.parseDouble(rows.get(i).get(column));
        assertEquals(expected, -predictions.get(i).score(header.get(column)), 1e-9 * expected,
            header.get(column) + " " + rows.get(i));
      }
    }
  }

  /** The first has 4,999 tokens; the k-th begins a token before the thousand and has 5,000. */
  private static List<double[]> windows(List<String> tokens, List<String> words) {
    List<double[]> rows = new ArrayList<>();
    for (int k = 1; 1000 * (k - 1) + 4999 <= tokens.size(); k++) {
      List<String> window = tokens.subList(Math.max(0, 1000 * (k - 1) - 1), 1000 * (k - 1) + 4999);
      Map<String, Integer> counts = new HashMap<>();
      window.forEach(token -> counts.merge(token, 1, Integer::sum));
      rows.add(words.stream().mapToDouble(word -> counts.getOrDefault(word, 0) / (double) window.size()).toArray());
    }
    return rows;
  }
}
