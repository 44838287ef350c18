package io.github.stylome.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.feature.MostFrequent;
import io.github.stylome.fingerprint.Fingerprint;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.testing.SharedData;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.NormalizationRule;
import io.github.stylome.text.Normalizer;
import io.github.stylome.text.TextReader;
import io.github.stylome.token.Tokenizers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the novels themselves: words, counts, means, deviations and distances, against those of stylo 0.7.7. */
class StyloNovelsTest {
  @Test
  void fingerprintsOfTheNovels_areThoseOfStylo() throws IOException {
    Corpus novels = TextReader.readFolder(SharedData.require("corpora/british-fiction"));
    Fingerprinter prints = Fingerprinter.fit(lettersOnly(500), novels);
    Map<String, Fingerprint> byText =
        novels.stream().map(prints::fingerprint).collect(Collectors.toMap(Fingerprint::id, Function.identity()));

    List<List<String>> mfw = StyloTables.read("frequencies/mfw_words_English_top2000.tsv").subList(1, 2001);
    assertEquals(mfw.stream().map(row -> row.get(1)).toList(),
        Fingerprinter.fit(lettersOnly(2000), novels).vocabulary().terms());
    for (int i = 0; i < 500; i++) {
      int feature = i;
      assertEquals(mfw.get(i).get(1), prints.vocabulary().terms().get(i));
      long count = byText.values().stream().mapToLong(p -> p.count(feature)).sum();
      assertEquals(Long.parseLong(mfw.get(i).get(2)), count, mfw.get(i).get(1));
    }
    List<List<String>> tokens = StyloTables.read("tokens/token_counts.tsv");
    for (List<String> row : tokens.subList(1, tokens.size())) {
      assertEquals(Long.parseLong(row.get(tokens.get(0).indexOf("tokens_English"))), byText.get(row.get(0)).total(),
          row.get(0));
    }
    List<List<String>> zParams = StyloTables.read("frequencies/zparams_words_1000.tsv").subList(1, 501);
    IntStream.range(0, 500).forEach(i -> {
      double mean = Double.parseDouble(zParams.get(i).get(1)) / 100;
      double deviation = Double.parseDouble(zParams.get(i).get(2)) / 100;
      assertEquals(mean, prints.mean(i), 1e-13 * mean);
      assertEquals(deviation, prints.deviation(i), 1e-13 * deviation);
    });
    List<List<String>> rows = StyloTables.read("distances/words_0500.tsv");
    for (List<String> row : rows.subList(1, rows.size())) {
      Fingerprint a = byText.get(row.get(0));
      Fingerprint b = byText.get(row.get(1));
      double delta = Double.parseDouble(row.get(2));
      assertEquals(delta, Distances.burrowsDelta().between(a, b), 1e-13 * delta);
      assertEquals(Double.parseDouble(row.get(7)), Distances.cosineDelta().between(a, b), 1e-13);
    }
  }

  private static FeatureSpec lettersOnly(int words) {
    return FeatureSpec.builder()
        .normalizer(Normalizer.of(NormalizationRule.FOLD_CASE))
        .tokenizer(Tokenizers.letters())
        .features(MostFrequent.words(words))
        .build();
  }
}
