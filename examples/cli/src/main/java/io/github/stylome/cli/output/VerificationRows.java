package io.github.stylome.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stylome.verification.BootstrapDistances;
import io.github.stylome.verification.DecidingFeature;
import io.github.stylome.verification.ImpostersResult;
import io.github.stylome.verification.TableVerifier;
import io.github.stylome.verification.UndecidedZone;
import io.github.stylome.verification.VerificationResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what was found of questioned texts as JSON rows. */
public final class VerificationRows {
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;

  private VerificationRows() {}

  /** Returns the row of a questioned text. */
  public static byte[] row(
      String id, TableVerifier method, Optional<UndecidedZone> zone, List<? extends VerificationResult> results) {
    return row(id, method, zone, results, Optional.empty());
  }

  /** Returns the row of a text of which nothing can be said. */
  public static byte[] without(String id, TableVerifier method, Optional<UndecidedZone> zone, String reason) {
    return row(id, method, zone, List.of(), Optional.of(reason));
  }

  private static byte[] row(String id, TableVerifier method, Optional<UndecidedZone> zone,
      List<? extends VerificationResult> results, Optional<String> reason) {
    return Json.line(json -> {
      json.writeStringField("id", id);
      json.writeStringField("method", method.name());
      json.writeNumberField("seed", method.settings().seed());
      json.writeNumberField("rounds", method.settings().rounds());
      if (zone.isPresent()) {
        writeInterval(json, "zone", zone.get().p1(), zone.get().p2());
      } else {
        json.writeNullField("zone");
      }
      json.writeArrayFieldStart("candidates");
      for (VerificationResult result : results) {
        write(json, result, zone);
      }
      json.writeEndArray();
      if (reason.isPresent()) {
        json.writeStringField("reason", reason.get());
      } else {
        json.writeNullField("reason");
      }
    });
  }

  private static void write(JsonGenerator json, VerificationResult result, Optional<UndecidedZone> zone)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("candidate", result.candidate());
    json.writeNumberField("score", result.score());
    if (zone.isPresent()) {
      String answer = zone.get().answer(result.score()).name();
      json.writeStringField("answer", answer.toLowerCase(Locale.ROOT).replace('_', '-'));
    } else {
      json.writeNullField("answer");
    }
    if (result instanceof ImpostersResult imposters) {
      writeImposters(json, imposters);
    } else if (result instanceof BootstrapDistances distances) {
      Json.writeNumber(json, "mean", distances.mean());
      Json.writeNumber(json, "deviation", distances.deviation());
      writeInterval(json, "interval", distances.quantile(LOWER), distances.quantile(UPPER));
    }
    json.writeEndObject();
  }

  private static void writeImposters(JsonGenerator json, ImpostersResult result) throws IOException {
    json.writeNumberField("rank", result.rank());
    json.writeNumberField("texts", result.candidateTexts());
    json.writeNumberField("imposters", result.imposters());
    json.writeStringField("nearestImposter", result.nearestImposter());
    json.writeArrayFieldStart("decided");
    for (DecidingFeature feature : result.decided()) {
      json.writeStartObject();
      json.writeStringField("feature", feature.feature());
      Json.writeNumber(json, "lead", feature.lead());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeInterval(JsonGenerator json, String field, double low, double high) throws IOException {
    json.writeArrayFieldStart(field);
    json.writeNumber(low);
    json.writeNumber(high);
    json.writeEndArray();
  }
}
