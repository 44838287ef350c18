package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Of more than five thousand texts a sample is held out, which must not be the first of them: files are often sorted by
 * label.
 */
class LargeCorpusTest {
  @Test
  void fit_ofMoreTextsThanAreHeldOut_doesNotDependOnTheirOrder() {
    List<Document> documents = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(3);
    String[] words = {"rain", "river", "stone", "boat"};
    for (int i = 0; i < 8000; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 6; word++) {
        text.append(words[random.nextInt(3) == 0 ? i % 4 : random.nextInt(4)]).append(' ');
      }
      documents.add(Document.of("text " + i, "label " + i % 4, text.toString()));
    }
    Calibration expected = calibration(documents);
    documents.sort(Comparator.comparing(d -> d.label().orElseThrow()));
    assertEquals(expected, calibration(documents));
    Collections.shuffle(documents, new Random(1));
    assertEquals(expected, calibration(documents));
  }

  private static Calibration calibration(List<Document> documents) {
    return Attributor.fit(AttributionMethod.burrowsDelta(4), Corpus.copyOf(documents), Workers.caller()).calibration();
  }
}
