package io.github.stylome.atlas.builder;

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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the collections that the atlas is computed from. */
final class AtlasTexts {
  private static final int NOVEL_CHUNKS = 20;
  private static final int CHUNK_WORDS = 500;

  private final Path corpora;
  private final Set<String> profiles;

  AtlasTexts(Path corpora, Set<String> profiles) {
    this.corpora = corpora;
    this.profiles = profiles;
  }

  List<AtlasText> read() throws IOException {
    List<AtlasText> texts = new ArrayList<>();
    TreeSet<Path> models = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(corpora.resolve("alpaca-eval"), "*.jsonl.gz")) {
      files.forEach(models::add);
    }
    models.remove(corpora.resolve("alpaca-eval/prompts.jsonl.gz"));
    for (Path model : models) {
      addRows(model, "alpaca-eval", texts);
    }
    addRows(corpora.resolve("speechmap/us_criticism.jsonl.gz"), "speechmap", texts);
    addRows(corpora.resolve("speechmap/china_criticism.jsonl.gz"), "speechmap", texts);
    addRows(corpora.resolve("creative/creative.jsonl.gz"), "creative", texts);
    addRows(corpora.resolve("human-machine/xsum.jsonl.gz"), "xsum", texts);
    addRows(corpora.resolve("human-machine/pubmed.jsonl.gz"), "pubmed", texts);
    addNovels(TextReader.readFolder(corpora.resolve("british-fiction")), texts);
    return texts;
  }

  private void addRows(Path file, String collection, List<AtlasText> texts) throws IOException {
    List<String> rejected = new ArrayList<>();
    try (RowSource rows = Inputs.of(List.of(file.toString()))
        .open(InputStream.nullInputStream(), RowFormat.training("text"), new Rejections(rejected::add))) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        add(row.get().document(), collection, texts);
      }
    }
    // Some models gave no answer to some prompts; anything else must not pass unseen.
    for (String message : rejected) {
      if (!message.contains("empty") && !message.contains("white space")) {
        throw new IOException(message);
      }
    }
  }

  private void addNovels(Corpus novels, List<AtlasText> texts) {
    for (Document novel : novels) {
      List<String> words = List.of(novel.text().split("(?<=\\s)(?=\\S)", -1));
      int chunks = Math.min(NOVEL_CHUNKS, words.size() / CHUNK_WORDS);
      for (int i = 0; i < chunks; i++) {
        int from = (int) ((long) (words.size() - CHUNK_WORDS) * i / Math.max(1, chunks - 1));
        add(Document.of(novel.id() + "/" + i, "human", String.join("", words.subList(from, from + CHUNK_WORDS)))
            .withGroup(novel.id()), "british-fiction", texts);
      }
    }
  }

  private void add(Document document, String collection, List<AtlasText> texts) {
    String profile = collection + "/" + document.label().orElseThrow();
    Document named = Document.of(collection + ":" + document.id(), document.text())
        .withGroup(collection + ":" + document.group().orElseThrow());
    texts.add(new AtlasText(named, profiles.contains(profile) ? profile : "", collection));
  }
}
