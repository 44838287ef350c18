package io.github.stylome.cli;

import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.console.Progress;
import io.github.stylome.cli.console.Visible;
import io.github.stylome.cli.input.Inputs;
import io.github.stylome.cli.input.Rejections;
import io.github.stylome.cli.input.Row;
import io.github.stylome.cli.input.RowFormat;
import io.github.stylome.cli.input.RowSource;
import io.github.stylome.cli.output.MatrixTable;
import io.github.stylome.cli.output.OutputFile;
import io.github.stylome.cli.output.TreeFormat;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the tree of the labels of texts. */
@Command(
    name = "tree",
    description = {
      "Joins the labels of texts (models, authors) into a tree, and says how far to trust it.",
      "",
      "Neighbour joining over distances between labels. The support of an edge is the share of resamples of the prompts "
          + "whose tree has it too. A new label is placed in the finished tree by --place."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Every label needs texts of two prompts or more, and there must be three labels. Where every two",
      "labels share prompts, their answers to the same prompts are compared; where not, profiles.",
      "",
      "As JSON it is one object:",
      "  newick, rooted, root     the tree, whether it is rooted, and how",
      "  channels, pairing        by what texts were compared, and whether prompt by prompt",
      "  prompts, rounds, seed    how many prompts and resamples there are",
      "  nodes                    [{node, parent, label, length, support}], a parent before its children",
      "  delta                    {mean, quartets, exact, histogram, labels: {LABEL: mean}}: 0 is a tree,",
      "                           0.5 is none; the label least like one first",
      "  conflicts                [{labels, support, nodes}]: together in many resamples, and not in the tree",
      "  neighbors                [{first, second, distance, support}]: labels with nobody between them",
      "  consensus                the extended majority-rule consensus of the resamples",
      "  placements               [{label, beside, support, nearest, nearestShares, edges, length,",
      "                           residual, p, far, newick}]",
      "docs/trees.md says more.",
      "",
      "Examples:",
      "  stylome tree answers/*.jsonl.gz --out -",
      "  stylome tree answers.jsonl people.jsonl --outgroup human --as newick --out models.nwk",
      "  stylome tree answers.jsonl --place new-model --as json --out tree.json",
      "  stylome tree answers.jsonl --into models.nwk --place new-model --out -"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TreeCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "TEXTS", arity = "1..*", description = "Texts with labels, those to be placed among them.")
  private List<String> texts;

  @Mixin
  private OutputOptions out;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, a drawing).")
  private TreeFormat format;

  @Mixin
  private TreeOptions options;

  @Mixin
  private RunOptions run;

  TreeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    options.check();
    RowFormat rows = run.training();
    Inputs inputs = run.inputs(texts);
    List<Path> read = new ArrayList<>(inputs.files());
    options.file().ifPresent(read::add);
    Rejections rejections = new Rejections(console::tell);
    try (Threads threads = run.threads();
        OutputFile output = out.open(read, console)) {
      TreeMaker maker = new TreeMaker(options, threads.workers());
      output.write(make(maker, read(inputs, rows, rejections)));
      output.commit();
    }
    return ExitStatus.after(rejections);
  }

  private Corpus read(Inputs inputs, RowFormat format, Rejections rejections) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (RowSource source = inputs.open(console.in(), format, rejections);
        Progress progress = run.on(console).startProgress("reading", inputs.totalBytes())) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        progress.at(source.bytesRead());
        String label = row.get().document().label().orElseThrow();
        if (MatrixTable.canHold(label)) {
          documents.add(row.get().document());
        } else {
          rejections.report(row.get().place(), "a tree cannot hold the label " + Visible.excerpt(label)
              + ": it has a tab, a line break or half a surrogate pair");
        }
      }
    }
    return Corpus.copyOf(documents);
  }

  private byte[] make(TreeMaker maker, Corpus corpus) throws IOException {
    try (Progress progress = run.on(console).startWork("joining")) {
      progress.at(0);
      return format.bytes(maker.make(corpus));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("these labels make no tree: " + Visible.of(String.valueOf(e.getMessage())));
    }
  }
}
