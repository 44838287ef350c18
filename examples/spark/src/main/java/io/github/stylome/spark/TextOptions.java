package io.github.stylome.spark;

import io.github.stylome.cli.input.TextSelection;
import io.github.stylome.spark.input.TextFields;
import io.github.stylome.spark.input.TextRows;
import io.github.stylome.spark.work.BadRowPolicy;
import io.github.stylome.spark.work.BadRows;
import io.github.stylome.spark.work.RepeatedIds;
import io.github.stylome.spark.work.TextJob;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Options of every job: which texts it reads, and what becomes of rows that cannot be used. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TextOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--in",
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Texts to read: files, folders or patterns of one format, as Hadoop reads them.")
  private List<String> in;

  /** Formats of texts. */
  enum Format {
    JSONL, PARQUET;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--in-format",
      paramLabel = "NAME",
      description = "Their format: ${COMPLETION-CANDIDATES} (default: parquet if the first name ends in .parquet, else "
          + "jsonl).")
  private @Nullable Format inFormat;

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "Deal the rows out anew to so many tasks: where files are few, compressed by gzip, or of very "
          + "different sizes. The results do not depend on it.")
  private @Nullable Integer partitions;

  @Option(
      names = "--bad-rows",
      paramLabel = "NAME",
      defaultValue = "fail",
      converter = PolicyConverter.class,
      description = "What becomes of rows that cannot be used: fail (the default), or set-aside, with --bad-rows-out.")
  private BadRowPolicy policy;

  @Option(
      names = "--bad-rows-out",
      paramLabel = "DIR",
      description = "Where they go, with file, place and reason, as JSON rows.")
  private @Nullable String badRowsOut;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Field of JSON rows, or column, that holds the text (default: ${DEFAULT-VALUE}).")
  private String textField;

  @Option(
      names = "--id-field",
      paramLabel = "NAME",
      defaultValue = "id",
      description = "The one that holds the id (default: ${DEFAULT-VALUE}).")
  private String idField;

  @Option(
      names = "--label-field",
      paramLabel = "NAME",
      defaultValue = "label",
      description = "The one that holds the label (default: ${DEFAULT-VALUE}).")
  private String labelField;

  @Option(
      names = "--prompt-field",
      paramLabel = "NAME",
      defaultValue = "prompt",
      description = "The one that holds the prompt (default: ${DEFAULT-VALUE}).")
  private String promptField;

  @Option(
      names = "--part",
      paramLabel = "NAME",
      defaultValue = "whole",
      description = "Part of each text that counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private TextSelection part;

  /** Reads the name of a policy. */
  static final class PolicyConverter implements ITypeConverter<BadRowPolicy> {
    @Override
    public BadRowPolicy convert(String name) {
      for (BadRowPolicy policy : BadRowPolicy.values()) {
        if (policy.toString().equals(name)) {
          return policy;
        }
      }
      throw new TypeConversionException("'" + name + "' is neither fail nor set-aside");
    }
  }

  TextFields fields() {
    try {
      return new TextFields(textField, idField, labelField, promptField, part);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** Checks what can be checked before a session starts. */
  void check() {
    fields();
    if ((policy == BadRowPolicy.SET_ASIDE) != (badRowsOut != null)) {
      throw new ParameterException(spec.commandLine(), "--bad-rows set-aside and --bad-rows-out go together");
    } else if (partitions != null && partitions < 1) {
      throw new ParameterException(spec.commandLine(), "--partitions must be at least 1, not " + partitions);
    }
  }

  boolean areParquet() {
    return inFormat == null ? TextRows.isParquet(in.get(0)) : inFormat == Format.PARQUET;
  }

  List<String> inputs() {
    return in;
  }

  @Nullable String badRowsOut() {
    return badRowsOut;
  }

  /** Returns the texts. */
  TextRows rows(SparkSession spark) {
    TextRows rows = areParquet()
        ? TextRows.ofParquet(spark, in, fields())
        : TextRows.ofJsonLines(spark, in, fields());
    return partitions == null ? rows : rows.dealtOut(partitions);
  }

  /** Returns a job over the texts. */
  TextJob job(TextRows rows, RepeatedIds repeated) {
    return new TextJob(rows, policy, repeated);
  }

  /** Writes the rows that are set aside, if they are to be; returns how many they are. */
  long setAside(TextJob job, Outputs outputs) {
    String folder = badRowsOut;
    if (folder == null) {
      return 0;
    }
    Dataset<Row> bad = BadRows.of(job);
    outputs.write(bad, folder);
    return job.session().read().schema(BadRows.SCHEMA).json(folder).count();
  }
}
