package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.FieldNames;
import io.github.stylome.cli.input.InputFormat;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.TextSelection;
import io.github.stylome.cli.input.UnreadableInputException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of every command that reads texts. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "What the texts are, whatever their names: ${COMPLETION-CANDIDATES}.")
  private @Nullable InputFormat format;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "Encoding of texts that neither have a byte order mark nor are JSON (default: UTF-8, or what HTML "
          + "and TEI say of themselves).")
  private @Nullable String charset;

  @Option(names = "--notes", description = "Take the notes of TEI texts for part of them.")
  private boolean notes;

  @Option(
      names = "--part",
      paramLabel = "NAME",
      defaultValue = "whole",
      description = "Part of each text that counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). The answer is "
          + "what stands outside <think> and the like, prose the answer without code and quoted blocks.")
  private TextSelection part;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "Field of JSON rows, or column of tables, that holds the text (default: ${DEFAULT-VALUE}).")
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
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use (default: one for every processor). The results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = {"-q", "--quiet"}, description = "Show no progress, even on a terminal, and do not say which method was chosen.")
  private boolean quiet;

  Inputs inputs(List<String> arguments) throws UnreadableInputException {
    return Inputs.of(arguments, format);
  }

  /** Returns where the texts are: the field, or the part of it that is taken. */
  String field() {
    return part == TextSelection.WHOLE ? textField : part.toString();
  }

  /** Returns whether only a part of each text is taken. */
  boolean takesPart() {
    return part != TextSelection.WHOLE;
  }

  /** Returns the name of the field that holds the text. */
  String textField() {
    return textField;
  }

  RowFormat training() {
    return rowFormat(true, null);
  }

  /** Returns the format of texts with labels that have another field beside the text. */
  RowFormat training(String keyField) {
    return rowFormat(true, keyField);
  }

  RowFormat disputed() {
    return rowFormat(false, null);
  }

  /** Returns the format of texts to judge that are sorted by this field, if any. */
  RowFormat disputed(@Nullable String keyField) {
    return rowFormat(false, keyField);
  }

  private RowFormat rowFormat(boolean training, @Nullable String keyField) {
    try {
      FieldNames fields = new FieldNames(textField, idField, labelField, promptField, keyField);
      return new RowFormat(fields, charset == null ? null : charset(charset), notes, part, training);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--charset: the encoding " + Visible.excerpt(name) + " is not known", e);
    }
  }

  Threads threads() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
    }
    return new Threads(threads);
  }

  Console on(Console console) {
    return quiet ? console.quiet() : console;
  }
}
