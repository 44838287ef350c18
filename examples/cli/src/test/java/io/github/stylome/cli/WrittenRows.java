package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.stylome.cli.output.Schemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what a command line writes as JSON, and holds it against the schema. */
final class WrittenRows {
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private WrittenRows() {}

  /** Fails if a row that was written is not as its schema says. Returns how many there are of each schema. */
  static Map<String, Integer> check(List<String> args, String standardOutput) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    outputs(args).forEach((schema, name) -> {
      List<String> rows = rows(name, standardOutput);
      rows.forEach(row -> assertEquals(List.of(), errors(schema, row), schema));
      counts.put(schema, rows.size());
    });
    return counts;
  }

  static List<String> errors(String schema, String row) {
    Schema read = SCHEMAS.computeIfAbsent(schema, WrittenRows::read);
    return read.validate(tree(row)).stream().map(Error::toString).toList();
  }

  /** Returns the names of the kinds of rows that a schema has, as {@code SCHEMA/KIND}; else its own. */
  static List<String> branchesOf(String schema) {
    List<String> names = new ArrayList<>();
    json(schema).path("oneOf").forEach(branch ->
        names.add(schema + branch.get("$ref").asText().substring("#/$defs".length())));
    return names.isEmpty() ? List.of(schema) : names;
  }

  /** Returns which kinds of rows a command line wrote. */
  static Set<String> branches(List<String> args, String standardOutput) {
    Set<String> branches = new TreeSet<>();
    outputs(args).forEach((schema, name) -> rows(name, standardOutput)
        .forEach(row -> branchesOf(schema).stream()
            .filter(branch -> SCHEMAS.computeIfAbsent(branch, WrittenRows::readBranch)
                .validate(tree(row)).isEmpty())
            .forEach(branches::add)));
    return branches;
  }

  private static Schema readBranch(String branch) {
    int slash = branch.indexOf('/');
    if (slash < 0) {
      return read(branch);
    }
    ObjectNode schema = json(branch.substring(0, slash));
    schema.remove("oneOf");
    schema.put("$id", schema.get("$id").asText() + ":" + branch.substring(slash + 1));
    schema.put("$ref", "#/$defs" + branch.substring(slash));
    return REGISTRY.getSchema(schema.toString());
  }

  static ObjectNode json(String schema) {
    return (ObjectNode) tree(new String(Schemas.bytes(schema), StandardCharsets.UTF_8));
  }

  private static JsonNode tree(String json) {
    try {
      return Samples.JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema read(String name) {
    return REGISTRY.getSchema(new String(Schemas.bytes(name), StandardCharsets.UTF_8));
  }

  private static List<String> rows(String name, String standardOutput) {
    return content(name, standardOutput).lines().filter(row -> row.startsWith("{") && canBeRead(row)).toList();
  }

  /** Returns false where a name of a field has half a surrogate pair, which JSON allows and Jackson does not read. */
  private static boolean canBeRead(String row) {
    try {
      Samples.JSON.readTree(row);
      return true;
    } catch (JsonProcessingException e) {
      assertTrue(e.getMessage().contains("surrogate in field name"), e::getMessage);
      return false;
    }
  }

  private static String content(String name, String standardOutput) {
    if (name.equals("-")) {
      return standardOutput;
    }
    try {
      Path file = Path.of(name);
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what the command line writes: names of files, or {@code -}, by schema. */
  private static Map<String, String> outputs(List<String> args) {
    Map<String, String> outputs = new LinkedHashMap<>();
    String command = args.isEmpty() ? "" : args.get(0);
    boolean asJson = option(args, "--as", "none").toLowerCase(Locale.ROOT).equals("json");
    boolean asTable = option(args, "--as", "json").toLowerCase(Locale.ROOT).equals("csv");
    switch (command) {
      case "identify" -> put(outputs, args.contains("--json") ? command : "", option(args, "--out", "-"));
      case "cluster", "scatter", "tree" -> put(outputs, asJson ? command : "", option(args, "--out", ""));
      case "verify" -> put(outputs,
          args.contains("--calibration") ? "verify-pairs" : command, option(args, "--out", ""));
      case "keyness", "rolling", "richness" -> {
        put(outputs, asTable ? "" : command, option(args, "--out", ""));
        put(outputs, asTable ? "" : "keyness-markers", option(args, "--markers", ""));
        put(outputs, asTable ? "" : "rolling-segments", option(args, "--segments", ""));
      }
      case "slop" -> put(outputs, args.contains("--index") ? "slop-index"
          : args.contains("--compare") ? "slop-compare" : command, option(args, "--out", ""));
      case "screen" -> put(outputs,
          option(args, "--mode", "tag").equalsIgnoreCase("tag") ? command : "", option(args, "--out", ""));
      case "attribute", "evaluate", "lineage", "reasoning", "drift", "harvest", "dossier" ->
          put(outputs, command, option(args, "--out", ""));
      case "crossvalidate", "leaks", "compose" -> {
        put(outputs, command, option(args, "--out", ""));
        put(outputs, command + "-summary", option(args, "--summary", ""));
        put(outputs, command + "-documents", option(args, "--documents", ""));
      }
      default -> { } // no JSON
    }
    return outputs;
  }

  private static void put(Map<String, String> outputs, String schema, String name) {
    if (!schema.isEmpty() && !name.isEmpty()) {
      outputs.put(schema, name);
    }
  }

  private static String option(List<String> args, String name, String standard) {
    int at = args.indexOf(name);
    return at < 0 || at + 1 == args.size() ? standard : args.get(at + 1);
  }
}
