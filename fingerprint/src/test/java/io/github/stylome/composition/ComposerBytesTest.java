package io.github.stylome.composition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.parallel.Workers;
import io.github.stylome.store.ComposerReader;
import io.github.stylome.store.ComposerWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.LabelTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A composer and a tally that travelled as bytes say what those say that they were made of. */
class ComposerBytesTest {
  private static Composer fitted;
  private static List<Document> texts;

  @BeforeAll
  static void fit() {
    List<Document> references = new ArrayList<>();
    for (String label : List.of("alpha", "beta", "gamma", "human")) {
      references.addAll(CompositionTexts.texts(label, 0, 24));
    }
    LabelTree people = LabelTree.of(Map.of("human", List.of("people")));
    fitted = Composer.fit(Corpus.copyOf(references),
        new ComposerOptions(AttributionMethod.auto(), "human", people, 7), Workers.caller());
    texts = new ArrayList<>(CompositionTexts.texts("human", 100, 130));
    texts.addAll(CompositionTexts.texts("beta", 100, 130));
    texts.add(Document.of("blank", " "));
  }

  @Test
  void composer_thatWasReadBack_judgesCountsAndScreensWithTheSameBits() throws IOException {
    byte[] bytes = ComposerWriter.toBytes(fitted);
    Composer read = ComposerReader.read(bytes);
    assertArrayEquals(bytes, ComposerWriter.toBytes(read));
    assertEquals(fitted.sources(), read.sources());
    List<JudgedText> expected = fitted.judge(texts, Workers.caller());
    List<JudgedText> actual = read.judge(texts, Workers.caller());
    assertEquals(expected, actual);
    Tally one = fitted.tally();
    Tally other = read.tally();
    expected.forEach(one::add);
    actual.forEach(other::add);
    Composition corpus = fitted.compose(one);
    assertEquals(corpus, read.compose(other));
    assertEquals(fitted.machines(corpus), read.machines(corpus));
    assertEquals(fitted.screen(0.1).threshold(), read.screen(0.1).threshold());
  }

  @Test
  void tallies_thatTravelled_mergeToTheCountsOfOne() {
    List<JudgedText> judged = fitted.judge(texts, Workers.caller());
    Tally all = fitted.tally();
    judged.forEach(all::add);
    Tally one = fitted.tally();
    Tally other = fitted.tally();
    for (int i = 0; i < judged.size(); i++) {
      (i % 3 == 0 ? one : other).add(judged.get(i));
    }
    Tally read = fitted.tally(one.toBytes());
    read.merge(other);
    assertArrayEquals(all.toBytes(), read.toBytes());
    assertEquals(fitted.compose(all), fitted.compose(read));
    assertEquals(61, read.texts());
    assertEquals(60, read.measured());
  }

  @Test
  void tallyBytes_thatAreNone_areRefused() {
    byte[] bytes = fitted.tally().toBytes();
    assertThrows(IllegalArgumentException.class, () -> fitted.tally(new byte[bytes.length]));
    assertThrows(IllegalArgumentException.class, () -> fitted.tally(new byte[3]));
    byte[] negative = bytes.clone();
    negative[20] = -1; // the first count
    assertThrows(IllegalArgumentException.class, () -> fitted.tally(negative));
  }

  @Test
  void learntSources_thatDoNotFitTogether_areRefused() {
    LearntSources learnt = fitted.learnt();
    assertThrows(IllegalArgumentException.class, () -> new LearntSources(learnt.attributor(),
        List.of("b", "a"), learnt.texts(), learnt.words(), learnt.characters(), "human", 1));
    assertThrows(IllegalArgumentException.class, () -> new LearntSources(learnt.attributor(),
        learnt.sources(), learnt.texts().subList(0, 1), learnt.words(), learnt.characters(), "human", 1));
    assertThrows(IllegalArgumentException.class, () -> new LearntSources(learnt.attributor(),
        learnt.sources(), learnt.texts(), List.of(), learnt.characters(), "human", 1));
  }
}
