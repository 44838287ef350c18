package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts for which Cosine Delta is not defined: they are exactly average, and a zero vector has no direction. */
class DegenerateTextsTest {
  @Test
  void anExactlyAverageText_isNoAnswerAndNoException() {
    Attributor attributor = Attributor.fit(AttributionMethod.cosineDelta(2), Corpus.of(
        Document.of("1", "ann", "a a a b"), Document.of("2", "bob", "a b b b")), Workers.caller());
    Attribution answer = attributor.attribute(Document.of("average", "a b"));
    assertTrue(answer.abstention().isPresent(), answer::toString);
    assertEquals(Optional.empty(), answer.best());
  }

  @Test
  void aTrainingTextThatIsExactlyAverage_doesNotStopTheFit() {
    Attributor attributor = Attributor.fit(AttributionMethod.cosineDelta(2), Corpus.of(
        Document.of("1", "ann", "a a a b"), Document.of("2", "bob", "a b b b"), Document.of("3", "bob", "a b")),
        Workers.caller());
    assertEquals(Optional.of("ann"), attributor.attribute(Document.of("x", "a a")).best());
  }
}
