package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void field_isThatOfTheObject_whateverIsNestedBefore() {
    String line = "{\"other\": {\"text\": \"inner\", \"list\": [1, {\"text\": 2}]}, \"text\": \"out\\u00e9r\", \"n\": 7}";
    assertEquals("out\u00e9r", JsonRows.field(line, "text"));
    assertEquals("7", JsonRows.field(line, "n"));
  }

  @Test
  void field_thatIsMissing_isEmpty() {
    assertEquals("", JsonRows.field("{\"id\": \"1\"}", "text"));
    assertEquals("", JsonRows.field("{}", "text"));
  }

  @Test
  void field_ofABrokenLine_isRefused_withTheLine() {
    String broken = "{\"id\": \"1\", \"te";
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> JsonRows.field(broken, "text"));
    assertEquals("this is not a JSON object: " + broken, refused.getMessage());
  }

  @Test
  void folder_isDeletedWithItsFiles() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    JsonRows.write(inner.resolve("rows.jsonl"), Corpus.of());
    JsonRows.delete(inner);
    assertFalse(Files.exists(inner));
  }
}
