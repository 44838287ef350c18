package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.feature.FeatureSpec;
import io.github.stylome.fingerprint.FrequencyTable;
import io.github.stylome.language.Pronouns;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Frequencies from a file instead of texts, lists of features, and files to write both to. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TableOptions {
  /** The names that the help lists. */
  static final class PronounCodes extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    PronounCodes() {
      super(Pronouns.codes());
    }
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--frequencies",
      paramLabel = "TABLE",
      description = "Instead of texts: a table_with_frequencies.txt of stylo, in percent.")
  private @Nullable String frequencies;

  @Option(
      names = "--wordlist",
      paramLabel = "LIST",
      description = "Features to choose from, in this order, one a line; # begins a comment.")
  private @Nullable String wordlist;

  @Option(names = "--without", paramLabel = "LIST", description = "Features to leave out, one a line.")
  private @Nullable String without;

  @Option(
      names = "--without-pronouns",
      paramLabel = "CODE",
      completionCandidates = PronounCodes.class,
      description = "Leave out the pronouns of a language: ${COMPLETION-CANDIDATES}.")
  private @Nullable String pronouns;

  @Option(
      names = "--write-frequencies",
      paramLabel = "TABLE",
      description = "Write the frequencies of the features that were compared, as stylo writes them.")
  private @Nullable String frequenciesOut;

  @Option(names = "--write-wordlist", paramLabel = "LIST", description = "Write the features that were compared.")
  private @Nullable String wordlistOut;

  private List<String> listed = List.of();
  private Set<String> removed = Set.of();

  /**
   * Reads the lists, and refuses what can be refused before texts are read.
   *
   * @param outputs the other outputs of the command
   */
  void check(List<String> texts, List<String> outputs) throws UnreadableInputException {
    if (texts.isEmpty() == (frequencies == null)) {
      throw refused("either texts or --frequencies say what is compared");
    }
    List<String> outs = new ArrayList<>(outputs);
    for (String more : new @Nullable String[] {frequenciesOut, wordlistOut}) {
      if (more != null && outs.contains(more)) {
        throw refused("two outputs name the same file");
      } else if (more != null) {
        outs.add(more);
      }
    }
    removed = new LinkedHashSet<>(lines(without));
    try {
      removed.addAll(pronouns == null ? Set.of() : Pronouns.of(pronouns));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
    listed = lines(wordlist);
    if (wordlist != null && listed.isEmpty()) {
      throw new CommandFailure(Visible.of(wordlist) + ": there is no word in it");
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** Returns whether any of these was given. */
  boolean given() {
    return frequencies != null || wordlist != null || without != null || pronouns != null || frequenciesOut != null
        || wordlistOut != null;
  }

  boolean hasTable() {
    return frequencies != null;
  }

  /** Returns the files that are read. */
  List<Path> files() throws UnreadableInputException {
    List<Path> files = new ArrayList<>();
    for (String name : new @Nullable String[] {frequencies, wordlist, without}) {
      if (name != null) {
        files.add(ModelFile.path(name));
      }
    }
    return files;
  }

  /** Returns how many features are to be counted for so many to be left. */
  int counted(int limit) {
    return wordlist == null ? (int) Math.min(Integer.MAX_VALUE, (long) limit + removed.size()) : Integer.MAX_VALUE;
  }

  /** Measures texts, with at most so many features. */
  MeasuredTexts measure(Corpus corpus, FeatureSpec features, int limit, Workers workers) {
    try {
      return MeasuredTexts.of(corpus, features, workers, terms -> chosen(terms, limit));
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }

  /** Returns the features to compare, of those that were counted. */
  private List<String> chosen(List<String> terms, int limit) {
    List<String> candidates = listed;
    if (candidates.isEmpty()) {
      candidates = terms;
    } else {
      Set<String> counted = new HashSet<>(terms);
      candidates = candidates.stream().filter(counted::contains).toList();
    }
    return candidates.stream().filter(term -> !removed.contains(term)).limit(limit).toList();
  }

  /** Reads the table, with at most so many features. What stands before the first _ of a name is the label. */
  MeasuredTexts read(int limit) throws UnreadableInputException {
    String name = String.valueOf(frequencies);
    try {
      FrequencyTable all = FrequencyTable.parse(content(name));
      FrequencyTable kept = (listed.isEmpty() ? all : all.only(listed)).without(removed);
      FrequencyTable table = kept.features().size() <= limit ? kept : kept.first(limit);
      if (table.features().isEmpty()) {
        throw new CommandFailure(Visible.of(name) + ": none of its features is left");
      }
      return new MeasuredTexts(all.texts().stream().map(TableOptions::text).toList(), table);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Visible.of(name) + ": " + Visible.of(String.valueOf(e.getMessage())));
    }
  }

  private static Document text(String id) {
    int mark = id.indexOf('_');
    return mark > 0 ? Document.of(id, id.substring(0, mark), "") : Document.of(id, "");
  }

  private static List<String> lines(@Nullable String name) throws UnreadableInputException {
    return name == null ? List.of()
        : content(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).distinct().toList();
  }

  private static String content(String name) throws UnreadableInputException {
    try {
      return Files.readString(ModelFile.path(name));
    } catch (CharacterCodingException e) {
      throw new UnreadableInputException(name, "this is not UTF-8");
    } catch (UnreadableInputException e) {
      throw e;
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  /** Writes the files that were asked for. */
  void write(FrequencyTable table, List<Path> inputs, OutputStream standardOutput) throws IOException {
    write(frequenciesOut, table.format(), inputs, standardOutput);
    write(wordlistOut, String.join("\n", table.features()) + "\n", inputs, standardOutput);
  }

  private static void write(@Nullable String name, String content, List<Path> inputs, OutputStream standardOutput)
      throws IOException {
    if (name != null) {
      try (OutputFile output = OutputFile.open(name, inputs, standardOutput)) {
        output.write(content.getBytes(StandardCharsets.UTF_8));
        output.commit();
      }
    }
  }
}
