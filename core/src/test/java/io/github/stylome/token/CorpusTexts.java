package io.github.stylome.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The texts of all files below a folder: plain files as they are, and every string of files of JSON lines. */
final class CorpusTexts {
  private CorpusTexts() {}

  /** Hands the texts to the consumer, of JSON lines those of every so many lines. */
  static void forEach(Path folder, int everyLine, Consumer<String> consumer) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      if (file.toString().endsWith(".jsonl.gz")) {
        readLines(file, everyLine, consumer);
      } else {
        consumer.accept(Files.readString(file));
      }
    }
  }

  private static void readLines(Path file, int everyLine, Consumer<String> consumer) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % everyLine == 0) {
          strings(line, consumer);
        }
      }
    }
  }

  private static void strings(String json, Consumer<String> consumer) {
    for (int i = json.indexOf('"'); i >= 0; i = json.indexOf('"', i + 1)) {
      StringBuilder text = new StringBuilder();
      for (i++; json.charAt(i) != '"'; i++) {
        char c = json.charAt(i);
        if (c == '\\') {
          i++;
          c = unescaped(json, i);
          i += json.charAt(i) == 'u' ? 4 : 0;
        }
        text.append(c);
      }
      consumer.accept(text.toString());
    }
  }

  private static char unescaped(String json, int i) {
    return switch (json.charAt(i)) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) Integer.parseInt(json, i + 1, i + 5, 16);
      default -> json.charAt(i);
    };
  }
}
