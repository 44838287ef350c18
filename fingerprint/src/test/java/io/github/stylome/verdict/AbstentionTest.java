package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AbstentionTest {
  private static final Corpus TRAINING = SmallTexts.corpus(5, "ann", "bob", "cy");
  private static final Attributor WORDS = Attributor.fit(AttributionMethod.cosineDelta(30), TRAINING, Workers.caller());
  private static final Attributor STANDARD =
      Attributor.fit(AttributionMethod.standard(), TRAINING, Workers.caller());

  @Test
  void anEmptyText_hasNoRankingAndIsNamed() {
    for (Attributor attributor : List.of(WORDS, STANDARD)) {
      Attribution answer = attributor.attribute(Document.of("blank", ""));
      assertAbstains(Abstention.EMPTY, answer);
      assertEquals(List.of(), answer.ranking());
      assertEquals(List.of(), answer.evidence());
      assertEquals(0, answer.tokens());
      assertTrue(answer.reason().contains("\"blank\""), answer.reason());
    }
  }

  @Test
  void aTextOfWhiteSpaceOnly_isEmpty() {
    for (String blank : new String[] {" ", "\n", "\n\n\n", " \n \n\t", "     \u00A0   \n"}) {
      assertAbstains(Abstention.EMPTY, WORDS.attribute(Document.of("blank", blank)));
      assertAbstains(Abstention.EMPTY, STANDARD.attribute(Document.of("blank", blank)));
    }
  }

  @Test
  void aTextInAnotherScript_sharesNothing() {
    Document greek = Document.of("greek", "\u03BB\u03CC\u03B3\u03BF\u03C2\u03BA\u03B1\u03B9\u03BC\u03AD");
    assertAbstains(Abstention.NOTHING_SHARED, WORDS.attribute(greek));
    assertAbstains(Abstention.NOTHING_SHARED, STANDARD.attribute(greek));
  }

  @Test
  void aTextBelowTheMinimumLength_isTooShortAndStillRanked() {
    Attributor asking = WORDS.withPolicy(new AttributionPolicy(30, 0, 0, true));
    Attribution answer = asking.attribute(Document.of("note", "We walked to the old harbour."));
    assertAbstains(Abstention.TOO_SHORT, answer);
    assertEquals(3, answer.ranking().size());
    assertTrue(answer.reason().contains("6 tokens") && answer.reason().contains("30"), answer.reason());
    assertEquals(Optional.empty(), asking.attribute(SmallTexts.document("x", 0, 50)).abstention());
  }

  @Test
  void twoCandidatesEquallyNear_areTied() {
    Attributor mirrored = Attributor.fit(AttributionMethod.burrowsDelta(2), Corpus.of(
        Document.of("1", "ann", "a a a b"), Document.of("2", "bob", "a b b b")), Workers.caller());
    Attribution answer = mirrored.attribute(Document.of("x", "a b"));
    assertAbstains(Abstention.TIED, answer);
    assertEquals(List.of("ann", "bob"), answer.ranking().stream().map(Candidate::label).toList());
    assertTrue(answer.reason().contains("ann") && answer.reason().contains("bob"), answer.reason());
  }

  @Test
  void aBestCandidateThatIsNotProbableEnough_isTooClose() {
    Attribution answer = WORDS.withPolicy(AttributionPolicy.atLeast(0.999999)).attribute(
        Document.of("note", "the rain and a river"));
    assertAbstains(Abstention.TOO_CLOSE, answer);
    assertTrue(answer.reason().contains("1.000 is asked for"), answer.reason());
  }

  @Test
  void whereNothingIsKeptOfHeldOutTexts_anAnswerMustBeAsProbableAsAllAreToBeRight() {
    Document note = Document.of("note", "the rain and a river");
    double probability = WORDS.attribute(note).ranking().get(0).probability();
    assertEquals(OptionalDouble.of(0.75), WORDS.leastProbability(0.75, 3));
    assertTrue(WORDS.withPolicy(AttributionPolicy.standard().withPrecision(probability)).attribute(note).best()
        .isPresent());
    Attribution refused = WORDS.withPolicy(AttributionPolicy.standard().withPrecision(Math.nextUp(probability)))
        .attribute(note);
    assertAbstains(Abstention.TOO_CLOSE, refused);
    assertTrue(refused.reason().contains("a precision of "), refused.reason());
  }

  @Test
  void withPrecision_keepsTheRestOfAPolicy() {
    assertEquals(new AttributionPolicy(3, 0.5, 0.9, false),
        new AttributionPolicy(3, 0.5, 0, false).withPrecision(0.9));
    assertEquals(0, AttributionPolicy.standard().precision());
  }

  @Test
  void withPolicy_leavesTheOriginalAsItWas() {
    WORDS.withPolicy(AttributionPolicy.atLeast(1));
    assertEquals(AttributionPolicy.standard(), WORDS.policy());
  }

  @Test
  void policies_outOfRange_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AttributionPolicy(0, 0.5, 0, true));
    assertThrows(IllegalArgumentException.class, () -> AttributionPolicy.atLeast(1.1));
    for (double precision : new double[] {-0.1, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> AttributionPolicy.standard().withPrecision(precision));
    }
    assertThrows(IllegalArgumentException.class, () -> AttributionPolicy.atLeast(Double.NaN));
  }

  private static void assertAbstains(Abstention expected, Attribution answer) {
    assertEquals(Optional.of(expected), answer.abstention(), answer::toString);
    assertEquals(Optional.empty(), answer.best());
  }
}
