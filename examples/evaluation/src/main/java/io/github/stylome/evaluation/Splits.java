package io.github.stylome.evaluation;

import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.text.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The development splits, from a folder with {@code corpora} in it. Empty texts are left out. They are here to choose
 * between methods; what a method is worth shows on texts that nobody chose it by.
 */
final class Splits {
  private static final List<String> ALPACA_MODELS = List.of(
      "gpt-4o-2024-05-13", "claude-3-5-sonnet-20240620", "gemini-pro", "Meta-Llama-3.1-405B-Instruct-Turbo",
      "deepseek-llm-67b-chat", "Qwen2-72B-Instruct", "mistral-large-2402", "Yi-34B-Chat", "cohere", "dbrx-instruct",
      "gpt-3.5-turbo-0613", "gpt-4-turbo-2024-04-09", "claude-2.1", "claude-3-opus-20240229",
      "Meta-Llama-3-70B-Instruct", "vicuna-13b-v1.5", "zephyr-7b-beta", "wizardlm-70b", "gemma-7b-it",
      "Mixtral-8x7B-Instruct-v0.1");
  private static final int SPEECHMAP_TRAINING_QUESTIONS = 25;
  private static final int ARABIC_SEGMENT_WORDS = 1000;

  private final Path corpora;

  Splits(Path shared) {
    corpora = shared.resolve("corpora");
  }

  /**
   * Returns twenty models answering instructions: seven prompts in ten are learnt from, the other three are the test.
   */
  Split alpaca20() throws IOException {
    List<Path> files = ALPACA_MODELS.stream()
        .map(model -> corpora.resolve("alpaca-eval").resolve(model + ".jsonl.gz"))
        .toList();
    return byGroup("alpaca20", files, prompt -> Integer.parseInt(prompt) % 10 < 7);
  }

  /** Returns thirty-two models answering questions in English: the first 25 of each set are learnt from. */
  Split speechmap32() throws IOException {
    Path folder = corpora.resolve("speechmap");
    return byGroup("speechmap32",
        List.of(folder.resolve("us_criticism.jsonl.gz"), folder.resolve("china_criticism.jsonl.gz")),
        Splits::isTrainingQuestion);
  }

  /** Returns the same in Chinese. */
  Split chinese32() throws IOException {
    return byGroup("chinese32",
        List.of(corpora.resolve("speechmap").resolve("zh_china_criticism.jsonl.gz")), Splits::isTrainingQuestion);
  }

  /** Returns ten Arabic authors in segments of 1,000 words: the last work of each by file name is the test. */
  Split arabic10() throws IOException {
    Map<String, List<Document>> works = new TreeMap<>();
    for (Document work : TextReader.readFolder(corpora.resolve("arabic"))) {
      works.computeIfAbsent(work.label().orElseThrow(), author -> new ArrayList<>()).add(work);
    }
    List<Document> training = new ArrayList<>();
    List<Document> test = new ArrayList<>();
    for (List<Document> own : works.values()) {
      int last = own.size() - 1;
      own.subList(0, last).forEach(work -> training.addAll(Segments.of(work, ARABIC_SEGMENT_WORDS)));
      test.addAll(Segments.of(own.get(last), ARABIC_SEGMENT_WORDS));
    }
    return new Split("arabic10", Corpus.copyOf(training), Corpus.copyOf(test));
  }

  /** Returns 26 novels, whole. */
  Corpus british() throws IOException {
    return TextReader.readFolder(corpora.resolve("british-fiction"));
  }

  /** Returns news and medical passages by people, and continuations of their openings by machines. */
  List<Register> humanMachine() throws IOException {
    List<Register> registers = new ArrayList<>();
    for (String name : List.of("xsum", "pubmed")) {
      List<Document> texts = new ArrayList<>();
      read(List.of(corpora.resolve("human-machine").resolve(name + ".jsonl.gz")), text -> {
        boolean human = text.label().orElseThrow().equals(Register.HUMAN);
        texts.add(text.withLabel(human ? Register.HUMAN : Register.MACHINE));
      });
      registers.add(new Register(name, texts));
    }
    return registers;
  }

  /** Returns the collections of models of which it is known where some come from: all texts, by model and prompt. */
  List<LineageCollection> lineages() throws IOException {
    List<LineageCollection> collections = new ArrayList<>();
    for (String folder : List.of("alpaca-eval", "speechmap")) {
      List<Path> files;
      try (Stream<Path> listed = Files.list(corpora.resolve(folder))) {
        files = listed.filter(file -> !file.endsWith("prompts.jsonl.gz")).sorted().toList();
      }
      List<Document> texts = new ArrayList<>();
      read(files, texts::add);
      Corpus corpus = Corpus.copyOf(texts);
      collections.add(new LineageCollection(folder, corpus, KnownParents.read(corpora.resolve("lineage.tsv"), corpus)));
    }
    return collections;
  }

  private static boolean isTrainingQuestion(String prompt) {
    return Integer.parseInt(prompt.substring(prompt.lastIndexOf('_') + 1)) <= SPEECHMAP_TRAINING_QUESTIONS;
  }

  private static Split byGroup(String name, List<Path> files, Predicate<String> isTraining) throws IOException {
    List<Document> training = new ArrayList<>();
    List<Document> test = new ArrayList<>();
    read(files, text -> (isTraining.test(text.group().orElseThrow()) ? training : test).add(text));
    return new Split(name, Corpus.copyOf(training), Corpus.copyOf(test));
  }

  static void read(List<Path> files, Consumer<Document> texts) throws IOException {
    Rejections rejections = new Rejections(line -> {
      throw new IllegalStateException("a row of a corpus cannot be read: " + line);
    });
    try (RowSource source = Inputs.of(files.stream().map(Path::toString).toList())
        .open(InputStream.nullInputStream(), RowFormat.disputed("text"), rejections)) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        Document document = row.get().document();
        if (!document.text().isBlank()) {
          texts.accept(document);
        }
      }
    }
  }
}
