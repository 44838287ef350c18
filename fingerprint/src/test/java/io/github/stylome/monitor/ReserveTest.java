package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReserveTest {
  private static StyleVector text(String prompt) {
    return new StyleVector(new int[0], new float[0], 0, Optional.of(prompt), Map.of());
  }

  private static Reserve reserve(int texts) {
    return new Reserve(IntStream.range(0, texts).mapToObj(i -> text("p" + i % 50)).toList());
  }

  @Test
  void answersToTheSamePrompt_goFirst() {
    List<StyleVector> taken = reserve(100).take(text("p7"));
    assertEquals(2, taken.size());
    assertTrue(taken.stream().allMatch(each -> each.prompt().equals(Optional.of("p7"))), taken::toString);
  }

  @Test
  void withoutSuch_theOldestGo_moreWhereThereAreMore() {
    assertEquals(1, reserve(100).take(text("q")).size());
    assertEquals(3, reserve(200).take(text("q")).size());
    assertEquals(4, reserve(2000).take(text("q")).size());
    assertEquals(Optional.of("p0"), reserve(100).take(text("q")).get(0).prompt());
  }

  @Test
  void everyOtherText_isKept_onceFewAreLeft() {
    Reserve reserve = reserve(40);
    int kept = 0;
    for (int i = 0; i < 200; i++) {
      if (reserve.wantsNext()) {
        reserve.keep(text("q"));
        kept++;
      } else {
        assertFalse(reserve.take(text("r")).isEmpty());
      }
    }
    assertTrue(kept >= 80 && kept < 100, "kept " + kept);
    assertTrue(reserve.size() >= 9, "left " + reserve.size());
  }
}
