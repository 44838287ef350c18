package io.github.stylome.cli;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.distance.PromptChannel;
import io.github.stylome.distance.PromptDistances.Pairing;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Tree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a tree is made. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TreeOptions {
  /** Where an unrooted tree is rooted. */
  enum Root {
    /** In the middle of the longest way between two leaves. */
    MIDPOINT,
    /** Nowhere. */
    NONE
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--outgroup",
      paramLabel = "LABEL",
      description = "Root the tree where this label parts from the others; several must stand together in the tree.")
  private List<String> outgroup = List.of();

  @Option(
      names = "--root",
      paramLabel = "WHERE",
      defaultValue = "MIDPOINT",
      description = "Without --outgroup: midpoint (the default), or none.")
  private Root root;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "How many resamples of the prompts (default: ${DEFAULT-VALUE}).")
  private int rounds = 200;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the resamples (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--place",
      paramLabel = "LABEL",
      description = "Place this label in the tree of the others, which is made without it. May be given again.")
  private List<String> placed = List.of();

  @Option(
      names = "--into",
      paramLabel = "NEWICK",
      description = "A finished tree to place in, written by --as newick from the same channels; all others with texts "
          + "must be in it.")
  private @Nullable String into;

  @Option(
      names = "--channels",
      paramLabel = "NAMES",
      split = ",",
      description = "By what texts are compared, joined by commas: ${COMPLETION-CANDIDATES} (default: the standard ones, "
          + "see docs/trees.md).")
  private List<PromptChannel> channels = List.of();

  @Option(
      names = "--pairing",
      paramLabel = "HOW",
      defaultValue = "AUTO",
      description = "Compare answers to the same prompts, or profiles: ${COMPLETION-CANDIDATES} (default: "
          + "${DEFAULT-VALUE}, by prompts where every two labels share five).")
  private Pairing pairing;

  @Option(
      names = "--conflicts",
      paramLabel = "X",
      description = "Name what is together in more than this share of resamples and not in the tree (from 0 to 1, "
          + "default: ${DEFAULT-VALUE}).")
  private double conflicts = 0.2;

  /** Refuses what can be refused before reading. */
  void check() {
    if (rounds < 1) {
      throw new ParameterException(spec.commandLine(), "--bootstrap must be at least 1, not " + rounds);
    } else if (!(conflicts >= 0 && conflicts <= 1)) {
      throw new ParameterException(spec.commandLine(), "--conflicts is a share from 0 to 1, not " + conflicts);
    } else if (into != null && placed.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--into goes with --place: nothing is placed in the tree");
    } else if (placed.stream().anyMatch(outgroup::contains)) {
      throw new ParameterException(spec.commandLine(), "a label of the outgroup cannot be placed");
    }
  }

  Optional<Path> file() throws UnreadableInputException {
    return into == null ? Optional.empty() : Optional.of(ModelFile.path(into));
  }

  /** Returns the finished tree to place in, if there is one. */
  Optional<Tree> finished() throws UnreadableInputException {
    String name = into;
    if (name == null) {
      return Optional.empty();
    }
    try {
      List<Tree> trees = Newick.readAll(Files.readString(ModelFile.path(name)));
      if (trees.isEmpty()) {
        throw new CommandFailure(Visible.of(name) + ": there is no tree in it");
      }
      return Optional.of(trees.get(0));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(Visible.of(name) + ": " + Visible.of(String.valueOf(e.getMessage())));
    } catch (CharacterCodingException e) {
      throw new CommandFailure(Visible.of(name) + ": this is not UTF-8");
    } catch (UnreadableInputException e) {
      throw e;
    } catch (IOException e) {
      throw UnreadableInputException.from(name, e);
    }
  }

  List<String> outgroup() {
    return outgroup;
  }

  boolean atMidpoint() {
    return root == Root.MIDPOINT;
  }

  int rounds() {
    return rounds;
  }

  long seed() {
    return seed;
  }

  List<String> placed() {
    return placed.stream().distinct().toList();
  }

  List<PromptChannel> channels() {
    return channels.isEmpty() ? PromptChannel.standard() : channels;
  }

  Pairing pairing() {
    return pairing;
  }

  double conflicts() {
    return conflicts;
  }
}
