package io.github.stylome.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.stylome.atlas.Atlas;
import io.github.stylome.cli.Session.Result;
import io.github.stylome.cli.console.Console;
import io.github.stylome.cli.output.Schemas;
import io.github.stylome.dossier.Doubt;
import io.github.stylome.dossier.FindingKind;
import io.github.stylome.dossier.IntervalMethod;
import io.github.stylome.dossier.Measure;
import io.github.stylome.dossier.Strength;
import io.github.stylome.dossier.Topic;
import io.github.stylome.dossier.Unit;
import io.github.stylome.leak.LeakFrame;
import io.github.stylome.leak.Polarity;
import io.github.stylome.lineage.LineageVerdict;
import io.github.stylome.monitor.AccountFinding;
import io.github.stylome.reasoning.SourceVerdict;
import io.github.stylome.reasoning.TraceVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas say what every field is, and docs and help know every field. */
class SchemasTest {
  /** Commands that write no JSON. */
  private static final Set<String> WITHOUT = Set.of(
      "atlas", "fit", "distances", "network", "report", "schema", "help", "generate-completion", "generate-man");

  private static final Pattern PAGE = Pattern.compile("docs/[a-z-]+\\.md");

  private static List<String> names() {
    return Schemas.names();
  }

  @Test
  void everyCommandThatWritesJson_hasASchema() {
    Set<String> commands = new TreeSet<>(
        Main.commands(new StylomeCommand(), Console.system(), Atlas::bundled).getSubcommands().keySet());
    commands.removeAll(WITHOUT);
    Set<String> described = new TreeSet<>();
    names().forEach(name -> described.add(name.substring(0, name.contains("-") ? name.indexOf('-') : name.length())));
    assertEquals(commands, described);
  }

  @Test
  void schema_isPrinted_andAllAreListed() {
    for (String name : names()) {
      Result result = Session.run("schema", name);
      assertEquals(0, result.status());
      assertTrue(result.out().startsWith("{\n"), name);
    }
    assertEquals(names(), Session.run("schema").outLines().stream().map(line -> line.split(" ", -1)[0]).toList());
    Result unknown = Session.run("schema", "poems");
    assertEquals(2, unknown.status());
    assertTrue(unknown.err().contains("there is no schema \"poems\"; there are identify, attribute,"), unknown.err());
  }

  @ParameterizedTest
  @MethodSource("names")
  void schema_hasItsVersionAndTitle(String name) {
    JsonNode schema = WrittenRows.json(name);
    assertEquals("https://json-schema.org/draft/2020-12/schema", schema.get("$schema").asText());
    assertEquals("urn:stylome:schema:1:" + name, schema.get("$id").asText());
    assertTrue(schema.get("title").asText().startsWith("A row of stylome ")
        || schema.get("title").asText().startsWith("The "), name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyField_hasADescription_everyNumberAUnit_andNoOtherFieldIsAllowed(String name) {
    assertAll(parts("", WrittenRows.json(name)).map(part -> () -> {
      JsonNode node = part.getValue();
      String types = node.path("type").toString();
      assertFalse(node.path("description").asText().isBlank(), part::getKey);
      if (types.contains("number") || types.contains("integer")) {
        assertTrue(node.has("x-unit") || part.getKey().endsWith("/id"), part::getKey);
      }
      if (types.contains("object")) {
        assertTrue(node.has("additionalProperties") || node.has("oneOf"), part::getKey);
        node.path("required").forEach(field -> assertTrue(node.path("properties").has(field.asText()), part::getKey));
      }
    }));
  }

  /** Returns all schemas within a schema that say a type, with their places. */
  private static Stream<Map.Entry<String, JsonNode>> parts(String place, JsonNode node) {
    List<Map.Entry<String, JsonNode>> parts = new ArrayList<>();
    if (node.isObject() && node.path("type").isValueNode() != node.path("type").isArray()
        && !node.path("type").isMissingNode() && !node.path("type").isObject()) {
      parts.add(Map.entry(place, node));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      parts.addAll(parts(place + "/" + field.getKey(), field.getValue()).toList());
    }
    return parts.stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyField_isKnownToTheHelpOrTheDocs(String name) throws IOException {
    String command = name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
    StringBuilder known = new StringBuilder(Session.run(command, "--help").out());
    Matcher pages = PAGE.matcher(known.toString() + WrittenRows.json(name).path("$comment").asText());
    while (pages.find()) {
      known.append(Files.readString(root().resolve(pages.group())));
    }
    List<String> missing =
        fields(WrittenRows.json(name)).stream().filter(field -> !hasWord(known, field)).toList();
    assertEquals(List.of(), missing);
  }

  private static boolean hasWord(CharSequence text, String word) {
    return Pattern.compile("(?<![A-Za-z])" + Pattern.quote(word) + "(?![A-Za-z])").matcher(text).find();
  }

  /** Returns the names of all fields, of objects within objects too. */
  private static Set<String> fields(JsonNode schema) {
    Set<String> fields = new TreeSet<>();
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    schema.forEach(part -> fields.addAll(fields(part)));
    return fields;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  @Test
  void names_areThoseOfTheLibrary() {
    assertNames("dossier", "/$defs/finding/properties/kind/enum", FindingKind.values(), FindingKind::label);
    assertNames("dossier", "/$defs/finding/properties/strength/enum", Strength.values(), Strength::label);
    assertNames("dossier", "/$defs/finding/properties/figure/properties/unit/enum", Unit.values(), Unit::label);
    assertNames("dossier", "/$defs/finding/properties/figure/properties/intervalMethod/enum", IntervalMethod.values(),
        IntervalMethod::label);
    assertNames(
        "dossier", "/$defs/finding/properties/doubt/properties/cause/enum", Doubt.Cause.values(), Doubt.Cause::label);
    assertNames("dossier", "/properties/sections/items/properties/topic/enum", Topic.values(), Topic::label);
    Set<String> measures = new TreeSet<>();
    WrittenRows.json("dossier").at("/$defs/finding/properties/measures/properties").fieldNames()
        .forEachRemaining(measures::add);
    assertEquals(new TreeSet<>(Stream.of(Measure.values()).map(Measure::label).toList()), measures);
    assertNames("leaks", "/properties/polarity/enum", Polarity.values(), Polarity::label);
    assertNames("leaks", "/properties/frame/enum", LeakFrame.values(), LeakFrame::label);
    assertNames("lineage", "/properties/verdict/enum", LineageVerdict.values(), LineageVerdict::toString);
    assertNames("reasoning", "/$defs/pair/properties/verdict/enum", TraceVerdict.values(), TraceVerdict::toString);
    assertNames(
        "reasoning", "/$defs/suspect/properties/verdict/enum", SourceVerdict.values(), SourceVerdict::toString);
    assertNames("harvest", "/$defs/account/properties/verdict/enum", AccountFinding.Verdict.values(),
        AccountFinding.Verdict::label);
  }

  private static <T> void assertNames(String schema, String place, T[] values, Function<T, String> label) {
    Set<String> described = new TreeSet<>();
    WrittenRows.json(schema).at(place).forEach(name -> described.add(name.asText()));
    assertEquals(new TreeSet<>(Stream.of(values).map(label).toList()), described, place);
  }
}
