package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.output.ClusterAnswer;
import io.github.stylome.cli.output.ClusterFormat;
import io.github.stylome.cli.output.Comparison;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cluster.ConsensusTree;
import io.github.stylome.cluster.Dendrogram;
import io.github.stylome.cluster.Linkage;
import io.github.stylome.distance.DistanceMeasure;
import io.github.stylome.distance.LabelDistances;
import io.github.stylome.parallel.Workers;
import io.github.stylome.tree.NeighborJoining;
import io.github.stylome.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the dendrogram of texts, or what the dendrograms over several numbers of features agree on. */
@Command(
    name = "cluster",
    description = {
      "Joins texts into clusters, the nearest first: a dendrogram.",
      "",
      "With --consensus, what the trees over several numbers of most frequent features agree on. Numbers are those of "
          + "the R package stylo."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "What is written",
      "  text    a drawing",
      "  newick  the tree; a node lies half the height of its merge above its leaves",
      "  nexus   texts, distances or splits, and the tree",
      "  csv     step,first,second,height,size: the merges, #K is the cluster of step K; with --cut or",
      "          --cut-at id,label,cluster; with --consensus trees,share,inConsensus,members",
      "  json    one object; that of a dendrogram has the parts of an hclust object of R:",
      "          labels, merge, height, order (from 1), method, dist.method",
      "docs/clustering.md says more.",
      "",
      "Examples:",
      "  stylome cluster novels/ --mfw 500 --out -",
      "  stylome cluster novels/ --mfw 500 --measure burrows-delta --linkage ward.D --as newick --out novels.nwk",
      "  stylome cluster novels/ --consensus 100:1000:100 --as newick --out consensus.nwk",
      "  stylome cluster novels/ --mfw 500 --cut 11 --as csv --out clusters.csv"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ClusterCommand implements Callable<Integer> {
  private static final String NEIGHBOR_JOINING = "nj";

  /** The names that the help lists. */
  static final class LinkageNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(Arrays.stream(Linkage.values()).map(Linkage::label), Stream.of(NEIGHBOR_JOINING)).iterator();
    }
  }

  private final Console console;

  @Spec
  private CommandSpec spec;

  @Parameters(paramLabel = "TEXTS", arity = "0..*", description = "A folder of .txt files, or other texts.")
  private List<String> texts = List.of();

  @Mixin
  private CompareOptions compared;

  @Option(
      names = "--linkage",
      paramLabel = "NAME",
      defaultValue = "ward.D2",
      completionCandidates = LinkageNames.class,
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); nj is neighbour joining.")
  private String linkage;

  @Option(
      names = "--strength",
      paramLabel = "X",
      description = "With --consensus: the share of the trees that must have an edge, from 0.5 (more than half) to 1 "
          + "(default: 0.5).")
  private @Nullable Double strength;

  @Option(names = "--cut", paramLabel = "K", description = "Say of every text in which of K clusters it is.")
  private @Nullable Integer clusters;

  @Option(
      names = "--cut-at",
      paramLabel = "H",
      description = "Say of every text in which cluster it is when merges above this height are undone.")
  private @Nullable Double height;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ClusterFormat format;

  @Mixin
  private FeatureOptions options;

  @Mixin
  private TableOptions tables;

  @Mixin
  private OutputOptions out;

  @Mixin
  private RunOptions run;

  ClusterCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DistanceMeasure distance = check();
    tables.check(texts, List.of(out.name()));
    TextsOrTable source = new TextsOrTable(texts, tables, options, run, console);
    List<Path> files = source.files();
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(files, console)) {
      MeasuredTexts measured = source.measure(compared.greatest(), rejections, true, threads.workers());
      output.write(make(measured, distance, threads.workers()));
      tables.write(measured.table(), files, console.out());
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private DistanceMeasure check() {
    DistanceMeasure distance = compared.check();
    boolean cut = clusters != null || height != null;
    if (!joinsNeighbors()) {
      linkage();
    }
    if (cut && (compared.isConsensus() || joinsNeighbors())) {
      throw refused("--cut and --cut-at cut a dendrogram: they go with --mfw, and not with --linkage nj");
    } else if (clusters != null && height != null) {
      throw refused("a dendrogram is cut by --cut or by --cut-at, not by both");
    } else if (height != null && Double.isNaN(height)) {
      throw refused("--cut-at is a height, not NaN");
    } else if (strength != null && !compared.isConsensus()) {
      throw refused("--strength goes with --consensus");
    } else if (!(strength() >= 0.5 && strength() <= 1)) {
      throw refused("--strength is a share from 0.5 to 1, not " + strength());
    } else if (format == ClusterFormat.CSV && joinsNeighbors() && !compared.isConsensus()) {
      throw refused("--linkage nj gives a tree without merges, which --as csv cannot write");
    }
    return distance;
  }

  private double strength() {
    Double own = strength;
    return own == null ? 0.5 : own;
  }

  private boolean joinsNeighbors() {
    return linkage.equals(NEIGHBOR_JOINING);
  }

  private Linkage linkage() {
    try {
      return Linkage.named(linkage);
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage() + ", " + NEIGHBOR_JOINING);
    }
  }

  private ParameterException refused(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private byte[] make(MeasuredTexts measured, DistanceMeasure distance, Workers workers) throws IOException {
    List<Integer> limits = compared.limits(measured.table().features().size(), run.on(console));
    Comparison comparison = new Comparison(measured.texts(), distance.label(), limits);
    try (Progress progress = run.on(console).startWork("joining")) {
      progress.at(0);
      return format.bytes(answer(comparison, limit -> measured.distances(limit, distance, workers)));
    } catch (IllegalArgumentException e) {
      throw MeasuredTexts.failure(e);
    }
  }

  private ClusterAnswer answer(Comparison comparison, IntFunction<LabelDistances> distances) {
    if (compared.isConsensus()) {
      Iterable<LabelDistances> steps = () -> comparison.limits().stream().map(distances::apply).iterator();
      return ClusterAnswer.of(comparison, linkage, ConsensusTree.of(steps, this::tree, strength()));
    }
    LabelDistances own = distances.apply(comparison.limits().get(0));
    if (joinsNeighbors()) {
      return ClusterAnswer.of(comparison, linkage, tree(own), own);
    }
    Dendrogram dendrogram = Dendrogram.of(own, linkage());
    return ClusterAnswer.of(comparison, dendrogram, own, cut(dendrogram));
  }

  private Tree tree(LabelDistances distances) {
    return joinsNeighbors()
        ? NeighborJoining.withNegativeLengths(distances) : Dendrogram.of(distances, linkage()).toTree();
  }

  private List<Integer> cut(Dendrogram dendrogram) {
    Integer number = clusters;
    Double at = height;
    if (number != null) {
      return Arrays.stream(dendrogram.cut(number)).boxed().toList();
    }
    return at == null ? List.of() : Arrays.stream(dendrogram.cutAt(at)).boxed().toList();
  }
}
