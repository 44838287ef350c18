package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The splits are what they are said to be, and the smallest ones come out as they should. */
@Tag("figures")
class DevelopmentSplitsTest {
  private final Path shared = Path.of(System.getProperty("stylome.shared", "../shared"));

  @BeforeEach
  void needCorpora() {
    Assumptions.assumeTrue(Files.isDirectory(shared.resolve("corpora")),
        "skipped: there are no corpora in " + shared + "; -Dstylome.shared=DIR names the folder that they lie in");
  }

  @Test
  void noGroup_isOnBothSides() throws IOException {
    Splits splits = new Splits(shared);
    for (Split split : List.of(splits.alpaca20(), splits.speechmap32(), splits.chinese32(), splits.arabic10())) {
      Set<String> groups = groups(split.training());
      groups.retainAll(groups(split.test()));
      assertEquals(Set.of(), groups, split.name());
      assertEquals(split.training().labels(), split.test().labels(), split.name());
    }
  }

  private static Set<String> groups(Corpus corpus) {
    return corpus.stream().map(d -> d.group().orElseThrow()).collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void sizes_areThoseOfTheDefinition() throws IOException {
    Splits splits = new Splits(shared);
    Split alpaca = splits.alpaca20();
    assertEquals(20, alpaca.training().labels().size());
    assertEquals(11_299, alpaca.training().size());
    assertEquals(4_800, alpaca.test().size());
    assertEquals(32, splits.speechmap32().training().labels().size());
    assertEquals(10, splits.arabic10().training().labels().size());
    for (Document segment : splits.arabic10().test()) {
      assertEquals(1000, segment.text().split("\\s+", -1).length, segment.id());
    }
    assertEquals(26, splits.british().size());
  }

  @Test
  void tables_haveARowForEveryMethod_andCosineDeltaReachesItsBar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DevelopmentSplits(shared, Workers.caller(), new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .run(List.of("british"));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().map(String::strip).toList();
    for (String method : List.of("standard", "cosine-delta", "burrows-delta")) {
      assertEquals(1, lines.stream().filter(line -> line.startsWith(method + " ")).count(), lines.toString());
    }
    String delta = lines.stream().filter(line -> line.startsWith("cosine-delta ")).findFirst().orElseThrow();
    assertTrue(Double.parseDouble(delta.split(" +", -1)[3]) >= 0.985, delta);
  }

  @Test
  void registers_haveTwoLabels_andEveryOpeningInOneFold() throws IOException {
    for (Register register : new Splits(shared).humanMachine()) {
      Map<String, Integer> folds = new HashMap<>();
      Set<Integer> used = new HashSet<>();
      for (Document text : register.texts()) {
        assertTrue(List.of(Register.HUMAN, Register.MACHINE).contains(text.label().orElseThrow()), text.id());
        int fold = HumanMachineSection.fold(text);
        Integer before = folds.putIfAbsent(text.group().orElseThrow(), fold);
        assertTrue(before == null || before == fold, text.id());
        used.add(fold);
      }
      assertEquals(Set.of(0, 1, 2, 3, 4), used, register.name());
    }
  }

  @Test
  void unknownSplit_isRefused() {
    assertThrows(IllegalArgumentException.class, () ->
        new DevelopmentSplits(shared, Workers.caller(), System.out).run(List.of("french")));
  }
}
