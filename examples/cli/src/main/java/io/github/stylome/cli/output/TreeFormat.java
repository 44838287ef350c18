package io.github.stylome.cli.output;

import io.github.stylome.tree.GraphMl;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Nexus;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** In what form a tree is written. */
public enum TreeFormat {
  /** A drawing and what there is to know of it, for a reader. */
  TEXT {
    @Override
    String write(TreeAnswer answer) {
      return TreeReport.of(answer);
    }
  },
  /** A line for the tree, then one with each placed label in it. */
  NEWICK {
    @Override
    String write(TreeAnswer answer) {
      StringBuilder out = new StringBuilder(Newick.write(answer.tree())).append('\n');
      answer.placements().forEach(placed -> out.append(Newick.write(placed.extended())).append('\n'));
      return out.toString();
    }
  },
  /** The labels, distances, splits of the resamples and trees. */
  NEXUS {
    @Override
    String write(TreeAnswer answer) {
      Nexus file = new Nexus(answer.tree().labels())
          .add(answer.distances().sorted())
          .add(answer.frequencies(), 0)
          .add("tree", answer.tree())
          .add("consensus", answer.frequencies().extendedConsensus());
      return file.toString();
    }
  },
  /** The tree with bridges and neighbours. */
  GRAPHML {
    @Override
    String write(TreeAnswer answer) {
      return GraphMl.write(answer.network());
    }
  },
  /** Everything, as one object. */
  JSON {
    @Override
    String write(TreeAnswer answer) {
      return new String(TreeJson.of(answer), StandardCharsets.UTF_8);
    }
  };

  abstract String write(TreeAnswer answer);

  /** Returns the bytes of the file, in UTF-8. */
  public byte[] bytes(TreeAnswer answer) {
    return write(answer).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
