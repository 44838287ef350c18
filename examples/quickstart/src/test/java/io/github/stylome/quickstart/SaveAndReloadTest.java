package io.github.stylome.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveAndReloadTest {
  @Test
  void run_getsTheSameAnswerFromTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("letters.stylome");
    List<String> lines = Output.of(out -> SaveAndReload.run(Output.TEXTS, file, out));
    assertEquals("same ranking, same evidence", lines.get(lines.size() - 1));
    assertTrue(Output.line(lines, "after: ").contains("note-2: surveyor"), lines.toString());
    assertTrue(Output.line(lines, "wrote ").endsWith(Files.size(file) + " bytes"), lines.toString());
  }
}
