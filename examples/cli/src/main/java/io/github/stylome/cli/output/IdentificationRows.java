package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.atlas.Atlas;
import io.github.stylome.atlas.Identification;
import io.github.stylome.cli.input.Row;
import io.github.stylome.verdict.Candidate;
import io.github.stylome.verdict.ShiftAlarm;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes what {@code identify} says as JSON: {@code documents}, {@code best} family and {@code bestModel} (null where
 * it says nothing), {@code families} and {@code models} with score and probability, the likeliest first,
 * {@code abstained}, {@code reason}, {@code evidence}, {@code tokens}, {@code unknown}, {@code shift}, {@code centred}
 * (which share of what all sources have in common was taken for their domain), and the {@code atlas} that was asked.
 */
public final class IdentificationRows {
  private final Atlas atlas;
  private final int top;

  /** Makes a writer of answers of this atlas that names up to {@code top} families and models. */
  public IdentificationRows(Atlas atlas, int top) {
    this.atlas = atlas;
    this.top = top;
  }

  /** Returns the row of an answer about texts that were judged together. */
  public byte[] together(Identification answer) {
    return Json.line(json -> write(json, answer));
  }

  /** Returns the row of an answer about a source, which begins with its name. */
  public byte[] source(String source, Identification answer) {
    return Json.line(json -> {
      json.writeStringField("source", source);
      write(json, answer);
    });
  }

  /** Returns the row of an answer about one text, which begins with its {@code id}. */
  public byte[] each(Row row, Identification answer) {
    return Json.line(json -> {
      AttributionRows.writeId(json, row);
      write(json, answer);
    });
  }

  private void write(JsonGenerator json, Identification answer) throws IOException {
    json.writeArrayFieldStart("documents");
    for (String id : answer.documents()) {
      json.writeString(id);
    }
    json.writeEndArray();
    json.writeStringField("best", answer.best().orElse(null));
    json.writeStringField("bestModel", answer.bestModel().orElse(null));
    writeCandidates(json, "families", answer.families());
    writeCandidates(json, "models", answer.models());
    json.writeBooleanField("abstained", answer.abstention().isPresent());
    json.writeStringField("reason", answer.reason());
    Json.writeEvidence(json, answer.evidence());
    json.writeNumberField("tokens", answer.tokens());
    if (answer.unknown().isPresent()) {
      Json.writeNumber(json, "unknown", answer.unknown().getAsDouble());
    } else {
      json.writeNullField("unknown");
    }
    json.writeArrayFieldStart("shift");
    for (ShiftAlarm alarm : answer.shift()) {
      json.writeStartObject();
      json.writeStringField("kind", alarm.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", alarm.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.writeNumber(json, "centred", answer.centred());
    json.writeObjectFieldStart("atlas");
    json.writeStringField("version", atlas.version());
    json.writeStringField("date", atlas.date());
    json.writeNumberField("profiles", atlas.profiles().size());
    json.writeEndObject();
  }

  private void writeCandidates(JsonGenerator json, String field, List<Candidate> candidates) throws IOException {
    json.writeArrayFieldStart(field);
    for (Candidate candidate : candidates.subList(0, Math.min(top, candidates.size()))) {
      json.writeStartObject();
      json.writeStringField("label", candidate.label());
      Json.writeNumber(json, "score", candidate.score());
      Json.writeNumber(json, "probability", candidate.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
