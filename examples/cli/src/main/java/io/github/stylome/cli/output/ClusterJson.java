package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cluster.ConsensusTree;
import io.github.stylome.cluster.Dendrogram;
import io.github.stylome.text.Document;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.Split;
import java.io.IOException;
import java.util.List;

/**
 * Writes what {@code cluster} found as one JSON object. A dendrogram has the parts of an {@code hclust} object of R.
 */
final class ClusterJson {
  private ClusterJson() {}

  /** Returns the line of the object. */
  static byte[] of(ClusterAnswer answer) {
    return Json.line(json -> {
      writeTexts(json, answer.compared());
      json.writeStringField("method", answer.linkage());
      json.writeStringField("dist.method", answer.compared().measure());
      json.writeArrayFieldStart("features");
      for (int limit : answer.compared().limits()) {
        json.writeNumber(limit);
      }
      json.writeEndArray();
      json.writeStringField("newick", Newick.write(answer.tree()));
      if (answer.dendrogram().isPresent()) {
        write(json, answer.dendrogram().get(), answer);
      }
      if (answer.consensus().isPresent()) {
        write(json, answer.consensus().get(), answer.compared().limits());
      }
    });
  }

  /** Writes {@code labels}, the ids of the texts as R calls them, and {@code groups}, what we call their labels. */
  static void writeTexts(JsonGenerator json, Comparison compared) throws IOException {
    Json.writeStrings(json, "labels", compared.texts().stream().map(Document::id).toList());
    json.writeArrayFieldStart("groups");
    for (Document text : compared.texts()) {
      if (text.label().isPresent()) {
        json.writeString(text.label().get());
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Dendrogram dendrogram, ClusterAnswer answer) throws IOException {
    int texts = dendrogram.size();
    json.writeArrayFieldStart("merge");
    for (Dendrogram.Merge merge : dendrogram.merges()) {
      json.writeStartArray();
      json.writeNumber(numberInR(merge.first(), texts));
      json.writeNumber(numberInR(merge.second(), texts));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("height");
    for (Dendrogram.Merge merge : dendrogram.merges()) {
      json.writeNumber(merge.height());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("order");
    for (int place : dendrogram.order()) {
      json.writeNumber(place + 1);
    }
    json.writeEndArray();
    Json.writeNumber(
        json, "copheneticCorrelation", dendrogram.copheneticCorrelation(answer.distances().orElseThrow()));
    json.writeArrayFieldStart("clusters");
    for (int cluster : answer.cut()) {
      json.writeNumber(cluster);
    }
    json.writeEndArray();
  }

  /** Texts are negative and clusters positive, both from 1. */
  private static int numberInR(int node, int texts) {
    return node < texts ? -node - 1 : node - texts + 1;
  }

  private static void write(JsonGenerator json, ConsensusTree consensus, List<Integer> limits) throws IOException {
    json.writeNumberField("strength", consensus.strength());
    List<Split> lost = consensus.frequencies().missingFrom(consensus.tree(), 0);
    json.writeArrayFieldStart("splits");
    for (Split split : consensus.frequencies().ranked()) {
      json.writeStartObject();
      Json.writeStrings(json, "members", split.smallerSide());
      json.writeNumberField("share", consensus.frequencies().share(split));
      json.writeBooleanField("inConsensus", !lost.contains(split));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("trees");
    for (int i = 0; i < limits.size(); i++) {
      json.writeStartObject();
      json.writeNumberField("features", limits.get(i));
      json.writeStringField("newick", Newick.write(consensus.trees().get(i)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
