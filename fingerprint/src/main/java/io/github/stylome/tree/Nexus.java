package io.github.stylome.tree;

import com.google.common.base.Preconditions;
import io.github.stylome.distance.LabelDistances;
import java.util.List;

/**
 * Trees, distances and splits in the NEXUS format, which FigTree, R's ape and SplitsTree read; from the distances
 * SplitsTree makes networks of its own. Maddison, Swofford and Maddison, "NEXUS: an extensible file format for
 * systematic information", Systematic Biology 46(4), 1997.
 *
 * <p>Labels stand in single quotes, with those within doubled, unless they are of ASCII letters, digits and periods
 * with a letter first. Not safe for concurrent use.
 */
public final class Nexus {
  private final List<String> labels;
  private final StringBuilder out = new StringBuilder("#NEXUS\n");
  private final StringBuilder trees = new StringBuilder();

  /** Begins a file of these labels. */
  public Nexus(List<String> labels) {
    this.labels = List.copyOf(labels);
    out.append("BEGIN TAXA;\n  DIMENSIONS NTAX=").append(labels.size()).append(";\n  TAXLABELS");
    for (String label : labels) {
      out.append("\n    ").append(quoted(label));
    }
    out.append(";\nEND;\n");
  }

  private static String quoted(String label) {
    boolean letterFirst = !label.isEmpty() && Newick.isPlain(label.substring(0, 1), "")
        && !(label.charAt(0) >= '0' && label.charAt(0) <= '9');
    return letterFirst && Newick.isPlain(label, ".") ? label : Newick.inQuotes(label);
  }

  /**
   * Adds distances, as the lower triangle with the diagonal.
   *
   * @throws IllegalArgumentException if they are of other labels, or in another order
   */
  public Nexus add(LabelDistances distances) {
    Preconditions.checkArgument(distances.labels().equals(labels),
        "distances of %s in a file of %s", distances.labels(), labels);
    out.append("BEGIN DISTANCES;\n  FORMAT TRIANGLE=LOWER DIAGONAL LABELS=LEFT;\n  MATRIX\n");
    for (int i = 0; i < distances.size(); i++) {
      out.append("    ").append(quoted(distances.labels().get(i)));
      for (int j = 0; j <= i; j++) {
        out.append(' ').append(Decimals.of(distances.between(i, j)));
      }
      out.append('\n');
    }
    out.append("  ;\nEND;\n");
    return this;
  }

  /**
   * Adds splits with their shares as weights, those that more than this share of the trees have.
   *
   * @throws IllegalArgumentException if they are of other labels
   */
  public Nexus add(SplitFrequencies frequencies, double share) {
    List<Split> splits = frequencies.ranked().stream().filter(split -> frequencies.share(split) > share).toList();
    out.append("BEGIN SPLITS;\n  DIMENSIONS NTAX=").append(labels.size()).append(" NSPLITS=").append(splits.size())
        .append(";\n  FORMAT LABELS=NO WEIGHTS=YES;\n  MATRIX\n");
    for (Split split : splits) {
      out.append("    ").append(Decimals.of(frequencies.share(split)));
      for (String label : split.smallerSide()) {
        int place = labels.indexOf(label);
        Preconditions.checkArgument(place >= 0, "a split of \"%s\" in a file of %s", label, labels);
        out.append(' ').append(place + 1);
      }
      out.append(",\n");
    }
    out.append("  ;\nEND;\n");
    return this;
  }

  /** Adds a tree. */
  public Nexus add(String name, Tree tree) {
    trees.append("  TREE ").append(quoted(name)).append(tree.isRooted() ? " = [&R] " : " = [&U] ")
        .append(Newick.write(tree, Nexus::quoted)).append('\n');
    return this;
  }

  /** Returns the file. */
  @Override
  public String toString() {
    return out + (trees.length() == 0 ? "" : "BEGIN TREES;\n" + trees + "END;\n");
  }
}
