package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.keyness.Interval;
import io.github.stylome.reasoning.MoveDifference;
import io.github.stylome.reasoning.SourceCandidate;
import io.github.stylome.reasoning.ThoughtAndAnswer;
import io.github.stylome.reasoning.TraceHalves;
import io.github.stylome.reasoning.TracePair;
import io.github.stylome.reasoning.TraceSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what {@code reasoning} says as JSON rows. Rows of one kind have the same fields; what is not known is null. */
public final class ReasoningRows {
  private ReasoningRows() {}

  /** Returns the row of a model against itself. */
  public static byte[] halves(TraceHalves halves, TraceSettings settings) {
    return Json.line(json -> {
      json.writeStringField("kind", "halves");
      json.writeStringField("label", halves.label());
      Json.writeNumber(json, "auc", halves.area());
      write(json, "interval", halves.interval());
      json.writeNumberField("prompts", halves.prompts());
      json.writeNumberField("texts", halves.texts());
      json.writeNumberField("tooShort", halves.tooShort());
      json.writeNumberField("seed", settings.seed());
    });
  }

  /** Returns the row of two models. */
  public static byte[] pair(TracePair pair, TraceSettings settings) {
    return Json.line(json -> {
      json.writeStringField("kind", "pair");
      json.writeStringField("first", pair.first());
      json.writeStringField("second", pair.second());
      Json.writeNumber(json, "auc", pair.area());
      write(json, "interval", pair.interval());
      write(json, "chance", pair.chance());
      Json.writeNumber(json, "p", pair.p());
      Json.writeNumber(json, "q", pair.q());
      json.writeStringField("verdict", pair.verdict().toString());
      json.writeStringField("reason", pair.reason());
      json.writeNumberField("prompts", pair.prompts());
      json.writeBooleanField("paired", pair.paired());
      json.writeNumberField("firstTexts", pair.firstTexts());
      json.writeNumberField("secondTexts", pair.secondTexts());
      json.writeNumberField("words", pair.words());
      json.writeObjectFieldStart("channels");
      for (Map.Entry<String, Double> channel : pair.channels().entrySet()) {
        Json.writeNumber(json, channel.getKey(), channel.getValue());
      }
      json.writeEndObject();
      json.writeArrayFieldStart("moves");
      for (MoveDifference move : pair.moves()) {
        write(json, move);
      }
      json.writeEndArray();
      json.writeNumberField("seed", settings.seed());
    });
  }

  private static void write(JsonGenerator json, MoveDifference move) throws IOException {
    json.writeStartObject();
    json.writeStringField("move", move.move());
    Json.writeNumber(json, "firstRate", move.firstRate());
    write(json, "firstInterval", Optional.of(move.firstInterval()));
    Json.writeNumber(json, "secondRate", move.secondRate());
    write(json, "secondInterval", Optional.of(move.secondInterval()));
    Json.writeNumber(json, "effect", move.effect());
    Json.writeNumber(json, "q", move.q());
    json.writeEndObject();
  }

  /** Returns the row of a suspect. */
  public static byte[] suspect(ThoughtAndAnswer answer) {
    return Json.line(json -> {
      json.writeStringField("kind", "suspect");
      json.writeStringField("suspect", answer.suspect());
      json.writeStringField("verdict", answer.verdict().toString());
      json.writeStringField("reason", answer.reason());
      Json.writeNumber(json, "p", answer.p());
      write(json, "byThought", answer.byThought());
      write(json, "byAnswer", answer.byAnswer());
      Json.writeStrings(json, "leftOut", answer.leftOut());
      json.writeNumberField("seed", answer.seed());
    });
  }

  private static void write(JsonGenerator json, String field, List<SourceCandidate> ranking) throws IOException {
    json.writeArrayFieldStart(field);
    for (SourceCandidate candidate : ranking) {
      json.writeStartObject();
      json.writeStringField("candidate", candidate.label());
      Json.writeNumber(json, "separation", candidate.separation());
      write(json, "interval", candidate.interval());
      Json.writeNumber(json, "support", candidate.support());
      Json.writeNumber(json, "auc", candidate.area());
      json.writeNumberField("prompts", candidate.prompts());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String field, Optional<Interval> interval) throws IOException {
    if (interval.isPresent()) {
      json.writeFieldName(field);
      json.writeArray(new double[] {interval.get().lower(), interval.get().upper()}, 0, 2);
    } else {
      json.writeNullField(field);
    }
  }
}
