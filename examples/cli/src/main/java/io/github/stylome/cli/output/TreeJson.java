package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.tree.ConflictingSplit;
import io.github.stylome.tree.DeltaScores;
import io.github.stylome.tree.NeighborLink;
import io.github.stylome.tree.Newick;
import io.github.stylome.tree.PlacementBootstrap;
import io.github.stylome.tree.Tree;
import java.io.IOException;
import java.util.Map;

/** Writes what {@code tree} found as one JSON object. */
final class TreeJson {
  private TreeJson() {}

  /** Returns the line of the object. */
  static byte[] of(TreeAnswer answer) {
    return Json.line(json -> {
      json.writeStringField("newick", Newick.write(answer.tree()));
      json.writeBooleanField("rooted", answer.tree().isRooted());
      json.writeStringField("root", answer.root());
      json.writeStringField("channels", answer.channels());
      json.writeStringField("pairing", answer.pairing());
      json.writeNumberField("prompts", answer.prompts());
      json.writeNumberField("rounds", answer.rounds());
      json.writeNumberField("seed", answer.seed());
      writeNodes(json, answer.tree());
      writeDelta(json, answer);
      json.writeArrayFieldStart("conflicts");
      for (ConflictingSplit conflict : answer.network().conflicts()) {
        write(json, conflict);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("neighbors");
      for (NeighborLink link : answer.network().links()) {
        write(json, link);
      }
      json.writeEndArray();
      json.writeStringField("consensus", Newick.write(answer.frequencies().extendedConsensus()));
      json.writeArrayFieldStart("placements");
      for (PlacementBootstrap placed : answer.placements()) {
        write(json, placed);
      }
      json.writeEndArray();
    });
  }

  private static void writeNodes(JsonGenerator json, Tree tree) throws IOException {
    json.writeArrayFieldStart("nodes");
    for (int node = 0; node < tree.size(); node++) {
      json.writeStartObject();
      json.writeNumberField("node", node);
      if (node == 0) {
        json.writeNullField("parent");
      } else {
        json.writeNumberField("parent", tree.parent(node));
      }
      if (tree.label(node).isPresent()) {
        json.writeStringField("label", tree.label(node).get());
      } else {
        json.writeNullField("label");
      }
      Json.writeNumber(json, "length", tree.length(node));
      Json.writeNumber(json, "support", tree.support(node));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDelta(JsonGenerator json, TreeAnswer answer) throws IOException {
    if (answer.delta().isEmpty()) {
      json.writeNullField("delta");
      return;
    }
    DeltaScores delta = answer.delta().get();
    json.writeObjectFieldStart("delta");
    json.writeNumberField("mean", delta.mean());
    json.writeNumberField("quartets", delta.quartets());
    json.writeBooleanField("exact", delta.isExact());
    json.writeArrayFieldStart("histogram");
    for (double share : delta.histogram()) {
      json.writeNumber(share);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("labels");
    for (int place : delta.leastTreeLike()) {
      Json.writeNumber(json, delta.labels().get(place), delta.mean(place));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ConflictingSplit conflict) throws IOException {
    json.writeStartObject();
    Json.writeStrings(json, "labels", conflict.split().smallerSide());
    json.writeNumberField("support", conflict.support());
    json.writeArrayFieldStart("nodes");
    for (int node : conflict.nodes()) {
      json.writeNumber(node);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, NeighborLink link) throws IOException {
    json.writeStartObject();
    json.writeStringField("first", link.first());
    json.writeStringField("second", link.second());
    json.writeNumberField("distance", link.distance());
    json.writeNumberField("support", link.support());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacementBootstrap placed) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", placed.label());
    Json.writeStrings(json, "beside", placed.beside());
    json.writeNumberField("support", placed.support(placed.placement().node()));
    json.writeStringField("nearest", placed.nearest());
    json.writeObjectFieldStart("nearestShares");
    for (Map.Entry<String, Double> share : placed.nearestShares().entrySet()) {
      json.writeNumberField(share.getKey(), share.getValue());
    }
    json.writeEndObject();
    json.writeArrayFieldStart("edges");
    for (int node : placed.nodes()) {
      json.writeStartObject();
      Json.writeStrings(json, "beside", placed.beside(node));
      json.writeNumberField("support", placed.support(node));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("length", placed.placement().pendant());
    json.writeNumberField("residual", placed.placement().residual());
    json.writeNumberField("p", placed.pValue());
    if (placed.canBeFar()) {
      json.writeBooleanField("far", placed.isFar());
    } else {
      json.writeNullField("far");
    }
    json.writeStringField("newick", Newick.write(placed.extended()));
    json.writeEndObject();
  }
}
