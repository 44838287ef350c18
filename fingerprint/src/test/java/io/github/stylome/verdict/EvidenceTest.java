package io.github.stylome.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.distance.Distance;
import io.github.stylome.distance.Distances;
import io.github.stylome.parallel.Workers;
import io.github.stylome.testing.SmallTexts;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final Corpus TRAINING = SmallTexts.corpus(5, "ann", "bob", "cy");
  private static final ProfileAttributor STANDARD = ProfileAttributor.fit(ProfileMethod.standard(), TRAINING, Workers.caller());

  @Test
  void contributionsOfAllFeatures_sumToTheLead() {
    List<ProfileAttributor> attributors = new ArrayList<>(List.of(STANDARD));
    for (Distance distance : Distances.all()) {
      attributors.add(ProfileAttributor.fit(ProfileMethod.delta(distance, 25), TRAINING, Workers.caller()));
    }
    for (ProfileAttributor attributor : attributors) {
      Document text = SmallTexts.document("x", 1, 700);
      assertLead(attributor, Corpus.of(text), attributor.attribute(text).ranking());
    }
  }

  @Test
  void contributions_ofSeveralTexts_sumToTheLead() {
    Corpus texts = Corpus.of(SmallTexts.document("x", 1, 700), Document.of("short", "Rain!"),
        Document.of("empty", ""), SmallTexts.document("y", 2, 701));
    assertLead(STANDARD, texts, STANDARD.attributeTogether(texts).ranking());
  }

  @Test
  void evidence_isTheHeadOfTheComparison() {
    Document text = SmallTexts.document("x", 0, 702);
    Attribution answer = STANDARD.attribute(text);
    assertEquals(20, answer.evidence().size());
    List<Evidence> all = STANDARD.compare(
        Corpus.of(text), answer.ranking().get(0).label(), answer.ranking().get(1).label(), Integer.MAX_VALUE);
    assertEquals(all.subList(0, 20), answer.evidence());
    for (int i = 1; i < all.size(); i++) {
      assertTrue(Math.abs(all.get(i - 1).contribution()) >= Math.abs(all.get(i).contribution()));
    }
  }

  @Test
  void occurrences_areCountedInTheText() {
    Document text = Document.of("x", "The rain and the river, the rain.");
    List<Evidence> all = STANDARD.compare(Corpus.of(text), "ann", "bob", 10_000);
    assertEquals(2, find(all, "tokens", "rain").occurrences());
    assertEquals(1, find(all, "tokens", "The").occurrences());
    assertEquals(2, find(all, "word-pairs", "the rain").occurrences());
    assertEquals(0, find(all, "tokens", "stone").occurrences());
  }

  @Test
  void compare_ofACandidateWithItself_findsNothing() {
    assertEquals(List.of(), STANDARD.compare(Corpus.of(SmallTexts.document("x", 0, 7)), "ann", "ann", 5));
  }

  @Test
  void compare_ofUnknownCandidatesOrOfNoLimit_isRefused() {
    Corpus text = Corpus.of(SmallTexts.document("x", 0, 7));
    assertThrows(IllegalArgumentException.class, () -> STANDARD.compare(text, "ann", "zoe", 5));
    assertThrows(IllegalArgumentException.class, () -> STANDARD.compare(text, "zoe", "ann", 5));
    assertThrows(IllegalArgumentException.class, () -> STANDARD.compare(text, "ann", "bob", 0));
  }

  private static void assertLead(ProfileAttributor attributor, Corpus texts, List<Candidate> ranking) {
    for (int i = 0; i < 2; i++) {
      Candidate leader = ranking.get(i);
      Candidate follower = ranking.get(i + 1);
      double sum = attributor.compare(texts, leader.label(), follower.label(), 1_000_000).stream()
          .mapToDouble(Evidence::contribution).sum();
      double lead = leader.score() - follower.score();
      assertEquals(lead, sum, 1e-10 * Math.max(1, lead), attributor.method().name());
    }
  }

  private static Evidence find(List<Evidence> evidence, String channel, String feature) {
    return evidence.stream().filter(e -> e.channel().equals(channel) && e.feature().equals(feature))
        .findFirst().orElseThrow();
  }
}
