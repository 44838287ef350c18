package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonRowsTest {
  @TempDir
  private Path folder;

  @Test
  void texts_areRowsWithLabelAndPrompt() throws IOException {
    Path file = JsonRows.write(folder.resolve("rows.jsonl"), Corpus.of(
        Document.of("one", "ann", "He said \"go\".\nShe went.").withGroup("7"), Document.of("two", "bob", "No.")));
    assertEquals("""
        {"id":"one","label":"ann","prompt":"7","text":"He said \\"go\\".\\nShe went."}
        {"id":"two","label":"bob","text":"No."}
        """, Files.readString(file));
  }

  @Test
  void folder_isDeletedWithItsFiles() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    JsonRows.write(inner.resolve("rows.jsonl"), Corpus.of());
    JsonRows.delete(inner);
    assertFalse(Files.exists(inner));
  }
}
