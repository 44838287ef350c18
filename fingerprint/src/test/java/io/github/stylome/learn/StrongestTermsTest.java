package io.github.stylome.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrongestTermsTest {
  @Test
  void toList_isTheHeadOfAllSorted_tiesByPlace() {
    SplittableRandom random = new SplittableRandom(1);
    for (int offers = 0; offers < 60; offers++) {
      StrongestTerms strongest = new StrongestTerms(7, 0);
      List<TermContribution> all = new ArrayList<>();
      for (int i = 0; i < offers; i++) {
        double contribution = random.nextInt(-9, 10);
        TermContribution term = new TermContribution(random.nextInt(20), 20 + i, 1, contribution);
        if (strongest.mayTake(contribution)) {
          strongest.offer(term);
        }
        if (contribution != 0) {
          all.add(term);
        }
      }
      all.sort(TermContribution.STRONGEST_FIRST);
      assertEquals(all.subList(0, Math.min(7, all.size())), strongest.toList());
    }
  }

  @Test
  void whatGivesNothing_isNeverTaken() {
    StrongestTerms strongest = new StrongestTerms(1, 0);
    assertFalse(strongest.mayTake(0));
    assertTrue(strongest.mayTake(-1));
    strongest.offer(new TermContribution(0, 1, 1, -1));
    assertFalse(strongest.mayTake(0.5));
    assertTrue(strongest.mayTake(1)); // which is first in the text decides
  }

  @Test
  void whatGivesLessThanTheLeast_isNotTaken() {
    StrongestTerms strongest = new StrongestTerms(2, 3);
    assertFalse(strongest.mayTake(2.9));
    assertTrue(strongest.mayTake(-3));
    strongest.offer(new TermContribution(0, 1, 1, -3));
    assertEquals(3, strongest.bar());
    strongest.offer(new TermContribution(1, 2, 1, 5));
    strongest.offer(new TermContribution(2, 3, 1, 4));
    assertEquals(4, strongest.bar());
  }
}
