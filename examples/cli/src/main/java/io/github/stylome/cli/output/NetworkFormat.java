package io.github.stylome.cli.output;

import io.github.stylome.tree.ConsensusNetwork;
import io.github.stylome.tree.GraphMl;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** In what form a consensus network is written. */
public enum NetworkFormat {
  /** A table of edges that Gephi opens. */
  CSV {
    @Override
    String write(ConsensusNetwork network) {
      CsvTable table = new CsvTable().add("Source").add("Target").add("Weight").add("Type").endRow();
      for (ConsensusNetwork.Edge edge : network.edges()) {
        table.add(edge.source()).add(edge.target()).add(edge.weight())
            .add(network.isDirected() ? "Directed" : "Undirected").endRow();
      }
      return table.toString();
    }
  },
  /** Nodes and edges in GraphML. */
  GRAPHML {
    @Override
    String write(ConsensusNetwork network) {
      return GraphMl.write(network);
    }
  };

  abstract String write(ConsensusNetwork network);

  /** Returns the bytes of the file, in UTF-8. */
  public byte[] bytes(ConsensusNetwork network) {
    return write(network).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
