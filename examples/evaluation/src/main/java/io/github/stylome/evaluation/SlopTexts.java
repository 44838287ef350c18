package io.github.stylome.evaluation;

import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole collections of the development corpora, with their labels and prompts. */
final class SlopTexts {
  /** What they are called. */
  static final List<String> NAMES = List.of(
      "alpaca-eval", "speechmap", "speechmap-chinese", "creative", "human-machine", "british-fiction", "arabic");

  private static final int LEAST_WORKS = 2;

  private final Path corpora;

  SlopTexts(Path shared) {
    corpora = shared.resolve("corpora");
  }

  /**
   * Returns a collection.
   *
   * @throws IllegalArgumentException if none has the name
   */
  List<Document> named(String name) throws IOException {
    return switch (name) {
      case "alpaca-eval" -> rows(models());
      case "speechmap" -> rows(List.of(file("speechmap", "us_criticism"), file("speechmap", "china_criticism")));
      case "speechmap-chinese" -> rows(List.of(file("speechmap", "zh_china_criticism")));
      case "creative" -> rows(List.of(file("creative", "creative")));
      case "human-machine" -> rows(List.of(file("human-machine", "xsum"), file("human-machine", "pubmed")));
      case "british-fiction", "arabic" -> works(name);
      default -> throw new IllegalArgumentException("no collection is called \"" + name + "\"; there are " + NAMES);
    };
  }

  private Path file(String folder, String name) {
    return corpora.resolve(folder).resolve(name + ".jsonl.gz");
  }

  private List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(corpora.resolve("alpaca-eval"))) {
      return files.filter(file -> !file.endsWith("prompts.jsonl.gz")).sorted().toList();
    }
  }

  private static List<Document> rows(List<Path> files) throws IOException {
    List<Document> texts = new ArrayList<>();
    Splits.read(files, texts::add);
    return texts;
  }

  /** Authors of one work have no halves. */
  private List<Document> works(String folder) throws IOException {
    List<Document> works = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Document work : TextReader.readFolder(corpora.resolve(folder))) {
      works.add(work);
      counts.merge(work.label().orElseThrow(), 1, Integer::sum);
    }
    works.removeIf(work -> counts.getOrDefault(work.label().orElseThrow(), 0) < LEAST_WORKS);
    return works;
  }
}
