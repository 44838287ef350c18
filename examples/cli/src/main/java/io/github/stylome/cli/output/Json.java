package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.Evidence;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.FamilyCandidate;
import io.github.stylome.verdict.Quotation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * How JSON is written: UTF-8, one object a line; numbers as the shortest decimal that reads back as the same double, on
 * every JDK; and UTF-16 code units from {@code U+D800} as escapes, so that half a surrogate pair, which JSON allows and
 * UTF-8 does not, comes out as it went in.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactoryBuilder()
      // Double.toString before JDK 19 gives more digits than needed at times.
      .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
      .highestNonEscapedChar(0xD7FF)
      .build();

  private static final int FAMILIES_SHOWN = 3;

  private Json() {}

  /** Something that writes one object. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** Returns the line of an object, with its line feed. */
  static byte[] line(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** Writes a number, null where JSON has none for it. */
  static void writeNumber(JsonGenerator json, String field, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, value);
    } else {
      json.writeNullField(field);
    }
  }

  /** Writes an array of strings. */
  static void writeStrings(JsonGenerator json, String field, List<String> strings) throws IOException {
    json.writeArrayFieldStart(field);
    for (String string : strings) {
      json.writeString(string);
    }
    json.writeEndArray();
  }

  /**
   * Writes {@code scores} and {@code probabilities} by label. A label of which nothing is known has no number and is
   * left out.
   */
  static void writeCandidates(JsonGenerator json, List<Candidate> ranking) throws IOException {
    json.writeObjectFieldStart("scores");
    for (Candidate candidate : ranking) {
      if (Double.isFinite(candidate.score())) {
        json.writeNumberField(candidate.label(), candidate.score());
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("probabilities");
    for (Candidate candidate : ranking) {
      if (Double.isFinite(candidate.score()) && Double.isFinite(candidate.probability())) {
        json.writeNumberField(candidate.label(), candidate.probability());
      }
    }
    json.writeEndObject();
  }

  /** Writes {@code evidence}, what decided most first. */
  static void writeEvidence(JsonGenerator json, List<Evidence> evidence) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence item : evidence) {
      json.writeStartObject();
      json.writeStringField("feature", item.feature());
      writeNumber(json, "contribution", item.contribution());
      json.writeStringField("channel", item.channel());
      json.writeNumberField("occurrences", item.occurrences());
      if (item.quotation().isPresent()) {
        Quotation quotation = item.quotation().get();
        json.writeStringField("document", quotation.document());
        json.writeNumberField("start", quotation.span().start());
        json.writeNumberField("end", quotation.span().end());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes {@code families}: the reason, the path to the answer, and the most probable nodes of every depth. */
  static void writeFamilies(JsonGenerator json, FamilyAnswer answer) throws IOException {
    json.writeObjectFieldStart("families");
    json.writeStringField("reason", answer.reason());
    json.writeArrayFieldStart("path");
    for (FamilyCandidate node : answer.path()) {
      json.writeStartObject();
      json.writeStringField("name", node.name());
      json.writeNumberField("depth", node.depth());
      json.writeNumberField("probability", node.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("ranking");
    for (int depth = 1; depth <= answer.depth(); depth++) {
      for (FamilyCandidate node : answer.ranking(depth).stream().limit(FAMILIES_SHOWN).toList()) {
        json.writeStartObject();
        writeStrings(json, "path", node.path());
        json.writeNumberField("depth", node.depth());
        json.writeNumberField("probability", node.probability());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
