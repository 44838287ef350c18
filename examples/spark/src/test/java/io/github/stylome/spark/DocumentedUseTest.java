package io.github.stylome.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.composition.Composition;
import io.github.stylome.count.CorpusCounts;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.spark.aggregate.Corpora;
import io.github.stylome.spark.input.TextFields;
import io.github.stylome.spark.input.TextRows;
import io.github.stylome.spark.work.AnswerOptions;
import io.github.stylome.spark.work.Attributing;
import io.github.stylome.spark.work.BadRowPolicy;
import io.github.stylome.spark.work.Composing;
import io.github.stylome.spark.work.Leaking;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import io.github.stylome.store.AttributorWriter;
import io.github.stylome.store.ComposerWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.Attributor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of {@code docs/spark.md} compile, run, and are those that stand here. */
class DocumentedUseTest {
  private static final Corpus TEXTS = texts();

  private static Corpus texts() {
    Random random = new Random(2);
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 60; word++) {
        text.append(random.nextInt(4) == 0 ? (i % 2 == 0 ? "indeed " : "really ") : "w" + random.nextInt(30) + " ");
      }
      texts.add(Document.of("t" + i, i % 2 == 0 ? "ann" : "human", text.toString()).withGroup("p" + i / 2));
    }
    return Corpus.copyOf(texts);
  }

  @Test
  void theLinesOfTheDocument_doWhatTheySay(@TempDir Path folder) throws IOException {
    SparkSession spark = TestSession.get();
    Path table = folder.resolve("texts.parquet");
    spark.createDataFrame(
            TEXTS.stream()
                .map(text -> RowFactory.create(text.id(), text.label().orElseThrow(), text.text()))
                .toList(),
            StructType.fromDDL("id STRING, author STRING, text STRING"))
        .write().parquet(table.toString());
    byte[] model = AttributorWriter.toBytes(Attributor.fit(AttributionMethod.standard(), TEXTS, Workers.caller()));
    byte[] composer = ComposerWriter.toBytes(Composer.fit(TEXTS, new ComposerOptions(AttributionMethod.standard(),
        "human",
        ComposerOptions.standard().families(), 1), Workers.caller()));

    // As in the document from here, but for the name of the table.
    Dataset<Row> texts = spark.read().parquet(table.toString());
    FeatureSpec spec = FeatureSpec.mostFrequentWords(500);

    CorpusCounts counts = Corpora.count(texts, "text", spec);
    List<String> words = Corpora.counter(texts, "text", spec).mostFrequent(500, 0.2);
    Fingerprinter prints = Corpora.fit(texts, "text", spec);
    Map<String, Centroid> centroids = Corpora.centroids(texts, "author", "text", prints);

    TextRows rows = TextRows.of(texts, TextFields.standard());
    TextJob job = new TextJob(rows, BadRowPolicy.FAIL, RepeatedIds.of(rows));
    Dataset<Row> answers = Attributing.answers(job, model, AnswerOptions.standard());
    Dataset<Row> leaks = Leaking.of(job, new byte[0]).leaks(false);
    Composition corpus = Composing.of(job, composer).compose();
    // To here.

    assertEquals(48, counts.documents());
    assertTrue(words.contains("indeed"));
    assertEquals(Fingerprinter.fit(spec, TEXTS), prints);
    assertEquals(24, centroids.get("ann").texts());
    assertEquals(48, answers.count());
    assertEquals(0, leaks.count());
    assertEquals(48, corpus.texts());
  }

  @Test
  void theLinesOfTheDocument_areThese() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("docs/spark.md"))) {
      root = root.getParent();
    }
    String document = Files.readString(root.resolve("docs/spark.md"));
    String block = document.substring(document.indexOf("```java\n") + 8);
    block = block.substring(0, block.indexOf("```")).replace("\"texts.parquet\"", "table.toString()");
    String source = Files.readString(root.resolve(
        "examples/spark/src/test/java/io/github/stylome/spark/DocumentedUseTest.java"));
    for (String line : block.lines().toList()) {
      assertTrue(source.contains("\n" + (line.isEmpty() ? "" : "    ") + line + "\n"), line);
    }
  }
}
