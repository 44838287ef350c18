package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.lineage.ResampledInterval;
import io.github.stylome.lineage.LineageAnswer;
import io.github.stylome.lineage.LineageCandidate;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes what {@code lineage} says of a suspect as a JSON row. Every row has the same fields; what is not known is null
 * or empty.
 */
public final class LineageRows {
  private LineageRows() {}

  /** Returns the row of an answer. */
  public static byte[] row(LineageAnswer answer) {
    return Json.line(json -> {
      json.writeStringField("suspect", answer.suspect());
      json.writeArrayFieldStart("ranking");
      for (LineageCandidate candidate : answer.ranking()) {
        write(json, candidate);
      }
      json.writeEndArray();
      json.writeStringField("verdict", answer.verdict().toString());
      writeLabel(json, "accused", answer.accused());
      json.writeStringField("reason", answer.reason());
      writeLabel(json, "firstByContent", answer.firstByContent());
      writeLabel(json, "firstByStyle", answer.firstByStyle());
      json.writeNumberField("texts", answer.texts());
      json.writeBooleanField("paired", answer.paired());
      json.writeBooleanField("leftOut", answer.leftOut());
      Json.writeStrings(json, "likestPrompts", answer.likestPrompts());
      json.writeNumberField("seed", answer.seed());
    });
  }

  private static void writeLabel(JsonGenerator json, String field, Optional<LineageCandidate> candidate)
      throws IOException {
    if (candidate.isPresent()) {
      json.writeStringField(field, candidate.get().label());
    } else {
      json.writeNullField(field);
    }
  }

  private static void write(JsonGenerator json, LineageCandidate candidate) throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", candidate.label());
    Json.writeNumber(json, "score", candidate.score());
    Json.writeNumber(json, "likelihoodRatio", candidate.likelihoodRatio());
    write(json, "interval", candidate.interval());
    Json.writeNumber(json, "nullPercentile", candidate.nullPercentile());
    Json.writeNumber(json, "q", candidate.q());
    Json.writeNumber(json, "p", candidate.p());
    Json.writeNumber(json, "support", candidate.support());
    write(json, "likelihoodRatioInterval", candidate.likelihoodRatioInterval());
    Json.writeNumber(json, "content", candidate.content());
    Json.writeNumber(json, "style", candidate.style());
    Json.writeNumber(json, "styleDistance", candidate.styleDistance());
    json.writeNumberField("sharedPrompts", candidate.sharedPrompts());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String field, ResampledInterval interval) throws IOException {
    if (interval.isKnown()) {
      json.writeFieldName(field);
      json.writeArray(new double[] {interval.low(), interval.high()}, 0, 2);
    } else {
      json.writeNullField(field);
    }
  }
}
