package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.text.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once") // says the same on any JDK
class LoadingSpeedTest {
  @TempDir
  private Path folder;

  private List<Path> novels() throws IOException {
    List<Path> novels = new ArrayList<>();
    Path source = Files.createDirectory(folder.resolve("source"));
    for (Document text : MadeUpTexts.of(List.of("ann", "bob"), 0, 2)) {
      novels.add(Files.writeString(source.resolve(text.id().replace('/', '_') + ".txt"), text.text()));
    }
    return novels;
  }

  @Test
  void moreNovelsThanThereAre_areTheSameOnceMore() throws IOException {
    List<Path> novels = novels();
    Path copies = Files.createDirectory(folder.resolve("copies"));
    long bytes = LoadingSpeed.copy(novels, 6, copies);
    try (Stream<Path> files = Files.list(copies)) {
      assertEquals(List.of("ann_0-2.txt", "ann_0.txt", "ann_1.txt", "bob_0-2.txt", "bob_0.txt", "bob_1.txt"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    long expected = 0;
    for (int i = 0; i < 6; i++) {
      expected += Files.size(novels.get(i % 4));
    }
    assertEquals(expected, bytes);
    assertEquals(Files.readString(novels.get(0)), Files.readString(copies.resolve("ann_0-2.txt")));
  }

  @Test
  void bothWays_areMeasuredForEverySize() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LoadingSpeed(new PrintStream(out, true, StandardCharsets.UTF_8)).print(novels(), List.of(4), 0);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).contains("process") && lines.get(2).contains("warm"), lines.toString());
  }

  @Test
  void median_isTheMiddle() {
    assertEquals(3, LoadingSpeed.median(9, 1, 3, 2, 4));
  }
}
