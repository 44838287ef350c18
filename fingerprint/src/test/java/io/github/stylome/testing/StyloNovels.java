package io.github.stylome.testing;

import io.github.stylome.classify.FeatureTable;
import io.github.stylome.classify.TableRow;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextReader;
import io.github.stylome.token.TokenWindow;
import io.github.stylome.token.TokenWindows;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The 26 novels, and tables of golden numbers that the R package stylo 0.7.7 gave of them. */
public final class StyloNovels {
  private static final Normalizer LOWER_CASE = Normalizer.of(NormalizationRule.FOLD_CASE);
  private static final int SLICE = 5000;

  private StyloNovels() {}

  /** Returns the rows of a golden table without its header, or skips the calling test where it is missing. */
  public static List<List<String>> read(String path) throws IOException {
    return lines(path).stream().skip(1).toList();
  }

  private static List<List<String>> lines(String path) throws IOException {
    return Files.readAllLines(SharedData.require("golden/stylo/" + path)).stream()
        .map(line -> Arrays.asList(line.split("\t", -1)))
        .toList();
  }

  /** Returns stylo's frequencies of the most frequent features in all 26 novels. */
  public static FeatureTable frequencies(String unit, int features) throws IOException {
    List<List<String>> table = lines("frequencies/relfreq_" + unit + "_1000.tsv").subList(0, features + 1);
    List<TableRow> rows = new ArrayList<>();
    for (int text = 1; text < table.get(0).size(); text++) {
      int column = text;
      String name = table.get(0).get(text);
      rows.add(TableRow.of(name, author(name), table.stream().skip(1)
          .mapToDouble(row -> Double.parseDouble(row.get(column)) / 100).toArray()));
    }
    return FeatureTable.of(table.stream().skip(1).map(row -> row.get(0)).toList(), rows);
  }

  /** Returns the author, whose name the name of a novel begins with. */
  public static String author(String name) {
    return name.substring(0, name.indexOf('_'));
  }

  /** Returns the novels that are training texts, or those that are test texts, in the recorded split. */
  public static Corpus split(boolean training) throws IOException {
    Set<String> test = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (List<String> row : read("attribution/classify_split.tsv")) {
      all.add(row.get(0));
      if (!row.get(2).equals("training")) {
        test.add(row.get(0));
      }
    }
    List<Document> novels = TextReader.readFolder(SharedData.require("corpora/british-fiction")).stream()
        .filter(novel -> all.contains(novel.id()) && test.contains(novel.id()) != training)
        .map(novel -> novel.withLabel(author(novel.id())))
        .toList();
    return Corpus.copyOf(novels);
  }

  /** Returns slices of 5,000 tokens, each in the group of its novel. */
  public static Corpus slices(Corpus novels) {
    List<Document> slices = new ArrayList<>();
    for (Document novel : novels) {
      String text = LOWER_CASE.normalize(novel.text()).toString();
      for (TokenWindow window : TokenWindows.slices(Tokenizers.letters(), text, SLICE)) {
        String id = novel.id() + "_" + (window.index() + 1);
        slices.add(Document.of(id, author(id), text.substring(window.start(), window.end())).withGroup(novel.id()));
      }
    }
    return Corpus.copyOf(slices);
  }

  /** Returns the spec of stylo's features: {@code words}, {@code char3} or {@code char4}. */
  public static FeatureSpec spec(String unit, int features) {
    return FeatureSpec.builder()
        .normalizer(LOWER_CASE)
        .tokenizer(Tokenizers.letters())
        .features(unit.equals("words")
            ? MostFrequent.words(features)
            : MostFrequent.characterNGrams(unit.charAt(4) - '0', features))
        .build();
  }

  /** Returns tables of the training and of the test texts; features are the most frequent of the training texts. */
  public static List<FeatureTable> tables(FeatureSpec spec, Corpus training, Corpus test) {
    Fingerprinter fingerprinter = Fingerprinter.fit(spec, training);
    return List.of(
        FeatureTable.measure(fingerprinter, training, Workers.caller()),
        FeatureTable.measure(fingerprinter, test, Workers.caller()));
  }
}
