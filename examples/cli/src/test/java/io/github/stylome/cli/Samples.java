package io.github.stylome.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Made-up texts by made-up authors who differ in which words they like, and the reading of answers. */
final class Samples {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final List<String> COMMON = List.of("the", "of", "and", "a", "to", "in", "it", "was", "that", "on");
  private static final Map<String, List<String>> OWN = new TreeMap<>(Map.of(
      "ann", List.of("indeed", "however", "upon", "shall"),
      "bob", List.of("really", "but", "just", "gonna"),
      "cid", List.of("ergo", "thus", "hence", "whereas")));

  private Samples() {}

  static List<String> labels() {
    return List.copyOf(OWN.keySet());
  }

  /** Returns a text by an author; another number gives another text. */
  static String text(String label, int number, int words) {
    Random random = new Random(label.hashCode() * 31L + number);
    List<String> own = OWN.get(label);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      boolean ownWord = random.nextInt(4) == 0;
      List<String> from = ownWord ? own : COMMON;
      text.append(i == 0 ? "" : i % 12 == 0 ? ".\n" : " ").append(from.get(random.nextInt(from.size())));
    }
    return text.append('.').toString();
  }

  /** Returns a row as it stands in a file. */
  static String row(Object id, String label, Object prompt, String text) {
    var row = JSON.createObjectNode();
    row.putPOJO("id", id);
    if (label != null) {
      row.put("label", label);
    }
    if (prompt != null) {
      row.putPOJO("prompt", prompt);
    }
    return row.put("text", text).toString();
  }

  /** Returns rows of all authors, so many texts of each, numbered from {@code from}. */
  static List<String> rows(int from, int texts) {
    List<String> rows = new ArrayList<>();
    for (int i = from; i < from + texts; i++) {
      for (String label : labels()) {
        rows.add(row(label + "/" + i, label, i, text(label, i, 60)));
      }
    }
    return rows;
  }

  static Path write(Path file, List<String> lines) {
    return write(file, String.join("\n", lines) + "\n");
  }

  static Path write(Path file, String content) {
    try {
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path writeCompressed(Path file, List<String> lines) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  static List<JsonNode> json(Path file) throws IOException {
    return json(Files.readString(file));
  }

  static List<JsonNode> json(String lines) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (!line.isEmpty()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
