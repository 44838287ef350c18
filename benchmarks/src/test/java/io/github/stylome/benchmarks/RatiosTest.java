package io.github.stylome.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkListEntry;

class RatiosTest {
  @Test
  void stage_isThatOfThePackage() {
    assertTrue(Ratios.chosen("token").keySet().stream().allMatch(name -> name.contains("token")));
    assertTrue(Ratios.chosen("token").containsKey("token.WordsBenchmark"));
  }

  @Test
  void partOfAName_choosesWhatHasIt() {
    assertEquals(Set.of("token.SentencesBenchmark"), Ratios.chosen("Sentences").keySet());
  }

  @Test
  void everyBenchmark_hasOneOfOurs() {
    Map<String, List<BenchmarkListEntry>> all = Ratios.chosen("");
    assertTrue(all.size() > 10, all.keySet()::toString);
    all.forEach((name, entries) -> assertTrue(entries.stream().anyMatch(RatiosTest::isOurs), name));
  }

  private static boolean isOurs(BenchmarkListEntry entry) {
    String method = entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
    return method.startsWith("stylome") || entry.getParams().orElse(Map.of()).containsKey("rival");
  }

  @Test
  void everyBenchmark_saysWhatItModelsAndByWhichCommand() throws IOException {
    for (String name : Ratios.chosen("").keySet()) {
      Path source = Path.of("src/main/java", Ratios.class.getPackageName().replace('.', '/'),
          name.replace('.', '/') + ".java");
      String text = Files.readString(source);
      assertTrue(text.contains("\n * Models "), name);
      assertTrue(text.contains("-jar benchmarks/target/benchmarks.jar " + simple(name))
          || text.contains("-jar benchmarks/target/benchmarks.jar " + name), name);
    }
  }

  private static String simple(String name) {
    return name.substring(name.indexOf('.') + 1);
  }

  @Test
  void unknownName_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Ratios.main(new String[] {"no-such-stage"}));
  }
}
