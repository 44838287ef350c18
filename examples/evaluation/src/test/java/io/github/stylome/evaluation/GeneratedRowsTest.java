package io.github.stylome.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GeneratedRowsTest {
  @Test
  void oneSeed_givesOneStream_andAnotherAnother() throws IOException {
    assertArrayEquals(bytes(7), bytes(7));
    assertFalse(Arrays.equals(bytes(7), bytes(8)));
  }

  @Test
  void rows_areWholeJson_ofAllLabels() throws IOException {
    TreeSet<String> labels = new TreeSet<>();
    int objects = 0;
    try (JsonParser json = new JsonFactory().createParser(bytes(1))) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        objects += token == JsonToken.END_OBJECT ? 1 : 0;
        if (token == JsonToken.VALUE_STRING && json.currentName().equals("label")) {
          labels.add(json.getText());
        }
      }
    }
    assertTrue(objects > 20, objects + " rows");
    assertEquals(new TreeSet<>(GeneratedRows.LABELS), labels);
  }

  private static byte[] bytes(long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long written = new GeneratedRows(seed).writeTo(out, 100_000);
    assertEquals(written, out.size());
    assertTrue(written >= 100_000);
    return out.toByteArray();
  }
}
