package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownParentsTest {
  @TempDir
  private Path folder;

  @Test
  void rowsAboutModelsOfTheCorpus_areRead_andCommentsAreNot() throws IOException {
    Path table = Files.writeString(folder.resolve("t.tsv"), "# a\tb\tc\nx\tdistilled\ty,z\nelsewhere\tprompt\ty\n");
    Corpus corpus = Corpus.of(Document.of("1", "x", "a"), Document.of("2", "y", "b"));
    assertEquals(List.of(new KnownParents("x", "distilled", Set.of("y", "z"))), KnownParents.read(table, corpus));
  }

  @Test
  void halves_dependOnTheNameAlone_andBothAreUsed() {
    KnownParents one = new KnownParents("x", "prompt", Set.of("y"));
    assertEquals(one.half(), new KnownParents("x", "sibling", Set.of("z")).half());
    long second = IntStream.range(0, 100)
        .filter(i -> new KnownParents("model" + i, "prompt", Set.of("y")).half() == 1)
        .count();
    assertTrue(second > 30 && second < 70, "in half 1: " + second);
  }
}
