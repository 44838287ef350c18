package io.github.stylome.cli;

import io.github.stylome.cli.input.UnreadableInputException;
import io.github.stylome.cli.output.TreeAnswer;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.distance.PromptChannel;
import io.github.stylome.distance.PromptDistances;
import io.github.stylome.distance.PromptTable;
import io.github.stylome.distance.ResampledDistances;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.Network;
import io.github.stylome.tree.PlacementBootstrap;
import io.github.stylome.tree.Tree;
import io.github.stylome.tree.TreeBootstrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** From texts to a tree, as the options say. */
final class TreeMaker {
  private final TreeOptions options;
  private final Workers workers;

  TreeMaker(TreeOptions options, Workers workers) {
    this.options = options;
    this.workers = workers;
  }

  TreeAnswer make(Corpus corpus) throws UnreadableInputException {
    Optional<Tree> finished = options.finished();
    PromptTable table = PromptTable.of(corpus, options.placed());
    List<String> residents = table.labels().subList(0, table.residents());
    for (String label : options.outgroup()) {
      require(residents.contains(label), "there is no text of the outgroup \"" + label + "\"");
    }
    finished.ifPresent(tree -> requireSame(tree.labels(), residents));
    PromptDistances all =
        PromptDistances.of(table, options.channels(), options.pairing(), options.seed(), workers);
    ResampledDistances own = new SomeDistances(all, residents);
    require(!own.all().areAllEqual(), "all " + residents.size()
        + " are equally far from each other, so there is nothing to tell them apart by in the channels compared");
    TreeBootstrap bootstrap = TreeBootstrap.of(own, options.rounds(), workers);
    Tree tree = finished.orElse(bootstrap.tree());
    Tree shown = rooted(tree);
    Network network =
        Network.of(shown, bootstrap.frequencies(), own, options.rounds(), options.conflicts(), workers);
    List<PlacementBootstrap> placements = options.placed().stream()
        .map(label -> PlacementBootstrap.of(
            tree, label, all, alike(corpus, label, all.pairing()), options.rounds(), workers))
        .toList();
    Optional<DeltaScores> delta =
        residents.size() < 4 ? Optional.empty() : Optional.of(DeltaScores.of(own.all(), options.seed()));
    return new TreeAnswer(network, bootstrap.frequencies(), own.all(), delta, placements,
        all.channels().stream().map(PromptChannel::label).collect(Collectors.joining(",")),
        all.pairing().name().toLowerCase(Locale.ROOT), table.prompts(), options.rounds(), options.seed(), root(tree));
  }

  /** Returns the distances in which a label that is placed is treated as the leaves are. */
  private LabelDistances alike(Corpus corpus, String label, PromptDistances.Pairing pairing) {
    List<Document> documents = new ArrayList<>();
    for (Document text : corpus) {
      String own = text.label().orElseThrow();
      if (own.equals(label) || !options.placed().contains(own)) {
        documents.add(text);
      }
    }
    PromptTable table = PromptTable.of(Corpus.copyOf(documents), List.of());
    return PromptDistances.of(table, options.channels(), pairing, options.seed(), workers).all();
  }

  private static void requireSame(List<String> inTree, List<String> withTexts) {
    for (String label : inTree) {
      require(withTexts.contains(label), "there is no text of \"" + label + "\", which is in the tree");
    }
    for (String label : withTexts) {
      require(inTree.contains(label), "\"" + label + "\" is not in the tree, and is not to be placed");
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  private Tree rooted(Tree tree) {
    Tree rooted = tree;
    if (!options.outgroup().isEmpty()) {
      rooted = tree.rootedBy(options.outgroup());
    } else if (!tree.isRooted() && options.atMidpoint()) {
      rooted = tree.rootedAtMidpoint();
    }
    return rooted.ladderized();
  }

  private String root(Tree tree) {
    if (!options.outgroup().isEmpty()) {
      return "by the outgroup " + String.join(", ", options.outgroup());
    } else if (tree.isRooted()) {
      return "as in the tree that was given";
    }
    return options.atMidpoint() ? "in the middle of the longest way between two leaves" : "none";
  }

  /** The distances of some of the labels. */
  private record SomeDistances(ResampledDistances distances, List<String> labels) implements ResampledDistances {
    @Override
    public LabelDistances all() {
      return distances.all().of(labels);
    }

    @Override
    public LabelDistances resample(int round) {
      return distances.resample(round).of(labels);
    }
  }
}
