package io.github.stylome.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  private static Reserve reserve(int texts, PromptMatching matching) {
    return new Reserve(IntStream.range(0, texts).mapToObj(i -> text("p" + i % 50)).toList(), matching, 1);
  }

  @Test
  void bySamePrompt_onlyItsAnswersAreMet_andATextWithoutThemIsKeptForTheNext() {
    Reserve reserve = reserve(100, PromptMatching.SAME);
    List<StyleVector> met = reserve.meet(text("p7"));
    assertEquals(2, met.size());
    assertTrue(met.stream().allMatch(each -> each.prompt().equals(Optional.of("p7"))), met::toString);
    StyleVector kept = text("p7");
    assertEquals(List.of(), reserve.meet(kept));
    assertEquals(List.of(kept), reserve.meet(text("p7")));
    assertEquals(List.of(), reserve.meet(text("q")));
  }

  @Test
  void byAnyPrompt_theOldestAreMet_moreWhereThereAreMore() {
    assertEquals(1, reserve(100, PromptMatching.ANY).meet(text("q")).size());
    assertEquals(3, reserve(200, PromptMatching.ANY).meet(text("q")).size());
    assertEquals(4, reserve(2000, PromptMatching.ANY).meet(text("q")).size());
    assertEquals(Optional.of("p0"), reserve(100, PromptMatching.ANY).meet(text("p7")).get(0).prompt());
  }

  @Test
  void byAnyPrompt_halfOfTheTextsAreKept_onceFewAreLeft_whichCoinsDecide() {
    Reserve reserve = reserve(40, PromptMatching.ANY);
    int kept = 0;
    int alike = 0;
    boolean before = false;
    for (int i = 0; i < 2000; i++) {
      boolean keeps = reserve.meet(text("q")).isEmpty();
      kept += keeps ? 1 : 0;
      alike += keeps == before ? 1 : 0;
      before = keeps;
    }
    assertTrue(kept > 850 && kept < 1050, "kept " + kept);
    assertTrue(alike > 600, "as the one before " + alike);
  }
}
