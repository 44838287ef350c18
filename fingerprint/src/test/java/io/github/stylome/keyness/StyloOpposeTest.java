package io.github.stylome.keyness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SharedData;
import io.github.stylome.testing.StyloNovels;
import io.github.stylome.text.Document;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextReader;
import io.github.stylome.token.NGrams;
import io.github.stylome.token.StyloRules;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three novels by Austen against three by Dickens: words, order, scores and markers of stylo 0.7.7's oppose. */
class StyloOpposeTest {
  private static final KeynessSettings SETTINGS = KeynessSettings.standard().withTerms(
      Normalizer.of(NormalizationRule.LOWER_CASE), Tokenizers.stylo(StyloRules.ENGLISH), NGrams.ofWords(1));

  private static List<Document> novels(String... prefixes) throws IOException {
    return TextReader.readFolder(SharedData.require("corpora/british-fiction")).stream()
        .filter(novel -> Stream.of(prefixes).anyMatch(novel.id()::startsWith))
        .toList();
  }

  private static @Nullable Keyness read;

  private static Keyness keyness() throws IOException {
    Keyness known = read;
    if (known == null) {
      known = Keyness.of(SETTINGS, novels("Austen_"), novels("Dickens_"), Workers.caller());
      read = known;
    }
    return known;
  }

  @ParameterizedTest
  @CsvSource({"craig", "eder", "chi-square"})
  void lists_areThoseOfOppose(String name) throws IOException {
    KeynessResult result = keyness().contrast(KeynessMeasure.named(name));
    assertEquals(12664, result.compared());
    String file = name.replace("-", "");
    compare("oppose/" + file + "_preferred.tsv", result.preferred(), name.equals("chi-square"));
    compare("oppose/" + file + "_avoided.tsv", result.avoided(), name.equals("chi-square"));
  }

  private static void compare(String path, List<ContrastedTerm> terms, boolean unsigned) throws IOException {
    List<List<String>> rows = StyloNovels.read(path);
    assertEquals(rows.stream().map(row -> row.get(1)).toList(), terms.stream().map(ContrastedTerm::term).toList());
    for (int i = 0; i < rows.size(); i++) {
      double expected = Double.parseDouble(rows.get(i).get(2));
      double score = terms.get(i).score();
      assertEquals(expected, unsigned ? Math.abs(score) : score, 1e-9 * Math.abs(expected), terms.get(i).term());
    }
  }

  @Test
  void slicesWithEachTerm_areThoseOfOppose() throws IOException {
    Keyness keyness = keyness();
    assertEquals(133, keyness.targetSlices());
    assertEquals(276, keyness.referenceSlices());
    Map<String, ContrastedTerm> terms = new HashMap<>();
    KeynessResult result = keyness.contrast(KeynessMeasure.LOG_ODDS);
    Stream.concat(result.preferred().stream(), result.avoided().stream()).forEach(term -> terms.put(term.term(), term));
    List<String> different = new ArrayList<>();
    for (List<String> row : StyloNovels.read("oppose/comparison_top5000.tsv")) {
      ContrastedTerm term = terms.get(row.get(1));
      if (term == null || term.target().slices() != Integer.parseInt(row.get(4))
          || term.reference().slices() != Integer.parseInt(row.get(5))) {
        different.add(row + " but " + term);
      }
    }
    assertEquals(List.of(), different);
  }

  @ParameterizedTest
  @CsvSource({"craig, craig.zeta", "eder, eder.zeta", "chi-square, chisquare.zeta"})
  void markersOfSlices_areThoseOfOppose(String name, String method) throws IOException {
    KeynessResult result = keyness().contrast(KeynessMeasure.named(name));
    Map<String, SliceMarkers> markers = new HashMap<>();
    for (Document novel : novels("Austen_", "Dickens_", "Thackeray_Barry", "EBronte_Wuthering")) {
      result.markers(novel).forEach(row -> markers.put(row.slice(), row));
    }
    int compared = 0;
    for (List<String> row : StyloNovels.read("oppose/slice_scores.tsv")) {
      if (row.get(0).equals(method)) {
        SliceMarkers own = markers.get(row.get(1));
        assertEquals(Double.parseDouble(row.get(3)), 100 * own.avoided(), 1e-12 * 100, row.toString());
        assertEquals(Double.parseDouble(row.get(4)), 100 * own.preferred(), 1e-12 * 100, row.toString());
        compared++;
      }
    }
    assertEquals(133 + 276 + 82, compared);
  }
}
