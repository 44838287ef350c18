package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewTextsTest {
  private static final int LABELS = 10;
  private static final int PROMPTS = 80;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyLabel_hasItsTexts_andNoPromptIsJudgedThatWasLearntFrom(boolean shared) {
    FewTexts.Drawn drawn = FewTexts.draw(corpus(), 5, shared, new Random(1));
    Map<String, List<Document>> byLabel = drawn.training().stream()
        .collect(Collectors.groupingBy(text -> text.label().orElseThrow()));
    assertEquals(8, byLabel.size());
    byLabel.forEach((label, texts) -> assertEquals(5, texts.size(), label));
    assertEquals(shared ? 5 : 40, prompts(drawn.training()).size());
    assertEquals(30, prompts(drawn.test()).size());
    assertEquals(8 * 30, drawn.test().size());
    assertTrue(Collections.disjoint(prompts(drawn.training()), prompts(drawn.test())));
    assertEquals(drawn, FewTexts.draw(corpus(), 5, shared, new Random(1)));
  }

  private static Set<String> prompts(List<Document> texts) {
    return texts.stream().map(text -> text.group().orElseThrow()).collect(Collectors.toCollection(HashSet::new));
  }

  private static Corpus corpus() {
    List<Document> texts = new ArrayList<>();
    for (int label = 0; label < LABELS; label++) {
      for (int prompt = 0; prompt < PROMPTS; prompt++) {
        texts.add(Document.of(label + "/" + prompt, "label " + label, "a text").withGroup("prompt " + prompt));
      }
    }
    return Corpus.copyOf(texts);
  }
}
