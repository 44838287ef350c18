package io.github.stylome.cli.output;

import io.github.stylome.cluster.ConsensusTree;
import io.github.stylome.cluster.Dendrogram;
import io.github.stylome.text.Document;
import io.github.stylome.tree.Split;
import java.util.List;

/** Writes what {@code cluster} found as a table. */
final class ClusterTable {
  private ClusterTable() {}

  static String of(ClusterAnswer answer) {
    if (answer.consensus().isPresent()) {
      return splits(answer.consensus().get());
    } else if (!answer.cut().isEmpty()) {
      return clusters(answer);
    }
    return merges(answer.dendrogram().orElseThrow());
  }

  private static String merges(Dendrogram dendrogram) {
    CsvTable table = new CsvTable().add("step").add("first").add("second").add("height").add("size").endRow();
    int step = 0;
    for (Dendrogram.Merge merge : dendrogram.merges()) {
      table.add(++step).add(name(dendrogram, merge.first())).add(name(dendrogram, merge.second()))
          .add(merge.height()).add(merge.size()).endRow();
    }
    return table.toString();
  }

  private static String name(Dendrogram dendrogram, int node) {
    int texts = dendrogram.size();
    return node < texts ? dendrogram.labels().get(node) : "#" + (node - texts + 1);
  }

  private static String clusters(ClusterAnswer answer) {
    CsvTable table = new CsvTable().add("id").add("label").add("cluster").endRow();
    List<Document> texts = answer.compared().texts();
    for (int i = 0; i < texts.size(); i++) {
      table.add(texts.get(i).id()).add(texts.get(i).label().orElse("")).add(answer.cut().get(i)).endRow();
    }
    return table.toString();
  }

  private static String splits(ConsensusTree consensus) {
    CsvTable table = new CsvTable().add("trees").add("share").add("inConsensus").add("members").endRow();
    List<Split> lost = consensus.frequencies().missingFrom(consensus.tree(), 0);
    for (Split split : consensus.frequencies().ranked()) {
      double share = consensus.frequencies().share(split);
      table.add((int) Math.round(share * consensus.trees().size())).add(share)
          .add(Boolean.toString(!lost.contains(split))).add(String.join(";", split.smallerSide())).endRow();
    }
    return table.toString();
  }
}
