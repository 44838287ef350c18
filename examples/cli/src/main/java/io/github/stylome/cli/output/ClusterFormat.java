package io.github.stylome.cli.output;

import io.github.stylome.cli.console.Visible;
import io.github.stylome.cluster.Dendrogram;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Nexus;
import io.github.stylome.tree.TreeDrawing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** In what form a dendrogram or a consensus is written. */
public enum ClusterFormat {
  /** A drawing, and how it was made. */
  TEXT {
    @Override
    String write(ClusterAnswer answer) {
      return report(answer);
    }
  },
  /** The tree, on one line. */
  NEWICK {
    @Override
    String write(ClusterAnswer answer) {
      return Newick.write(answer.tree()) + "\n";
    }
  },
  /** The texts, their distances or the splits of the trees, and the tree. */
  NEXUS {
    @Override
    String write(ClusterAnswer answer) {
      Nexus file = new Nexus(answer.tree().labels());
      answer.distances().ifPresent(distances -> file.add(distances.sorted()));
      answer.consensus().ifPresent(consensus -> file.add(consensus.frequencies(), 0));
      return file.add(answer.consensus().isPresent() ? "consensus" : "tree", answer.tree()).toString();
    }
  },
  /** A table of the merges, of the texts with their clusters, or of the splits of the trees. */
  CSV {
    @Override
    String write(ClusterAnswer answer) {
      return ClusterTable.of(answer);
    }
  },
  /** Everything, as one object. */
  JSON {
    @Override
    String write(ClusterAnswer answer) {
      return new String(ClusterJson.of(answer), StandardCharsets.UTF_8);
    }
  };

  private static final int WIDTH = 60;

  abstract String write(ClusterAnswer answer);

  /**
   * Returns the bytes of the file, in UTF-8.
   *
   * @throws IllegalArgumentException if the tree is too large to be drawn
   */
  public byte[] bytes(ClusterAnswer answer) {
    return write(answer).getBytes(StandardCharsets.UTF_8);
  }

  private static String report(ClusterAnswer answer) {
    StringBuilder out = new StringBuilder(TreeDrawing.of(answer.tree(), WIDTH, Visible::of)).append('\n');
    Comparison compared = answer.compared();
    List<Integer> limits = compared.limits();
    line(out, "texts      %,d", compared.texts().size());
    line(out, "distances  %s over the %,d most frequent features%s", compared.measure(), limits.get(0),
        limits.size() == 1 ? "" : String.format(Locale.ROOT, ", and so on up to %,d: %,d trees",
            limits.get(limits.size() - 1), limits.size()));
    line(out, "linkage    %s", answer.linkage());
    answer.consensus().ifPresent(consensus -> line(out, consensus.strength() == 0.5
        ? "support    on the edges: percent of the trees that have them, more than half"
        : "support    on the edges: percent of the trees that have them, at least " + 100 * consensus.strength()));
    answer.dendrogram().ifPresent(dendrogram -> dendrogram(out, answer, dendrogram));
    return out.toString();
  }

  private static void dendrogram(StringBuilder out, ClusterAnswer answer, Dendrogram dendrogram) {
    line(out, "height     %.4g at the root", dendrogram.merges().get(dendrogram.size() - 2).height());
    double correlation = dendrogram.copheneticCorrelation(answer.distances().orElseThrow());
    if (!Double.isNaN(correlation)) {
      line(out, "fit        %.3f, the correlation of the heights with the distances", correlation);
    }
    for (int i = 0; i < answer.cut().size(); i++) {
      line(out, "%s%4d  %s", i == 0 ? "cluster    " : "           ", answer.cut().get(i),
          Visible.of(dendrogram.labels().get(i)));
    }
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
