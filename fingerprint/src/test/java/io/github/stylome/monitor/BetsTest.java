package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BetsTest {
  @Test
  void factor_hasMeanOne_overWhichTextIsTheNewOne() {
    double[] scores = {0.3, -2, 5, 0.31};
    double sum = 0;
    for (int first = 0; first < scores.length; first++) {
      double[] placed = scores.clone();
      placed[0] = scores[first];
      placed[first] = scores[0];
      sum += Bets.factor(placed, 2);
    }
    assertEquals(1, sum / scores.length, 1e-12);
  }

  @Test
  void factor_ofEqualScores_isOne() {
    assertEquals(1, Bets.factor(new double[] {7, 7}, 8), 1e-12);
  }

  @Test
  void factor_ofHugeScores_isFinite() {
    assertEquals(2, Bets.factor(new double[] {1e6, -1e6}, 8), 1e-12);
    assertEquals(0, Bets.factor(new double[] {-1e6, 1e6}, 8), 1e-12);
  }

  @Test
  void wealth_isSpreadOverAllBettors() {
    Bets bets = new Bets(new double[] {1, 1});
    assertEquals(StrictMath.log(0.1 + 0.45 * 2 + 0.45 * 0.5), bets.take(new double[] {2, 0.5}), 1e-12);
    assertTrue(bets.take(new double[] {2, 0.5}) > 0, "who was right has more to bet");
  }

  @Test
  void wealth_survivesBettorsWhoLoseAll() {
    Bets bets = new Bets(new double[] {1});
    for (int i = 0; i < 1000; i++) {
      bets.take(new double[] {0});
    }
    assertTrue(bets.logWealth() > -8, () -> "the idle one keeps its own, not " + bets.logWealth());
    assertTrue(bets.take(new double[] {2}) > 0, "and some is there to be bet again");
  }

  @Test
  void fairBets_seldomEverMakeTwenty() {
    Random random = new Random(5);
    int rich = 0;
    for (int run = 0; run < 400; run++) {
      Bets bets = new Bets(new double[] {1, 1, 1});
      double most = 0;
      for (int i = 0; i < 300; i++) {
        double[] scores = {random.nextGaussian(), random.nextGaussian()};
        bets.take(new double[] {Bets.factor(scores, 0.5), Bets.factor(scores, 2), Bets.factor(scores, 8)});
        most = Math.max(most, bets.logWealth());
      }
      rich += most >= StrictMath.log(20) ? 1 : 0;
    }
    int alarms = rich;
    assertTrue(alarms <= 32, () -> alarms + " of 400, and 20 are to be expected at most");
  }
}
