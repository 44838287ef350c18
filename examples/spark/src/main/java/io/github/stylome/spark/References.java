package io.github.stylome.spark;

import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.composition.Composer;
import io.github.stylome.composition.ComposerOptions;
import io.github.stylome.parallel.Workers;
import io.github.stylome.spark.input.TextFields;
import io.github.stylome.store.ComposerWriter;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.verdict.AttributionMethod;
import io.github.stylome.verdict.LabelTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Texts of known sources that a corpus is compared with, or what was learnt from them before. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class References {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--references",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Texts of known sources, with labels, as in stylome compose: files of the machine that starts "
          + "the job, "
          + "which learns from them.")
  private @Nullable List<String> references;

  @Option(
      names = "--composer",
      paramLabel = "FILE",
      description = "What was learnt from references before, and kept by --keep-composer.")
  private @Nullable String composer;

  @Option(
      names = "--keep-composer",
      paramLabel = "FILE",
      description = "Keep what is learnt in this file of the machine that starts the job.")
  private @Nullable String keep;

  @Option(
      names = "--human",
      paramLabel = "LABEL",
      defaultValue = "human",
      description = "Label of the references that people wrote (default: ${DEFAULT-VALUE}).")
  private String human;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--families", paramLabel = "FILE", description = "Take families for sources, by this table.")
  private @Nullable String families;

  @Option(
      names = "--family-separator",
      paramLabel = "S",
      description = "Take families for sources, which labels carry before this.")
  private @Nullable String familySeparator;

  void check() {
    if ((references == null) == (composer == null)) {
      throw new ParameterException(spec.commandLine(), "either --references or --composer is needed");
    } else if (references == null && keep != null) {
      throw new ParameterException(spec.commandLine(), "--keep-composer goes with --references");
    } else if (families != null && familySeparator != null) {
      throw new ParameterException(spec.commandLine(), "--families and --family-separator exclude each other");
    }
  }

  /**
   * Returns the bytes of the composer, fitted or read.
   *
   * @throws IllegalArgumentException if nothing can be learnt from the references, or one of them cannot be used
   */
  byte[] composer(SparkSession spark, TextFields fields, PrintStream err) throws IOException {
    if (references == null) {
      return WholeFiles.read(spark, String.valueOf(composer));
    }
    List<Document> documents = read(references, fields, err);
    Composer fitted = fit(Corpus.copyOf(documents), tree(spark, documents));
    byte[] bytes = ComposerWriter.toBytes(fitted);
    if (keep != null) {
      Files.write(Path.of(keep), bytes);
    }
    return bytes;
  }

  private static List<Document> read(List<String> names, TextFields fields, PrintStream err) throws IOException {
    Rejections rejections = new Rejections(err::println);
    List<Document> documents = new ArrayList<>();
    try (RowSource rows = Inputs.of(names).open(InputStream.nullInputStream(), fields.training(), rejections)) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        documents.add(row.get().document());
      }
    }
    if (rejections.count() > 0) {
      throw new IllegalArgumentException(rejections.count() + " of the references cannot be used");
    }
    return documents;
  }

  private LabelTree tree(SparkSession spark, List<Document> documents) {
    if (families != null) {
      return LabelTree.parse(new String(WholeFiles.read(spark, families), StandardCharsets.UTF_8).lines().toList());
    }
    return familySeparator == null
        ? LabelTree.of(Map.of())
        : LabelTree.bySeparator(
            documents.stream().map(text -> text.label().orElseThrow()).distinct().toList(), familySeparator);
  }

  private Composer fit(Corpus corpus, LabelTree tree) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      return Composer.fit(
          corpus, new ComposerOptions(AttributionMethod.auto(), human, tree, seed), Workers.of(executor, threads));
    } finally {
      executor.shutdown();
    }
  }
}
