package io.github.stylome.spark.aggregate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stylome.count.CorpusCounter;
import io.github.stylome.count.TermCounter;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.parallel.Workers;
import io.github.stylome.spark.TestSession;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** What aggregators gather over any partitioning has the bits of one JVM. */
class CorporaTest {
  private static final FeatureSpec SPEC = FeatureSpec.mostFrequentWords(40);
  private static final List<Document> TEXTS = texts();
  private static final StructType SCHEMA = StructType.fromDDL("label STRING, text STRING");

  /** All but some texts are by one author. */
  private static List<Document> texts() {
    Random random = new Random(5);
    List<Document> texts = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(60); word >= 0; word--) {
        text.append(word % 9 == 0 ? ". The " : " ").append("w").append(random.nextInt(1 + random.nextInt(80)));
      }
      texts.add(Document.of("t" + i, i % 100 == 7 ? "rare" : "usual", i % 50 == 3 ? " \n" : text.toString()));
    }
    return texts;
  }

  private static Dataset<Row> dealt(int partitions) {
    List<Row> rows = new ArrayList<>(
        TEXTS.stream().map(text -> RowFactory.create(text.label().orElseThrow(), text.text())).toList());
    java.util.Collections.shuffle(rows, new Random(partitions));
    return TestSession.get().createDataFrame(rows, SCHEMA).repartition(partitions);
  }

  private static CorpusCounter oneJvm() {
    CorpusCounter counter = new CorpusCounter(SPEC.features().ngrams(), SPEC.tokenizer());
    TEXTS.forEach(text -> counter.add(SPEC.normalize(text.text())));
    return counter;
  }

  @Test
  void countsMostFrequentWordsAndFingerprinter_onAnyPartitioning_areThoseOfOneJvm() {
    Fingerprinter fitted =
        Fingerprinter.fitToMeasurable(SPEC, Corpus.copyOf(TEXTS), Workers.caller()).fingerprinter();
    for (int partitions : List.of(1, 7, 64)) {
      Dataset<Row> texts = dealt(partitions);
      assertEquals(oneJvm().counts(), Corpora.count(texts, "text", SPEC));
      assertEquals(oneJvm().mostFrequent(25, 0.05), Corpora.counter(texts, "text", SPEC).mostFrequent(25, 0.05));
      assertEquals(fitted, Corpora.fit(texts, "text", SPEC));
    }
  }

  @Test
  void centroidOfASkewedLabel_isThatOfOneJvm() {
    Fingerprinter fitted =
        Fingerprinter.fitToMeasurable(SPEC, Corpus.copyOf(TEXTS), Workers.caller()).fingerprinter();
    Centroid.Accumulator usual = fitted.newCentroid();
    Centroid.Accumulator rare = fitted.newCentroid();
    TEXTS.stream().filter(text -> !text.isBlank()).forEach(text ->
        (text.label().orElseThrow().equals("usual") ? usual : rare).add(fitted.fingerprint(text)));
    for (int partitions : List.of(1, 7, 64)) {
      assertEquals(java.util.Map.of("usual", usual.centroid("usual"), "rare", rare.centroid("rare")),
          Corpora.centroids(dealt(partitions), "label", "text", fitted));
    }
  }

  @Test
  void aggregators_areFunctionsOfColumns() {
    TermCounter expected = new TermCounter();
    TEXTS.forEach(text -> expected.addAll(SPEC.features().ngrams(), SPEC.tokenizer(), SPEC.normalize(text.text())));
    Dataset<Row> texts = dealt(7);
    Row row = texts.agg(functions.udaf(new TermCountAggregator(SPEC),
        Encoders.STRING()).apply(texts.col("text"))).first();
    assertEquals(expected.counts(), TermCounter.ofBytes((byte[]) row.get(0)).counts());
  }

  @Test
  void noTextAtAll_countsNothing() {
    assertEquals(0, Corpora.count(dealt(3).where("label = 'nobody'"), "text", SPEC).documents());
  }

  @Test
  void aTextThatIsNull_isRefused() {
    Dataset<Row> texts = TestSession.get().createDataFrame(List.of(RowFactory.create("a", null)), SCHEMA);
    Exception e = assertThrows(Exception.class, () -> Corpora.count(texts, "text", SPEC));
    assertTrue(messages(e).contains("a text is null"), messages(e));
  }

  @Test
  void aTextWithoutLabel_isRefused() {
    Fingerprinter fitted =
        Fingerprinter.fitToMeasurable(SPEC, Corpus.copyOf(TEXTS), Workers.caller()).fingerprinter();
    Dataset<Row> texts = TestSession.get().createDataFrame(List.of(RowFactory.create(null, "the w1 w2")), SCHEMA);
    assertThrows(IllegalArgumentException.class, () -> Corpora.centroids(texts, "label", "text", fitted));
  }

  private static String messages(Throwable failure) {
    StringBuilder messages = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      messages.append(cause.getMessage()).append('\n');
    }
    return messages.toString();
  }

  @Test
  void gathered_travelsAsBytesOfTheCounter() throws IOException, ClassNotFoundException {
    CorpusCountAggregator aggregator = new CorpusCountAggregator(SPEC);
    Gathered<CorpusCounter> one = aggregator.reduce(aggregator.zero(), "the rain and the wind");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(one);
    }
    assertTrue(bytes.size() < aggregator.finish(one).length + 100, bytes.size() + " bytes");
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      Gathered<CorpusCounter> read = (Gathered<CorpusCounter>) in.readObject();
      assertArrayEquals(aggregator.finish(one), aggregator.finish(read));
      Gathered<CorpusCounter> merged = aggregator.merge(read, aggregator.reduce(aggregator.zero(), "the sea"));
      assertEquals(3, aggregator.counter(aggregator.finish(merged)).counts().terms().count("the"));
    }
  }
}
