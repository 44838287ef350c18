package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.learn.LearnedChannelSpec;
import io.github.stylome.learn.TermStream;
import io.github.stylome.parallel.Workers;
import io.github.stylome.shape.MaskedTokenizer;
import io.github.stylome.shape.Shapes;
import io.github.stylome.text.Document;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
  private static final List<Document> TEXTS = List.of(
      Document.of("1", "The rain and the river"), Document.of("2", "The winter; THE rain."));
  private static final LearnedChannelSpec OPEN =
      LearnedChannelSpec.of("masked", 100, TermStream.ofTokens(Shapes.masked(Set.of()), 1, 4));

  @Test
  void anOpenMask_keepsTheWordsOfTheTrainingTexts() {
    assertEquals(Set.of("the", "rain", "and", "river", "winter"), kept(resolve(TEXTS, Workers.caller()), 1).kept());
  }

  @Test
  void ofManyWords_theTwoHundredMostFrequentAreKept() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      texts.add(Document.of("t" + i, ("word" + i + " ").repeat(i + 1)));
    }
    Set<String> kept = kept(resolve(texts, Workers.caller()), 1).kept();
    assertEquals(200, kept.size());
    assertTrue(kept.contains("word299") && kept.contains("word100"));
    assertTrue(!kept.contains("word99") && !kept.contains("word0"));
  }

  @Test
  void otherStreams_areLeftAsTheyAre() {
    StackedMethod resolved = resolve(TEXTS, Workers.caller());
    assertEquals("mine", resolved.name());
    assertEquals(words(), resolved.channels().get(0));
    assertEquals(100, resolved.channels().get(1).maxFeatures());
    assertEquals(4, resolved.channels().get(1).streams().get(0).longest());
    assertEquals(Set.of("of"), kept(resolved, 2).kept());
  }

  @Test
  void aMethodWithoutOpenMask_isTheSameMethod() {
    StackedMethod closed = new StackedMethod("closed", List.of(words()));
    assertSame(closed, FrequentWords.resolve(closed, TEXTS, Workers.caller()));
  }

  @Test
  void anyNumberOfWorkers_keepsTheSameWords() {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      assertEquals(resolve(TEXTS, Workers.caller()), resolve(TEXTS, Workers.of(threads, 4)));
    } finally {
      threads.shutdownNow();
    }
  }

  private static StackedMethod resolve(List<Document> texts, Workers workers) {
    StackedMethod open = new StackedMethod("mine", List.of(words(), OPEN,
        LearnedChannelSpec.of("closed", 50, TermStream.ofTokens(Shapes.masked(Set.of("of")), 1, 2))));
    return FrequentWords.resolve(open, texts, workers);
  }

  private static LearnedChannelSpec words() {
    return LearnedChannelSpec.of("words", 10, TermStream.ofTokens(Tokenizers.words(), 1, 1));
  }

  private static MaskedTokenizer kept(StackedMethod method, int channel) {
    return (MaskedTokenizer) method.channels().get(channel).streams().get(0).tokenizer();
  }
}
