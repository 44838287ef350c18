package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.cli.input.Row;
import io.github.stylome.verdict.Attribution;
import io.github.stylome.verdict.ChannelAnswer;
import io.github.stylome.verdict.FamilyAnswer;
import io.github.stylome.verdict.ShiftAlarm;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes what {@code attribute} says of a text as a JSON row: {@code id}, {@code best} (null where it says nothing),
 * {@code scores} and {@code probabilities} by label with the nearest first, {@code abstained}, {@code reason},
 * {@code evidence}, {@code tokens} and {@code calibrated}, and {@code families} where they are asked for. An id that
 * came in as a number goes out as one.
 */
public final class AttributionRows {
  private AttributionRows() {}

  /** Returns the row of an answer. */
  public static byte[] answered(Row row, Attribution answer, Optional<FamilyAnswer> families) {
    return Json.line(json -> {
      writeId(json, row);
      if (answer.best().isPresent()) {
        json.writeStringField("best", answer.best().get());
      } else {
        json.writeNullField("best");
      }
      Json.writeCandidates(json, answer.ranking());
      json.writeBooleanField("abstained", answer.abstention().isPresent());
      json.writeStringField("reason", answer.reason());
      Json.writeEvidence(json, answer.evidence());
      json.writeNumberField("tokens", answer.tokens());
      json.writeBooleanField("calibrated", answer.calibrated());
      writeDoubts(json, answer);
      if (families.isPresent()) {
        Json.writeFamilies(json, families.get());
      }
    });
  }

  private static void writeDoubts(JsonGenerator json, Attribution answer) throws IOException {
    Json.writeNumber(json, "unknown", answer.unknown().orElse(Double.NaN));
    json.writeArrayFieldStart("shift");
    for (ShiftAlarm alarm : answer.shift()) {
      json.writeStartObject();
      json.writeStringField("kind", alarm.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("message", alarm.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("channels");
    for (ChannelAnswer channel : answer.channels()) {
      json.writeStartObject();
      json.writeStringField("channel", channel.channel());
      json.writeStringField("best", channel.label());
      json.writeNumberField("probability", channel.probability());
      json.writeNumberField("weight", channel.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Returns the row of a text that could not be compared with anything. */
  public static byte[] unanswered(Row row, String reason, Optional<FamilyAnswer> families) {
    return Json.line(json -> {
      writeId(json, row);
      json.writeNullField("best");
      Json.writeCandidates(json, List.of());
      json.writeBooleanField("abstained", true);
      json.writeStringField("reason", reason);
      Json.writeEvidence(json, List.of());
      json.writeNumberField("tokens", 0);
      json.writeBooleanField("calibrated", false);
      if (families.isPresent()) {
        Json.writeFamilies(json, families.get());
      }
    });
  }

  static void writeId(JsonGenerator json, Row row) throws IOException {
    if (row.numericId()) {
      json.writeFieldName("id");
      json.writeNumber(row.document().id()); // as it was written: 1.0 stays 1.0
    } else {
      json.writeStringField("id", row.document().id());
    }
  }
}
