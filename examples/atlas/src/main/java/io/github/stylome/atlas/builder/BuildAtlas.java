package io.github.stylome.atlas.builder;

import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.AtlasSource;
import io.github.stylome.parallel.Workers;
import io.github.stylome.store.AttributorWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Computes the atlas that {@code stylome-fingerprint} carries and writes its three files.
 *
 * <pre>
 * mvn -q install -DskipTests
 * mvn -q -pl examples/atlas exec:java -Dexec.mainClass=io.github.stylome.atlas.builder.BuildAtlas \
 *   -Dexec.args="CORPORA fingerprint/src/main/resources/io/github/stylome/atlas VERSION DATE"
 * </pre>
 *
 * <p>Collections named after the date are left out, as {@code creative} is to see what the atlas makes of a domain
 * that it does not know.
 *
 * <p>The same texts give the same bytes.
 */
public final class BuildAtlas {
  static final List<AtlasSource> SOURCES = List.of(
      new AtlasSource("alpaca-eval", "github.com/tatsu-lab/alpaca_eval, answers to 805 instructions", "2022 to 2024",
          "CC BY-NC 4.0"),
      new AtlasSource("speechmap", "github.com/xlr8harder/llm-compliance, English answers to 100 political questions",
          "2024 to 2025", "Apache-2.0"),
      new AtlasSource("creative", "github.com/EQ-bench/creative-writing-bench, fiction to 16 prompts", "2025",
          "none stated"),
      new AtlasSource("xsum", "github.com/baoguangsheng/fast-detect-gpt, news by people", "before 2018", "MIT"),
      new AtlasSource("pubmed", "github.com/baoguangsheng/fast-detect-gpt, medical abstracts by people", "before 2020",
          "MIT"),
      new AtlasSource("british-fiction",
          "github.com/computationalstylistics/A_Small_Collection_of_British_Fiction, novels", "1740 to 1882",
          "public domain"));

  private BuildAtlas() {}

  /** Takes the folder of collections, the folder to write to, a version, a date, and collections to leave out. */
  public static void main(String[] args) throws IOException {
    List<String> leftOut = List.of(args).subList(Math.min(4, args.length), args.length);
    List<String> known = SOURCES.stream().map(AtlasSource::collection).toList();
    if (args.length < 4 || !known.containsAll(leftOut)) {
      throw new IllegalArgumentException("arguments: CORPORA TARGET VERSION DATE and any of " + known);
    }
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      SortedMap<String, Families.Model> models = Families.read();
      List<AtlasText> texts = new AtlasTexts(Path.of(args[0]), models.keySet()).read().stream()
          .filter(text -> !leftOut.contains(text.collection()))
          .toList();
      Atlas atlas = new AtlasBuilder(
          models, texts, FictionPrompts.read(Path.of(args[0])), Workers.of(executor, threads))
          .build(args[2], args[3], SOURCES.stream().filter(source -> !leftOut.contains(source.collection())).toList());
      Files.write(Path.of(args[1], "atlas.stylome"), AttributorWriter.toCompactBytes(atlas.attributor()));
      Files.write(
          Path.of(args[1], "families.stylome"), AttributorWriter.toBytes(atlas.familyAttributor().orElseThrow()));
      Files.writeString(Path.of(args[1], "atlas.tsv"), atlas.provenance().toText(), StandardCharsets.UTF_8);
      System.out.println(atlas + " from " + texts.size() + " texts, " + atlas.attributor().calibration());
    } finally {
      executor.shutdown();
    }
  }
}
