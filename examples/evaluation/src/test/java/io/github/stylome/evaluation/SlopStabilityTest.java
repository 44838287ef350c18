package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stylome.keyness.SlopProfile;
import io.github.stylome.keyness.SlopProfiler;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SlopStabilityTest {
  @Test
  void halves_areOfEqualSize_andKeepEveryPromptTogether() {
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      texts.add(Document.of("a" + i, "a", "so it was").withGroup("p" + i));
      texts.add(Document.of("b" + i, "b", "so it was").withGroup("p" + i));
    }
    Map<String, Integer> halves = SlopStability.halves(texts);
    assertEquals(20, halves.size());
    assertEquals(10, halves.values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void works_areDealtOutAuthorByAuthor() {
    List<Document> works = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      works.add(Document.of("a" + i, "a", "so it was"));
      works.add(Document.of("b" + i, "b", "so it was"));
    }
    Map<String, Integer> halves = SlopStability.halves(works);
    assertEquals(2, halves.getOrDefault("a0", 9) + halves.getOrDefault("a1", 9) + halves.getOrDefault("a2", 9)
        + halves.getOrDefault("a3", 9));
  }

  @Test
  void listAgainstItself_recursWhole() {
    SlopProfiler profiler = new SlopProfiler();
    for (int i = 0; i < 30; i++) {
      profiler.addTarget(Document.of("a" + i, "a", "alas it was so and alas no more").withGroup("p" + i));
      profiler.addTarget(Document.of("b" + i, "b", "indeed it was so and no more").withGroup("p" + i));
    }
    SlopProfile profile = profiler.profiles(List.of("a"), 100, Workers.caller()).get(0);
    SlopStability.Recurrence own = SlopStability.Recurrence.of(profile, profile);
    assertEquals(1, own.share());
    assertEquals(profile.entries().size(), own.entries());
    assertEquals((double) profile.entries().size() / profile.logOdds().size(), own.chance());
  }

  @Test
  void unknownCollection_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new SlopTexts(Path.of(".")).named("nothing"));
  }
}
